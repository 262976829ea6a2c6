import type { ReactNode } from 'react'
import { classNames } from '#components/ui/class-names.ts'

type Props = {
  level?: 2 | 3 | 4
  id?: string
  count?: number
  actions?: ReactNode
  children: ReactNode
}

const LEVELS = {
  2: { Heading: 'h2', look: 'text-title-2' },
  3: { Heading: 'h3', look: 'text-title-3' },
  4: { Heading: 'h4', look: 'text-base' },
} as const

export function SectionHeading({ level = 2, id, count, actions, children }: Props) {
  const { Heading, look } = LEVELS[level]
  return (
    <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
      <Heading id={id} className={classNames(look, 'min-w-0')}>
        {children}
        {count !== undefined && <span className="tabular ms-2 font-normal text-ink-soft">{count}</span>}
      </Heading>
      {actions}
    </div>
  )
}
