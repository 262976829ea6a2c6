import { Vote } from 'lucide-react'
import { useServerNow } from '#components/clock/use-server-now.ts'
import { usePublicWords } from '#components/public-meeting/public-words.tsx'
import { classNames } from '#components/ui/class-names.ts'
import { stateMark } from '#components/ui/state-mark.ts'
import { TONE_BOX } from '#components/ui/tone.ts'
import { MarkedWords } from '#components/vote/marked-words.tsx'
import { ruleWords } from '#components/vote/rule-words.ts'
import { sayRule } from '#components/vote/say-rule.ts'
import { isAdopted } from '#domain/proposal/state.ts'
import { difference } from '#domain/vote/difference.ts'
import type { FloorCard } from '#protocol/floor.ts'
import type { FloorVote } from '#protocol/floor-vote.ts'
import type { MeetingContent } from '#protocol/meeting-content.ts'
import { WordsToRead } from './words-to-read.tsx'

const SHOWN_MS = 3 * 60_000
const CLOCK_MS = 5_000

/** The vote that the room should have before its eyes: the open one, or what has just come of one. */
export function useRoomVote({ floor: { vote } }: MeetingContent, drawnAt: number): FloorVote | null {
  const now = useServerNow(CLOCK_MS, drawnAt)
  if (vote?.state !== 'open' && now - Date.parse(vote?.closedAt ?? '') < SHOWN_MS) return vote
  return vote?.state === 'open' ? vote : null
}

type Props = { readonly vote: FloorVote; readonly content: MeetingContent }

export function RoomVote({ vote, content }: Props) {
  const card = content.floor.cards.find(({ id }) => id === vote.proposalId)
  if (!card) return null
  return vote.state === 'open' ? (
    <Asked vote={vote} card={card} content={content} />
  ) : (
    <Answered vote={vote} card={card} content={content} />
  )
}

type CardProps = Props & { readonly card: FloorCard }

const PANEL = 'flex min-h-0 flex-col rounded-md border border-s-8 bg-surface px-[2.2vw] py-[2.5vh]'
const SMALL = 'text-[clamp(1.25rem,1.5vw,2.25rem)]'

function Asked({ vote, card, content }: CardProps) {
  const { say, vote: words, theirLanguage, locale } = usePublicWords()
  const { title, text } = content.cards[card.id] ?? { title: '', text: '' }
  const { before, voted, entitled } = vote
  const share = entitled > 0 ? Math.min(voted / entitled, 1) : 0
  const marked = (earlier: string, now: string) => (
    <MarkedWords passages={difference(earlier, now, theirLanguage ?? locale)} words={words} />
  )
  return (
    <section className={classNames(PANEL, 'border-live-line border-s-live-fill')}>
      <h2 className={classNames('flex items-center gap-3 font-semibold text-live-ink', SMALL)}>
        <Vote aria-hidden className="size-[1.2em] shrink-0" />
        {words.running}
      </h2>
      <p
        lang={theirLanguage}
        className="mt-[0.5vh] font-bold text-[clamp(2rem,2.6vw,3.75rem)] leading-[1.15]"
      >
        {vote.question}
      </p>
      <WordsToRead
        code={card.code}
        length={title.length + text.length}
        title={before ? marked(before.title, title) : title}
        text={before ? marked(before.text, text) : text}
      />
      <div className="mt-auto flex items-center gap-[2vw] pt-[2vh]">
        <p className="tabular whitespace-nowrap font-bold text-[clamp(1.75rem,2.4vw,3.5rem)]">
          {say(words.turnout, { voted, entitled })}
        </p>
        <div className="h-4 min-w-40 flex-1 overflow-hidden rounded-full bg-neutral-bg outline outline-line">
          <div
            className="h-full origin-left rounded-full bg-accent"
            style={{ transform: `scaleX(${share.toFixed(4)})` }}
          />
        </div>
      </div>
    </section>
  )
}

function Answered({ vote, card, content }: CardProps) {
  const { say, vote: words, states, theirLanguage } = usePublicWords()
  const { decision } = card
  if (decision === null || decision.number !== vote.decision) return <WithoutDecision vote={vote} />

  const { title, text } = content.cards[card.id] ?? { title: '', text: '' }
  const { tone, icon: Icon } = stateMark('outcome', decision.result)
  const { votesFor, votesAgainst, votesAbstain, result, number, textHash } = decision
  const counts = { pro: votesFor ?? 0, contra: votesAgainst ?? 0, abstain: votesAbstain ?? 0 }
  return (
    <section className={classNames(PANEL, 'border-line border-s-accent')}>
      <div className="flex flex-wrap items-center gap-x-[2vw] gap-y-3">
        <p
          className={classNames(
            'inline-flex items-center gap-4 rounded-md border-4 px-6 py-2 font-bold text-[clamp(2rem,3vw,4.5rem)] leading-tight',
            TONE_BOX[tone],
          )}
        >
          <Icon aria-hidden className="size-[1.1em] shrink-0" />
          {states.outcome[result]}
        </p>
        <div className="tabular min-w-0 text-[clamp(1.75rem,2.2vw,3.25rem)] leading-tight">
          <p className="font-bold">{say(words.numbers, counts)}</p>
          <p className="text-ink-soft">{say(words.took, { voted: vote.voted, entitled: vote.entitled })}</p>
        </div>
      </div>
      <WordsToRead code={card.code} length={title.length + text.length} title={title} text={text} />
      {!isAdopted(result) && (
        <p className={classNames('mt-[1.5vh] text-ink-soft', SMALL)}>
          {ruleWords(vote.rule, sayRule(words, say)).join(' ')}
        </p>
      )}
      <p
        lang={theirLanguage}
        className="mt-auto pt-[1.5vh] font-mono text-[clamp(0.875rem,1vw,1.5rem)] text-ink-soft"
      >
        {`${number} · ${textHash.slice(0, 12)}`}
      </p>
    </section>
  )
}

function WithoutDecision({ vote: { state, voted, needed, reason, rule } }: { vote: FloorVote }) {
  const { say, vote: words, theirLanguage } = usePublicWords()
  const isCancelled = state === 'cancelled'
  return (
    <section
      className={classNames(
        PANEL,
        'justify-center gap-[2vh] border-needs-work-line border-s-needs-work-fill',
      )}
    >
      <h2 className="font-bold text-[clamp(2.5rem,4vw,6rem)] leading-[1.12]">
        {isCancelled ? words.cancelled : words.noQuorum}
      </h2>
      <p
        lang={isCancelled ? theirLanguage : undefined}
        className="text-[clamp(1.75rem,2.4vw,3.5rem)] leading-tight"
      >
        {isCancelled
          ? say(words.cancelledText, { reason: reason ?? '' })
          : say(words.noQuorumText, { voted, needed: needed ?? 0 })}
      </p>
      {!isCancelled && (
        <p className={classNames('text-ink-soft', SMALL)}>{ruleWords(rule, sayRule(words, say)).join(' ')}</p>
      )}
    </section>
  )
}
