import { Gavel, MessagesSquare, Vote } from 'lucide-react'
import type { ReactNode } from 'react'
import { JustDecided } from '#components/public-meeting/just-decided.tsx'
import { PublicVote } from '#components/public-meeting/public-vote.tsx'
import { usePublicWords } from '#components/public-meeting/public-words.tsx'
import { underDiscussion } from '#components/screen/under-discussion.ts'
import { proposalPath } from '#components/story/addresses.ts'
import { classNames } from '#components/ui/class-names.ts'
import { MarkedWords } from '#components/vote/marked-words.tsx'
import { ruleWords } from '#components/vote/rule-words.ts'
import { sayRule } from '#components/vote/say-rule.ts'
import { Turnout } from '#components/vote/turnout.tsx'
import { OVER } from '#domain/meeting/role.ts'
import { difference } from '#domain/vote/difference.ts'
import type { FloorCard } from '#protocol/floor.ts'
import type { FloorVote } from '#protocol/floor-vote.ts'
import type { MeetingContent } from '#protocol/meeting-content.ts'
import { usePhoneWords } from './phone-words.tsx'

/** Where the call to vote leads. */
export const BALLOT = 'ballot'

type Props = {
  readonly content: MeetingContent
  readonly drawnAt: number
  /** For whoever may have a vote here. */
  readonly ballot: ReactNode
}

/** The one thing asked of everybody now: a vote, else the words spoken about, else what was decided last. */
export function AskedNow({ content, drawnAt, ballot }: Props) {
  const { meeting, vote, cards } = content.floor
  const isSitting = meeting?.state === 'in_session'
  const asked = cards.find(({ id }) => id === vote?.proposalId)
  if (vote?.state === 'open' && asked) {
    return <OpenVote vote={vote} card={asked} content={content} ballot={ballot} />
  }
  const shown = isSitting ? underDiscussion(content) : undefined
  return (
    <div className="flex flex-col gap-6 empty:hidden [&>section]:mt-0 [&_a]:inline-flex [&_a]:min-h-11 [&_a]:items-center">
      <PublicVote content={content} drawnAt={drawnAt} />
      {shown && shown.kind !== 'notes' && (
        <Discussed card={shown.card} isQuestion={shown.kind === 'question'} content={content} />
      )}
      {meeting && !OVER.includes(meeting.state) && <JustDecided content={content} drawnAt={drawnAt} />}
    </div>
  )
}

const EDGE = 'rounded-md border border-s-4 bg-surface px-4 py-3'

type DiscussedProps = { card: FloorCard; isQuestion: boolean; content: MeetingContent }

function Discussed({ card, isQuestion, content }: DiscussedProps) {
  const { meeting: words, theirLanguage } = usePublicWords()
  const { title, text } = content.cards[card.id] ?? { title: '', text: '' }
  const Icon = isQuestion ? Gavel : MessagesSquare
  return (
    <section
      className={classNames(
        EDGE,
        isQuestion ? 'border-needs-work-line border-s-needs-work-fill' : 'border-line border-s-accent',
      )}
    >
      <h2
        className={classNames(
          'flex items-center gap-2 font-semibold text-small',
          isQuestion ? 'text-needs-work-ink' : 'text-accent-ink',
        )}
      >
        <Icon size={16} aria-hidden className="shrink-0" />
        {isQuestion ? words.screenQuestion : words.screenDiscussed}
      </h2>
      <p lang={theirLanguage} className="mt-1 font-semibold text-title-3">
        <a href={proposalPath(card.code)} className="rounded-sm hover:underline">
          {title || words.untitled}
        </a>
      </p>
      <p className="tabular text-ink-soft text-small">{card.code}</p>
      {text !== '' && (
        <p lang={theirLanguage} className="mt-2 whitespace-pre-line text-reading">
          {text}
        </p>
      )}
    </section>
  )
}

type VoteProps = { vote: FloorVote; card: FloorCard; content: MeetingContent; ballot: ReactNode }

function OpenVote({ vote, card, content, ballot }: VoteProps) {
  const { say, vote: words, theirLanguage } = usePublicWords()
  const phone = usePhoneWords()
  const { voted, entitled, method, question, rule } = vote
  return (
    <section
      aria-labelledby="vote-question"
      className="-mx-4 flex flex-col gap-4 border-live-line border-y bg-live-bg/40 px-4 py-4"
    >
      <div>
        <p className="flex items-center gap-2 font-semibold text-live-ink">
          <Vote size={20} aria-hidden className="shrink-0" />
          {words.running}
        </p>
        <h2 id="vote-question" lang={theirLanguage} className="mt-1 text-title-2">
          {question}
        </h2>
      </div>
      <ExactWords vote={vote} card={card} content={content} />
      {ballot ? (
        <div id={BALLOT} tabIndex={-1}>
          {ballot}
        </div>
      ) : (
        <p>{phone.voteVisitor}</p>
      )}
      <Turnout {...{ voted, entitled }} words={say(words.turnout, { voted, entitled })} />
      <p className="text-ink-soft text-small">
        {[
          ballot ? words[method === 'electronic_secret' ? 'secret' : 'open'] : '',
          ...ruleWords(rule, sayRule(words, say)),
        ].join(' ')}
      </p>
    </section>
  )
}

/** Exactly what is voted on, with what changed since it was tabled, and its fingerprint. */
function ExactWords({ vote, card, content }: Omit<VoteProps, 'ballot'>) {
  const { say, vote: words, theirLanguage, locale } = usePublicWords()
  const phone = usePhoneWords()
  const { title, text } = content.cards[card.id] ?? { title: '', text: '' }
  const { before } = vote
  const marked = (earlier: string, now: string) => (
    <MarkedWords passages={difference(earlier, now, theirLanguage ?? locale)} words={words} />
  )
  return (
    <section aria-label={phone.exactWords} className={classNames(EDGE, 'border-line border-s-live-fill')}>
      <p className="tabular text-ink-soft text-small">{card.code}</p>
      <h3 lang={theirLanguage} className="text-title-3">
        {before ? marked(before.title, title) : title}
      </h3>
      <div lang={theirLanguage} className="mt-1 whitespace-pre-line text-reading">
        {before ? marked(before.text, text) : text}
      </div>
      {before && <p className="mt-2 text-ink-soft text-small">{words.changed}</p>}
      <p className="mt-2 text-ink-soft text-small">
        {say(phone.fingerprint, { hash: vote.textHash.slice(0, 12) })}
      </p>
    </section>
  )
}
