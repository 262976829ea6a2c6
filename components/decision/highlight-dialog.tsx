'use client'

import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { announce } from '#components/ui/announcer.ts'
import { Button } from '#components/ui/button.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import { RadioGroup } from '#components/ui/radio-group.tsx'
import { TextArea } from '#components/ui/text-area.tsx'
import { useAct } from '#components/workspace/use-act.ts'
import { HIGHLIGHT_KINDS, type HighlightKind, LONGEST_HIGHLIGHT } from '#domain/proposal/highlight.ts'
import type { FloorCard } from '#protocol/floor.ts'

type Props = { card: FloorCard; onClose: () => void; onMade: () => Promise<void> }

/** "I want to speak about this one", with as much beside it as somebody wants to say already. */
export function HighlightDialog({ card, onClose, onMade }: Props) {
  const t = useTranslations('decisions')
  const own = useTranslations('floor')
  const { act, isPending } = useAct()
  const [kind, setKind] = useState<HighlightKind>('replace')
  const [wording, setWording] = useState('')
  const [note, setNote] = useState('')

  const send = async () => {
    const made = await act('highlight:add', { proposalId: card.id, kind, wording, note })
    if (!made.ok) return
    await onMade()
    announce(t('highlight.sent', { code: card.code }))
    onClose()
  }
  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={t('highlight.formTitle', { code: card.code })}
      footer={
        <>
          <Button onPress={onClose}>{own('cancel')}</Button>
          <Button variant="primary" isPending={isPending} onPress={() => void send()}>
            {t('highlight.send')}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-5">
        <p className="measure">{t('highlight.formText')}</p>
        <RadioGroup
          label={t('highlight.kind')}
          value={kind}
          onChange={(id) => setKind(HIGHLIGHT_KINDS.find((known) => known === id) ?? kind)}
          items={HIGHLIGHT_KINDS.map((id) => ({ id, label: t(`highlight.kinds.${id}`) }))}
        />
        {kind !== 'whole_out' && (
          <TextArea
            label={t('highlight.wording')}
            rows={2}
            maxLength={LONGEST_HIGHLIGHT}
            value={wording}
            onChange={setWording}
          />
        )}
        <TextArea
          label={t('highlight.note')}
          rows={2}
          maxLength={LONGEST_HIGHLIGHT}
          value={note}
          onChange={setNote}
        />
      </div>
    </Dialog>
  )
}
