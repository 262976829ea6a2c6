'use client'

import { useTranslations } from 'use-intl'
import { isFull, isOf, useCounters, useCounterWords } from '#components/decision/use-limits.ts'
import { NoticeBox } from '#components/ui/notice-box.tsx'
import { takesSlot } from '#domain/process/limits.ts'
import type { FloorCard } from '#protocol/floor.ts'

/** How far the limits of the rulebook are used, for those of them that this board's cards come under. */
export function LimitCounters({ cards }: { cards: readonly FloorCard[] }) {
  const t = useTranslations('decisions')
  const words = useCounterWords()
  const counters = useCounters().filter(
    (counter) => counter.adopted > 0 || cards.some((card) => isOf(card)(counter)),
  )
  if (counters.length === 0) return null
  return (
    <ul aria-label={t('limit.title')} className="tabular px-1 pb-2 text-small text-ink-soft">
      {counters.map((counter) => (
        <li
          key={`${counter.themeId} ${counter.level}`}
          className={isFull(counter) ? 'font-semibold' : undefined}
        >
          {words(counter)}
          {isFull(counter) && ` (${t('limit.full')})`}
        </li>
      ))}
    </ul>
  )
}

/** That this proposal can't be adopted any more, before anybody tries. */
export function LimitNotice({ card }: { card: FloorCard }) {
  const t = useTranslations('decisions')
  const reasons = useTranslations('reasons')
  const words = useCounterWords()
  const full = useCounters().find((counter) => isOf(card)(counter) && isFull(counter))
  if (!full || takesSlot(card)) return null
  return (
    <NoticeBox tone="needs-work" title={t('limit.fullTitle', { counter: words(full) })}>
      {reasons('limit-full')}
    </NoticeBox>
  )
}
