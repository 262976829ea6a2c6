'use client'

import { useTranslations } from 'use-intl'
import { PACE_ICONS, PACE_INKS } from '#components/clock/pace-look.ts'
import { useServerNow } from '#components/clock/use-server-now.ts'
import { classNames } from '#components/ui/class-names.ts'
import { itemClock, minutesTaken } from '#domain/meeting/item-clock.ts'
import type { FloorItem } from '#protocol/floor.ts'

const EVERY_MS = 5_000

/** Minutes that an item may take, and those that it has taken or really took. */
export function ItemClock({ item }: { item: FloorItem }) {
  const t = useTranslations('floor')
  const clocks = useTranslations('agenda.clock')
  const planned = usePlanned(item)
  const clock = itemClock(item, useServerNow(EVERY_MS))
  const taken = minutesTaken(item)

  if (clock) {
    const { elapsed, allotted, pace } = clock
    const Icon = PACE_ICONS[pace]
    return (
      <span className={classNames('tabular shrink-0 text-small whitespace-nowrap', PACE_INKS[pace])}>
        {pace !== 'within' && <Icon size={14} aria-hidden className="me-1 inline-block align-[-0.125em]" />}
        <span aria-hidden>{clocks('time', { elapsed, planned })}</span>
        <span className="sr-only">{clocks('timeSpoken', { elapsed, allotted })}</span>
      </span>
    )
  }
  return (
    <span className="tabular shrink-0 text-small whitespace-nowrap">
      {taken === undefined || item.state === 'planned'
        ? t('agenda.plannedMinutes', { planned })
        : clocks('took', { taken, planned })}
    </span>
  )
}

/** "12", or "12 + 3": the plan stays what it was. */
export function usePlanned({ plannedMinutes, extendedMinutes }: FloorItem): string {
  const t = useTranslations('agenda.clock')
  return extendedMinutes > 0
    ? t('extended', { planned: plannedMinutes, extra: extendedMinutes })
    : String(plannedMinutes)
}
