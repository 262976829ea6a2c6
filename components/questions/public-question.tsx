import type { ReactNode } from 'react'
import { usePublicWords } from '#components/public-meeting/public-words.tsx'
import { dayIn } from '#domain/meeting/notice.ts'
import type { FloorItem } from '#protocol/floor.ts'
import type { FloorQuestion } from '#protocol/floor-question.ts'
import { QuestionState } from './question-state.tsx'
import { standingOf } from './standing.ts'

type Props = {
  readonly question: FloorQuestion
  readonly items: readonly FloorItem[]
  readonly drawnAt: number
  /** What a reader can do with it. */
  readonly children?: ReactNode
}

/** A question with what became of it. */
export function PublicQuestion({ question, items, drawnAt, children }: Props) {
  const { say, questions: words, formats, theirLanguage } = usePublicWords()
  const { code, text, display, itemId, askedAt, supporters } = question
  const standing = standingOf(question, dayIn(formats.timeZone, new Date(drawnAt)))
  const item = items.find(({ id }) => id === itemId)
  const about = item ? say(words.item, { number: item.number, title: item.title }) : null
  return (
    <article id={code} className="scroll-mt-4 rounded-md border border-line bg-surface p-4">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-ink-soft text-small">
        <span className="tabular">{code}</span>
        <QuestionState standing={standing} label={words.state[standing === 'asked' ? 'visible' : standing]} />
      </div>
      <p lang={theirLanguage} className="measure mt-1.5 whitespace-pre-line wrap-break-word text-reading">
        {text}
      </p>
      <p className="tabular mt-1 text-ink-soft text-small">
        <span lang={theirLanguage}>{say(words.asker, { name: display, time: formats.time(askedAt) })}</span>
        {about && ` · ${about}`}
        {` · ${say(words.supporters, { count: supporters })}`}
      </p>
      <Outcome question={question} isOverdue={standing === 'overdue'} />
      {children}
    </article>
  )
}

function Outcome({ question, isOverdue }: { question: FloorQuestion; isOverdue: boolean }) {
  const { say, questions: words, formats, theirLanguage } = usePublicWords()
  const { state, due, responsible, answer, answeredBy, answeredAt } = question
  if (state === 'to_be_answered' && due !== null) {
    const when = { who: responsible ?? '', date: formats.calendarDate(due) }
    const [named, unnamed] = isOverdue ? [words.overdueBy, words.overdue] : [words.dueBy, words.due]
    return <p className="mt-2 font-semibold">{say(responsible ? named : unnamed, when)}</p>
  }
  if (answeredAt === null) return null
  if (answer === null) {
    return <p className="mt-2">{say(words.answeredAloud, { time: formats.time(answeredAt) })}</p>
  }
  return (
    <div className="mt-3 border-adopted-line border-s-4 ps-3">
      <p className="font-semibold text-small">{words.answer}</p>
      <p lang={theirLanguage} className="measure whitespace-pre-line wrap-break-word">
        {answer}
      </p>
      <p className="mt-1 text-ink-soft text-small">
        {answeredBy
          ? say(words.answeredBy, { who: answeredBy, date: formats.date(answeredAt) })
          : formats.date(answeredAt)}
      </p>
    </div>
  )
}
