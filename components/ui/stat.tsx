import type { ReactNode } from 'react'

type Props = { label: string; value: ReactNode; hint?: ReactNode }

/** One figure and what it counts. Put several into a `<dl>`. */
export function Stat({ label, value, hint }: Props) {
  return (
    <div className="flex flex-col-reverse justify-end">
      <dt className="text-ink-soft">
        {label}
        {hint && <span className="block text-small">{hint}</span>}
      </dt>
      <dd className="tabular text-title-2 font-semibold">{value}</dd>
    </div>
  )
}
