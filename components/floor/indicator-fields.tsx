'use client'

import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import type { EntryFieldsProps } from '#components/floor/entry-form-fields.tsx'
import { NumberField } from '#components/ui/number-field.tsx'

const shown = (value: number | null) => value ?? Number.NaN

const typed = (value: number) => (Number.isFinite(value) ? value : null)

type Props = EntryFieldsProps & {
  /** Of the two only the target can be asked for, so only it is marked and found. */
  target: (field: ReactNode) => ReactNode
}

export function IndicatorFields({ form, onChange, errorAt, isRequired, target }: Props) {
  const t = useTranslations('floor')
  return (
    <div className="grid grid-cols-2 items-start gap-6">
      <NumberField
        label={t('entry.baseline')}
        formatOptions={{ maximumFractionDigits: 3 }}
        value={shown(form.baseline)}
        onChange={(value) => onChange({ baseline: typed(value) })}
      />
      {target(
        <NumberField
          label={t('entry.target')}
          formatOptions={{ maximumFractionDigits: 3 }}
          isRequired={isRequired('target')}
          error={errorAt('target')}
          value={shown(form.target)}
          onChange={(value) => onChange({ target: typed(value) })}
        />,
      )}
    </div>
  )
}
