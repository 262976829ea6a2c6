'use client'

import { useTranslations } from 'use-intl'
import { minutesTaken, paceOf } from '#components/floor/item-time.ts'
import { classNames } from '#components/ui/class-names.ts'
import { useNow } from '#components/workspace/use-now.ts'
import type { FloorItem } from '#protocol/floor.ts'

const EVERY_MS = 10_000

/** Minutes taken and minutes planned; it says how time stands and never hurries anybody. */
export function ItemClock({ item }: { item: FloorItem }) {
  const t = useTranslations('floor')
  const now = useNow(EVERY_MS)
  const taken = minutesTaken(item, now)
  const planned = item.plannedMinutes
  const pace = taken === undefined ? 'within' : paceOf(taken, planned)
  const words = { taken: taken ?? 0, planned }

  return (
    <span className="tabular shrink-0 text-small whitespace-nowrap">
      <span aria-hidden className={classNames(pace === 'over' && 'font-semibold text-needs-work-ink')}>
        {t(taken === undefined ? 'agenda.plannedMinutes' : 'agenda.clock', words)}
      </span>
      <span className="sr-only">
        {t(taken === undefined ? 'agenda.plannedSpoken' : 'agenda.clockSpoken', words)}
      </span>
    </span>
  )
}
