'use client'

import { ArrowRight, Check, type LucideIcon, SkipForward } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { ItemClock } from '#components/floor/item-clock.tsx'
import { PurposeMark } from '#components/floor/purpose-mark.tsx'
import { classNames } from '#components/ui/class-names.ts'
import type { FloorItem } from '#protocol/floor.ts'

/** One item of the bar; the current one keeps its whole title, the others give way to it. */
export function AgendaStep({ item, isCurrent }: { item: FloorItem; isCurrent: boolean }) {
  const states = useTranslations('states')
  const isPast = item.state !== 'planned' && item.state !== 'open'
  return (
    <li
      aria-current={isCurrent ? 'step' : undefined}
      title={item.title}
      className={classNames(
        'flex min-w-10 items-center gap-1.5 rounded-md px-2 py-1',
        isCurrent ? 'shrink-0 bg-accent-soft text-accent-ink max-lg:shrink lg:max-w-[55%]' : 'shrink',
        isPast && 'text-ink-soft',
      )}
    >
      <span className={classNames('tabular', isCurrent && 'font-semibold')}>{item.number}</span>
      {isPast && <PastMark state={item.state} />}
      <span className={classNames('truncate', isCurrent && 'font-semibold')}>{item.title}</span>
      <span className="sr-only">{states(`item.${item.state}`)}</span>
      {isCurrent && (
        <>
          <PurposeMark purpose={item.purpose} />
          {/* On a phone the clock below scrolls away. */}
          <span className="lg:hidden">
            <ItemClock item={item} />
          </span>
        </>
      )}
    </li>
  )
}

const PAST_ICONS: Partial<Record<FloorItem['state'], LucideIcon>> = {
  skipped: SkipForward,
  moved: ArrowRight,
}

function PastMark({ state }: Pick<FloorItem, 'state'>) {
  const Icon = PAST_ICONS[state] ?? Check
  return <Icon size={14} aria-hidden className="shrink-0" />
}
