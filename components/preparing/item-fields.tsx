'use client'

import { useTranslations } from 'use-intl'
import { NumberField } from '#components/ui/number-field.tsx'
import { Select } from '#components/ui/select.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { PURPOSES } from '#domain/meeting/agenda.ts'
import { type ItemWords, LONGEST_ITEM_TITLE } from '#domain/meeting/arranging.ts'

type Props = {
  words: ItemWords
  onChange: (words: ItemWords) => void
  autoFocus?: boolean
}

/** What an item is called, what it is for and how long it takes. */
export function ItemFields({ words, onChange, autoFocus = false }: Props) {
  const t = useTranslations('preparing')
  const states = useTranslations('states')
  return (
    <div className="grid items-start gap-x-3 gap-y-4 sm:grid-cols-[minmax(0,1fr)_12rem_11rem]">
      <TextField
        label={t('agenda.field.title')}
        value={words.title}
        onChange={(title) => onChange({ ...words, title })}
        maxLength={LONGEST_ITEM_TITLE}
        autoFocus={autoFocus}
        isRequired
      />
      <Select
        label={t('agenda.field.purpose')}
        items={PURPOSES.map((purpose) => ({ id: purpose, label: states(`purpose.${purpose}`) }))}
        value={words.purpose}
        onChange={(id) =>
          onChange({ ...words, purpose: PURPOSES.find((each) => each === id) ?? words.purpose })
        }
      />
      <NumberField
        label={t('agenda.field.minutes')}
        value={words.plannedMinutes}
        onChange={(plannedMinutes) => onChange({ ...words, plannedMinutes })}
        minValue={1}
        maxValue={1440}
        steppers
      />
    </div>
  )
}
