'use client'

import { Vote } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { useFloor } from '#components/live/use-floor.ts'
import { BallotPaper } from '#components/vote/ballot-paper.tsx'
import { ruleWords } from '#components/vote/rule-words.ts'
import { Turnout } from '#components/vote/turnout.tsx'
import { VoteControls } from '#components/vote/vote-controls.tsx'
import { VoteEnd } from '#components/vote/vote-end.tsx'
import { VoteText } from '#components/vote/vote-text.tsx'
import { useSurroundings } from '#components/workspace/surroundings.tsx'
import type { FloorCard } from '#protocol/floor.ts'
import type { FloorVote } from '#protocol/floor-vote.ts'

/** The one thing that is asked of everybody now, above all else; then what came of it. */
export function VoteBand() {
  const vote = useFloor((floor) => floor.vote)
  const card = useFloor(({ cards }) => cards.find(({ id }) => id === vote?.proposalId))
  if (!vote || !card) return null
  return vote.state === 'open' ? (
    <OpenVote key={vote.id} vote={vote} card={card} />
  ) : (
    <VoteEnd key={vote.id} vote={vote} card={card} />
  )
}

function OpenVote({ vote, card }: { vote: FloorVote; card: FloorCard }) {
  const t = useTranslations('vote')
  const { can, frame } = useSurroundings()
  const { voted, entitled, method, question, rule } = vote
  return (
    <section
      aria-labelledby="vote-question"
      className="border-live-line border-b bg-live-bg/40 px-3 py-4 lg:max-h-[62dvh] lg:overflow-y-auto lg:px-6"
    >
      <div className="mx-auto grid max-w-6xl gap-x-8 gap-y-4 lg:grid-cols-[minmax(0,1fr)_minmax(22rem,26rem)]">
        <div className="min-w-0">
          <p className="flex items-center gap-2 font-semibold text-live-ink">
            <Vote size={20} aria-hidden />
            {t('running')}
          </p>
          <h2 id="vote-question" className="measure mt-1 mb-3 text-title-2" lang={frame.municipality.locale}>
            {question}
          </h2>
          <VoteText vote={vote} code={card.code} />
        </div>
        <div className="flex min-w-0 flex-col gap-4">
          <BallotPaper vote={vote} />
          <Turnout {...{ voted, entitled }} words={t('turnout', { voted, entitled })} />
          <div className="measure space-y-1 text-ink-soft text-small">
            <p>{t(method === 'electronic_secret' ? 'secret' : 'open')}</p>
            {ruleWords(rule, t).map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
          </div>
          {can('record-decision') && <VoteControls vote={vote} />}
        </div>
      </div>
    </section>
  )
}
