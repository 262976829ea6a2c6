'use client'

import { useTranslations } from 'use-intl'
import { whatToShorten } from '#domain/meeting/shorten.ts'
import type { FloorItem } from '#protocol/floor.ts'

/** Names, to whoever runs the meeting, the items that could give the minutes; nothing happens by itself. */
export function ShorterItems({ items, late }: { items: readonly FloorItem[]; late: number }) {
  const t = useTranslations('agenda.shorten')
  const offers = whatToShorten(items, late).map(({ item: { number, title }, minutes }) =>
    t('item', { number, title, minutes }),
  )
  return (
    <p className="measure px-3 pb-1.5 text-small lg:px-4">
      {late <= 0 && t('inTime')}
      {late > 0 && (offers.length > 0 ? t('could', { late, items: offers.join(', ') }) : t('none', { late }))}
    </p>
  )
}
