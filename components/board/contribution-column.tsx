'use client'

import { useTranslations } from 'use-intl'
import { ColumnHeading } from '#components/board/column-heading.tsx'
import { ContributionCard } from '#components/board/contribution-card.tsx'
import { WaitingContribution } from '#components/board/waiting-contribution.tsx'
import { notYetShown } from '#components/capture/captured.ts'
import type { useOutbox } from '#components/capture/use-outbox.ts'
import { useFloor } from '#components/live/use-floor.ts'
import { HiddenContributions } from '#components/outside/hidden-contributions.tsx'
import type { FloorContribution } from '#protocol/floor.ts'

type Props = { outbox: ReturnType<typeof useOutbox>; className: string }

export function ContributionColumn({ outbox, className }: Props) {
  const t = useTranslations('board')
  const all = useFloor((floor) => floor.contributions)
  const contributions = all.filter(({ state }) => state !== 'hidden')
  const waiting = notYetShown(outbox.captured, all)
  const count = contributions.length + waiting.length

  return (
    <section aria-labelledby="column-contributions" className={className}>
      <ColumnHeading id="column-contributions" count={count}>
        {t('column.contributions')}
      </ColumnHeading>
      {count === 0 && <p className="px-1 py-3 text-small text-ink-soft">{t('empty.contributions')}</p>}
      <ul className="flex flex-1 flex-col gap-2 p-1 pt-1.5 pb-6 lg:min-h-0 lg:overflow-y-auto">
        {waiting.toReversed().map((item) => (
          <WaitingContribution
            key={item.key}
            item={item}
            onRetry={() => outbox.retry(item.key)}
            onDiscard={() => outbox.discard(item.key)}
          />
        ))}
        {openFirst(contributions).map((contribution) => (
          <ContributionCard key={contribution.id} contribution={contribution} />
        ))}
        <HiddenContributions hidden={all.filter(({ state }) => state === 'hidden')} />
      </ul>
    </section>
  )
}

/** The newest first, and what is already part of a proposal below what still waits for somebody. */
function openFirst(contributions: readonly FloorContribution[]): readonly FloorContribution[] {
  const newestFirst = contributions.toReversed()
  const isUsed = ({ proposals }: FloorContribution) => proposals.length > 0
  return [...newestFirst.filter((each) => !isUsed(each)), ...newestFirst.filter(isUsed)]
}
