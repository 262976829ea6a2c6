'use client'

import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useServerNow } from '#components/clock/use-server-now.ts'
import { useCardWords } from '#components/live/use-card-words.ts'
import { Button } from '#components/ui/button.tsx'
import { StateBadge } from '#components/ui/state-badge.tsx'
import { ruleWords } from '#components/vote/rule-words.ts'
import { useSurroundings } from '#components/workspace/surroundings.tsx'
import { isAdopted } from '#domain/proposal/state.ts'
import type { FloorCard, FloorDecision } from '#protocol/floor.ts'
import type { FloorVote } from '#protocol/floor-vote.ts'

/** So long the result stands above everything else; it stays on the card. */
const SHOWN_MS = 10 * 60_000
const LOOKS_EVERY_MS = 30_000

type Props = { vote: FloorVote; card: FloorCard }

/** What came of a vote: the clean words with their stamp and numbers, or why there is no decision. */
export function VoteEnd({ vote, card }: Props) {
  const t = useTranslations('ballot')
  const [isHidden, setHidden] = useState(false)
  const now = useServerNow(LOOKS_EVERY_MS)
  const isOld = vote.closedAt === null || now - Date.parse(vote.closedAt) > SHOWN_MS
  if (isHidden || isOld) return null

  const { decision } = card
  const isDecided = decision !== null && decision.number === vote.decision
  return (
    <section className="flex flex-wrap items-start gap-x-6 gap-y-3 border-line border-b bg-surface px-3 py-3 lg:px-6">
      <div role="status" className="min-w-0 flex-1 basis-80">
        {isDecided ? <Result vote={vote} decision={decision} card={card} /> : <NoResult vote={vote} />}
      </div>
      <div className="flex flex-wrap gap-2">
        {isDecided && isAdopted(card.state) && <Finalise card={card} />}
        <Button variant="quiet" onPress={() => setHidden(true)}>
          {t('hide')}
        </Button>
      </div>
    </section>
  )
}

function Result({ vote, decision, card }: Props & { decision: FloorDecision }) {
  const t = useTranslations('vote')
  const states = useTranslations('states')
  const { frame } = useSurroundings()
  const words = useCardWords(card.id)
  const { votesFor, votesAgainst, votesAbstain, result, number, textHash } = decision
  const counts = { pro: votesFor ?? 0, contra: votesAgainst ?? 0, abstain: votesAbstain ?? 0 }
  const { voted, entitled } = vote
  return (
    <>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <b>{t('result')}</b>
        <StateBadge kind="outcome" state={result} label={states(`outcome.${result}`)} />
        <span className="tabular">{t('numbers', counts)}</span>
        <span className="tabular text-ink-soft">{t('took', { voted, entitled })}</span>
      </p>
      <p className="mt-1 text-title-3" lang={frame.municipality.locale}>
        {words?.title}
      </p>
      <p className="measure whitespace-pre-line" lang={frame.municipality.locale}>
        {words?.text}
      </p>
      {!isAdopted(result) && (
        <p className="measure mt-1 text-ink-soft">{ruleWords(vote.rule, t).join(' ')}</p>
      )}
      <p className="tabular mt-1 text-ink-soft text-small">
        {number} · {textHash.slice(0, 12)}
      </p>
    </>
  )
}

function NoResult({ vote: { state, voted, needed, reason, rule } }: { vote: FloorVote }) {
  const t = useTranslations('vote')
  if (state === 'cancelled') {
    return (
      <>
        <p className="font-semibold">{t('cancelled')}</p>
        <p className="measure">{t('cancelledText', { reason: reason ?? '' })}</p>
      </>
    )
  }
  return (
    <>
      <p className="font-semibold">{t('noQuorum')}</p>
      <p className="measure">{t('noQuorumText', { voted, needed: needed ?? 0 })}</p>
      <p className="measure text-ink-soft">{ruleWords(rule, t).join(' ')}</p>
    </>
  )
}

function Finalise({ card }: { card: FloorCard }) {
  const t = useTranslations('board')
  const { can, show } = useSurroundings()
  if (!can('finalise-proposal')) return null
  return (
    <Button variant="primary" onPress={() => show({ kind: 'finalise', proposalId: card.id })}>
      {t('writeIntoPlan')}
    </Button>
  )
}
