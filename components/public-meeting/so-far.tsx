import { History } from 'lucide-react'
import { classNames } from '#components/ui/class-names.ts'
import { TEXT_LINK } from '#components/ui/text-link.tsx'
import type { MeetingContent } from '#protocol/meeting-content.ts'
import { type SpokenWords, usePublicWords } from './public-words.tsx'
import { dotsSentence, moodSentence } from './round-sentences.ts'
import { type Moment, newSince, timelineOf } from './timeline.ts'
import { useLastVisit } from './use-last-visit.ts'

type Props = { readonly content: MeetingContent; readonly code: string }

/** What a latecomer missed: every act with its time, and a jump to where it stands. */
export function SoFar({ content, code }: Props) {
  const words = usePublicWords()
  const { say, meeting, formats } = words
  const lastVisit = useLastVisit(code)
  const moments = timelineOf(content.floor)
  if (moments.length === 0) return null

  const missed = lastVisit === null ? 0 : newSince(moments, lastVisit)
  return (
    <details id="so-far" className="mt-5 rounded-md border border-line bg-surface">
      <summary className="target flex cursor-pointer flex-wrap items-center gap-x-2 px-4 py-2 font-semibold">
        <History size={18} aria-hidden className="shrink-0 text-ink-soft" />
        {meeting.soFar}
        {lastVisit !== null && missed > 0 && (
          <span className="font-normal text-ink-soft text-small">
            {say(meeting.newSince, { count: missed, time: formats.time(lastVisit) })}
          </span>
        )}
      </summary>
      <ol className="max-h-96 overflow-y-auto border-line border-t px-4 py-2" tabIndex={-1}>
        {moments.map((moment) => (
          <li key={keyOf(moment)} className="flex gap-3 py-1.5">
            <time dateTime={moment.at} className="tabular shrink-0 text-ink-soft">
              {formats.time(moment.at)}
            </time>
            <a
              href={anchorOf(moment)}
              className={classNames(
                TEXT_LINK,
                'min-w-0 wrap-break-word',
                lastVisit !== null && moment.at > lastVisit && 'font-semibold',
              )}
            >
              {sentenceOf(moment, content, words)}
            </a>
          </li>
        ))}
      </ol>
    </details>
  )
}

const keyOf = (moment: Moment) =>
  [
    moment.kind,
    moment.at,
    'card' in moment ? moment.card.id : '',
    'item' in moment ? moment.item.id : '',
    'term' in moment ? moment.term.id : '',
    'question' in moment ? moment.question.id : '',
  ].join()

function anchorOf(moment: Moment): string {
  if ('card' in moment) return `#card-${moment.card.id}`
  if (moment.kind === 'said') return '#said'
  if (moment.kind === 'question') return '#questions'
  return moment.kind === 'item' ? '#agenda' : '#notes'
}

function sentenceOf(moment: Moment, content: MeetingContent, words: SpokenWords): string {
  const { cards } = content
  const { say, meeting, questions, states } = words
  switch (moment.kind) {
    case 'opened':
    case 'paused':
    case 'closed':
      return meeting.moments[moment.kind]
    case 'item':
      return say(meeting.moments.item, { number: moment.item.number, title: moment.item.title })
    case 'question':
      return say(questions.moment, { code: moment.question.code, text: moment.question.text })
    case 'said':
      return say(meeting.moments.said, { count: moment.count })
    case 'term': {
      const { role, display } = moment.term
      const someone = role === 'chair' ? meeting.moments.someModerator : meeting.moments.someNoteTaker
      return say(meeting.moments[role], { name: display ?? someone })
    }
    case 'dots':
      return dotsSentence(moment.dots, content, words)
    case 'mood':
      return moodSentence(moment.mood, words)
    default: {
      const { card } = moment
      const outcome = card.decision ? states.outcome[card.decision.result] : ''
      const title = cards[card.id]?.title || card.code
      return say(meeting.moments[moment.kind], {
        code: card.code,
        title,
        outcome,
        entry: card.entryCode ?? '',
      })
    }
  }
}
