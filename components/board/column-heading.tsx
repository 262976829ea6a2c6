import type { ReactNode } from 'react'

type Props = { id: string; count: number; children: ReactNode }

/** Takes the focus when what was opened from its column is gone. */
export function ColumnHeading({ id, count, children }: Props) {
  return (
    <h3 id={id} tabIndex={-1} className="flex items-baseline gap-2 px-1 pb-2 font-semibold">
      {children}
      <span className="tabular text-small font-normal text-ink-soft">{count}</span>
    </h3>
  )
}
