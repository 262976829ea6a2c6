import { Vote } from 'lucide-react'
import { useServerNow } from '#components/clock/use-server-now.ts'
import { proposalPath } from '#components/story/addresses.ts'
import { TEXT_LINK } from '#components/ui/text-link.tsx'
import { ruleWords } from '#components/vote/rule-words.ts'
import { sayRule } from '#components/vote/say-rule.ts'
import { Turnout } from '#components/vote/turnout.tsx'
import type { FloorVote } from '#protocol/floor-vote.ts'
import type { MeetingContent } from '#protocol/meeting-content.ts'
import { usePublicWords } from './public-words.tsx'

type Props = { readonly content: MeetingContent; readonly drawnAt: number }

const SHOWN_MS = 10 * 60_000
const CLOCK_MS = 60_000

/** That a vote is running, and how many have voted; a decision that it led to stands where decisions do. */
export function PublicVote({ content: { floor, cards }, drawnAt }: Props) {
  const now = useServerNow(CLOCK_MS, drawnAt)
  const { vote } = floor
  if (!vote) return null
  const code = floor.cards.find(({ id }) => id === vote.proposalId)?.code ?? ''
  if (vote.state === 'open') {
    return <Running vote={vote} code={code} title={cards[vote.proposalId]?.title ?? ''} />
  }
  const isOld = vote.closedAt === null || now - Date.parse(vote.closedAt) > SHOWN_MS
  return vote.decision !== null || isOld ? null : <WithoutDecision vote={vote} />
}

const BOX = 'mt-5 flex gap-3 rounded-md border border-s-4 px-4 py-3'

function Running({ vote, code, title }: { vote: FloorVote; code: string; title: string }) {
  const { say, vote: words, theirLanguage } = usePublicWords()
  const { voted, entitled, method, question, rule } = vote
  return (
    <section className={`${BOX} border-live-line border-s-live-fill bg-live-bg/40`}>
      <Vote size={20} aria-hidden className="mt-0.5 shrink-0 text-live-ink" />
      <div className="min-w-0 flex-1">
        <h2 className="font-semibold text-live-ink text-small">{words.running}</h2>
        <p className="measure text-title-3" lang={theirLanguage}>
          {question}
        </p>
        <p className="measure">
          <a href={proposalPath(code)} className={TEXT_LINK} lang={theirLanguage}>
            {title || code}
          </a>
        </p>
        <Turnout
          {...{ voted, entitled }}
          words={say(words.turnout, { voted, entitled })}
          className="mt-2 max-w-sm"
        />
        <p className="measure mt-2 text-ink-soft text-small">
          {[
            method === 'electronic_secret' ? words.publicSecret : words.publicOpen,
            ...ruleWords(rule, sayRule(words, say)),
          ].join(' ')}
        </p>
      </div>
    </section>
  )
}

function WithoutDecision({ vote: { state, voted, needed, reason } }: { vote: FloorVote }) {
  const { say, vote: words, theirLanguage } = usePublicWords()
  const isCancelled = state === 'cancelled'
  return (
    <section className={`${BOX} border-line border-s-needs-work-fill bg-surface`}>
      <Vote size={20} aria-hidden className="mt-0.5 shrink-0 text-needs-work-ink" />
      <div className="min-w-0">
        <h2 className="font-semibold">{isCancelled ? words.cancelled : words.noQuorum}</h2>
        <p className="measure" lang={isCancelled ? theirLanguage : undefined}>
          {isCancelled
            ? say(words.cancelledText, { reason: reason ?? '' })
            : say(words.noQuorumText, { voted, needed: needed ?? 0 })}
        </p>
      </div>
    </section>
  )
}
