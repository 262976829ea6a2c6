'use client'

import { useTranslations } from 'use-intl'
import { SplitInto } from '#components/merge/split-into.tsx'
import { entryPath } from '#components/story/addresses.ts'
import { StateBadge } from '#components/ui/state-badge.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import { useFormats } from '#components/words/use-formats.ts'
import { columnOf } from '#domain/proposal/state.ts'
import type { FloorCard, FloorDecision } from '#protocol/floor.ts'

/** What became of a proposal: its state, how it was decided, and where it stands in the plan. */
export function CardOutcome({ card }: { card: FloorCard }) {
  const states = useTranslations('states')
  const t = useTranslations('board')
  const column = columnOf(card.state)
  if (column !== 'decided' && column !== 'finalised' && card.state !== 'in_vote') return null

  return (
    <div className="mt-1.5 flex flex-wrap items-center gap-x-2 gap-y-1 text-small">
      <StateBadge kind="proposal" state={card.state} label={states(`proposal.${card.state}`)} />
      {card.decision && <DecisionLine decision={card.decision} />}
      {card.mergedInto && (
        <TextLink href={`/proposals/${card.mergedInto}`}>
          {t('mergedInto', { code: card.mergedInto })}
        </TextLink>
      )}
      {card.state === 'split' && <SplitInto card={card} />}
      {card.entryCode && (
        <TextLink href={entryPath(card.entryCode)}>{t('entry', { code: card.entryCode })}</TextLink>
      )}
    </div>
  )
}

function DecisionLine({ decision }: { decision: FloorDecision }) {
  const t = useTranslations('board')
  const own = useTranslations('decisions')
  const states = useTranslations('states')
  const { number } = useFormats()
  const { votesFor, votesAgainst, votesAbstain } = decision
  const isCounted = votesFor !== null && votesAgainst !== null && votesAbstain !== null
  const how = isCounted
    ? t('votes', {
        votesFor: number(votesFor),
        votesAgainst: number(votesAgainst),
        votesAbstain: number(votesAbstain),
      })
    : states(`method.${decision.method}`)
  return (
    <span className="text-ink-soft">
      {decision.block
        ? own('block.part', { number: decision.number, size: decision.block.size })
        : decision.number}{' '}
      · {how}
    </span>
  )
}
