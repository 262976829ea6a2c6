'use client'

import { Plus } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { type Part, useSplitForm } from '#components/merge/use-split-form.ts'
import { Button } from '#components/ui/button.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import { TextArea } from '#components/ui/text-area.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { useSurroundings } from '#components/workspace/surroundings.tsx'
import { MOST_PARTS } from '#domain/proposal/merging.ts'
import { firstWords } from '#domain/proposal/words.ts'
import type { FloorCard } from '#protocol/floor.ts'
import { LONGEST } from '#protocol/requests.ts'

/** One proposal that holds two thoughts becomes two, each with words of its own. */
export function SplitDialog({ card }: { card: FloorCard }) {
  const t = useTranslations('merge')
  const reasons = useTranslations('reasons')
  const { show } = useSurroundings()
  const form = useSplitForm(card)
  const { parts, reason, isTried } = form
  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => !isOpen && show(null)}
      title={t('splitTitle', { code: card.code })}
      size="lg"
      footer={
        <>
          <Button onPress={() => show(null)}>{t('cancel')}</Button>
          <Button variant="primary" isPending={form.isPending} onPress={() => void form.send()}>
            {t('splitNow', { count: parts.length })}
          </Button>
        </>
      }
    >
      <p className="measure mb-4">{t('splitLead', { code: card.code })}</p>
      <div className="flex flex-col gap-4">
        {parts.map((part, at) => (
          <PartFields
            key={part.key}
            part={part}
            number={at + 1}
            isTried={isTried}
            onChange={(words) => form.change(part.key, words)}
            onRemove={parts.length > 2 ? () => form.remove(part.key) : undefined}
          />
        ))}
        {parts.length < MOST_PARTS && (
          <Button
            variant="quiet"
            icon={<Plus size={16} aria-hidden />}
            onPress={form.add}
            className="self-start"
          >
            {t('addPart')}
          </Button>
        )}
        <TextArea
          label={t('splitReason')}
          value={reason}
          onChange={form.setReason}
          maxLength={LONGEST.note}
          isRequired
          rows={2}
          error={isTried && reason.trim() === '' ? reasons('reason-missing') : undefined}
        />
      </div>
    </Dialog>
  )
}

type PartProps = {
  part: Part
  number: number
  isTried: boolean
  onChange: (words: Partial<Part>) => void
  onRemove: (() => void) | undefined
}

function PartFields({ part, number, isTried, onChange, onRemove }: PartProps) {
  const t = useTranslations('merge')
  const reasons = useTranslations('reasons')
  return (
    <fieldset className="flex flex-col gap-3 rounded-md border border-line p-3">
      <legend className="px-1 font-semibold">{t('part', { number })}</legend>
      <TextField
        label={t('newTitle')}
        value={part.title}
        onChange={(title) => onChange({ title })}
        maxLength={LONGEST.title}
      />
      <TextArea
        label={t('newText')}
        value={part.text}
        onChange={(text) => onChange({ text })}
        maxLength={LONGEST.text}
        rows={2}
        error={isTried && !firstWords(part).ok ? reasons('empty') : undefined}
      />
      {onRemove && (
        <Button size="sm" variant="quiet" onPress={onRemove} className="self-start">
          {t('removePart', { number })}
        </Button>
      )}
    </fieldset>
  )
}
