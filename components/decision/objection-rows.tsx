'use client'

import { Plus, Trash2 } from 'lucide-react'
import { useTranslations } from 'use-intl'
import type { DecisionField, ObjectionLine } from '#components/floor/decision-form.ts'
import { newRequestId } from '#components/live/request-id.ts'
import { Button } from '#components/ui/button.tsx'
import { FIELD_ERROR } from '#components/ui/field-style.ts'
import { IconButton } from '#components/ui/icon-button.tsx'
import { RadioGroup } from '#components/ui/radio-group.tsx'
import { TextArea } from '#components/ui/text-area.tsx'
import { isUpheld, MOST_OBJECTIONS } from '#domain/proposal/objection.ts'
import { LONGEST } from '#protocol/requests.ts'

type Props = {
  objections: readonly ObjectionLine[]
  onChange: (objections: readonly ObjectionLine[]) => void
  errorAt: (field: DecisionField) => string | undefined
}

/** What was objected in a consent round, and what became of each: its words, never its person. */
export function ObjectionRows({ objections, onChange, errorAt }: Props) {
  const t = useTranslations('decisions')
  const error = errorAt('objections')
  const add = () => onChange([...objections, { key: newRequestId(), words: '', integration: '' }])
  return (
    <fieldset className="flex flex-col gap-4">
      <legend className="font-semibold">{t('objections')}</legend>
      <p className="text-small text-ink-soft">{t('objectionsHint')}</p>
      {objections.length === 0 && <p>{t('noObjections')}</p>}
      {objections.map((line, index) => (
        <ObjectionFields
          key={line.key}
          line={line}
          number={index + 1}
          onChange={(changed) =>
            onChange(objections.map((other) => (other.key === line.key ? { ...other, ...changed } : other)))
          }
          onRemove={() => onChange(objections.filter(({ key }) => key !== line.key))}
        />
      ))}
      {error && (
        <p role="alert" className={FIELD_ERROR}>
          {error}
        </p>
      )}
      {objections.length < MOST_OBJECTIONS && (
        <div>
          <Button size="sm" icon={<Plus size={16} aria-hidden />} onPress={add}>
            {t('addObjection')}
          </Button>
        </div>
      )}
    </fieldset>
  )
}

type LineProps = {
  line: ObjectionLine
  number: number
  onChange: (changed: Partial<ObjectionLine>) => void
  onRemove: () => void
}

function ObjectionFields({ line, number, onChange, onRemove }: LineProps) {
  const t = useTranslations('decisions')
  const stands = isUpheld(line)
  return (
    <div className="flex flex-col gap-3 rounded-md border border-line bg-sunken px-4 py-3">
      <div className="flex items-start gap-2">
        <div className="min-w-0 flex-1">
          <TextArea
            label={t('objection', { number })}
            isRequired
            rows={1}
            maxLength={LONGEST.note}
            value={line.words}
            onChange={(words) => onChange({ words })}
          />
        </div>
        <IconButton
          label={t('removeObjection', { number })}
          icon={<Trash2 size={16} aria-hidden />}
          onPress={onRemove}
        />
      </div>
      <RadioGroup
        label={t('outcome', { number })}
        labelHidden
        inline
        value={stands ? 'upheld' : 'integrated'}
        onChange={(id) => onChange({ integration: id === 'upheld' ? null : '' })}
        items={[
          { id: 'integrated', label: t('integrated') },
          { id: 'upheld', label: t('upheld') },
        ]}
      />
      {line.integration !== null && (
        <TextArea
          label={t('integration', { number })}
          isRequired
          rows={1}
          maxLength={LONGEST.note}
          value={line.integration}
          onChange={(integration) => onChange({ integration })}
        />
      )}
    </div>
  )
}
