import type { ReactNode } from 'react'
import { classNames } from '#components/ui/class-names.ts'

type Props = {
  items: readonly { term: string; details: ReactNode }[]
  /** Terms beside their details where there is room, or above them. */
  layout?: 'rows' | 'stack'
}

export function DefinitionList({ items, layout = 'rows' }: Props) {
  const isStack = layout === 'stack'
  return (
    <dl className={classNames(isStack ? 'space-y-3' : 'divide-y divide-line')}>
      {items.map(({ term, details }) => (
        <div
          key={term}
          className={classNames(
            !isStack && 'grid gap-x-6 gap-y-0.5 py-2.5 sm:grid-cols-[minmax(9rem,14rem)_1fr]',
          )}
        >
          <dt className={classNames('text-ink-soft', isStack && 'text-small')}>{term}</dt>
          <dd className="min-w-0">{details}</dd>
        </div>
      ))}
    </dl>
  )
}
