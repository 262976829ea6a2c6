'use client'

import { useMemo } from 'react'
import { useLocale } from 'use-intl'
import { NumberField } from '#components/ui/number-field.tsx'

type Props = {
  label: string
  hint?: string | undefined
  error?: string | undefined
  isRequired?: boolean
  currency: string
  /** Minor units. */
  value: number | null
  onChange: (value: number | null) => void
}

/** An amount of money, typed and shown as people of the place write it, kept in minor units. */
export function MoneyField({ currency, value, onChange, ...field }: Props) {
  const locale = useLocale()
  const digits = useMemo(
    () =>
      new Intl.NumberFormat(locale, { style: 'currency', currency }).resolvedOptions()
        .maximumFractionDigits ?? 2,
    [locale, currency],
  )
  return (
    <NumberField
      {...field}
      minValue={0}
      formatOptions={{ style: 'currency', currency }}
      value={value === null ? Number.NaN : value / 10 ** digits}
      onChange={(amount) => onChange(Number.isFinite(amount) ? Math.round(amount * 10 ** digits) : null)}
    />
  )
}
