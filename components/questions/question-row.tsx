'use client'

import { useTranslations } from 'use-intl'
import { backToQuestions, closeFormOf, type RowProps } from '#components/questions/question-acts.ts'
import { QuestionForm } from '#components/questions/question-form.tsx'
import { QuestionState } from '#components/questions/question-state.tsx'
import { RowActs } from '#components/questions/row-acts.tsx'
import { standingOf } from '#components/questions/standing.ts'
import { showToast } from '#components/ui/toasts.ts'
import { useFormats } from '#components/words/use-formats.ts'
import { useSurroundings } from '#components/workspace/surroundings.tsx'
import { dayIn } from '#domain/meeting/notice.ts'
import type { FloorQuestion } from '#protocol/floor-question.ts'

/** A question that everybody reads, and what can be done with it. */
export function QuestionRow(row: RowProps) {
  const t = useTranslations('questions')
  const { question, items, form, onForm } = row
  const { timeZone } = useFormats()
  const { frame } = useSurroundings()
  const { id, code, text } = question
  const standing = standingOf(question, dayIn(timeZone, new Date()))
  const isFormOpen = form?.questionId === id
  return (
    <li className="py-4">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-ink-soft text-small">
        <span className="tabular">{code}</span>
        <QuestionState
          standing={standing}
          label={t(`shown.state.${standing === 'asked' ? 'visible' : standing}`)}
        />
      </div>
      <p lang={frame.municipality.locale} className="mt-1 whitespace-pre-line wrap-break-word">
        {text}
      </p>
      <Facts question={question} items={items} />
      <Outcome question={question} isOverdue={standing === 'overdue'} />
      {isFormOpen ? (
        <QuestionForm
          kind={form.kind}
          question={question}
          onClose={() => {
            onForm(closeFormOf(id))
            backToQuestions()
          }}
          onDone={(told) => {
            showToast(t(`panel.done.${told}`, { code }), { tone: 'adopted' })
            onForm(closeFormOf(id))
          }}
        />
      ) : (
        <RowActs {...row} />
      )}
    </li>
  )
}

function Facts({ question, items }: Pick<RowProps, 'question' | 'items'>) {
  const t = useTranslations('questions.shown')
  const { time } = useFormats()
  const { display, askedAt, supporters, itemId } = question
  const item = items.find(({ id }) => id === itemId)
  return (
    <p className="tabular mt-1 text-small text-ink-soft">
      {t('asker', { name: display, time: time(askedAt) })}
      {item && ` · ${t('item', { number: item.number, title: item.title })}`}
      {` · ${t('supporters', { count: supporters })}`}
    </p>
  )
}

function Outcome({ question, isOverdue }: { question: FloorQuestion; isOverdue: boolean }) {
  const t = useTranslations('questions.shown')
  const { calendarDate, date, time } = useFormats()
  const { state, due, responsible, answer, answeredBy, answeredAt } = question
  if (state === 'to_be_answered' && due !== null) {
    const when = calendarDate(due)
    const [named, unnamed] = isOverdue ? (['overdueBy', 'overdue'] as const) : (['dueBy', 'due'] as const)
    return (
      <p className="mt-1.5 font-semibold">
        {responsible ? t(named, { who: responsible, date: when }) : t(unnamed, { date: when })}
      </p>
    )
  }
  if (answeredAt === null) return null
  if (answer === null) return <p className="mt-1.5">{t('answeredAloud', { time: time(answeredAt) })}</p>
  return (
    <div className="mt-2 border-s-4 border-adopted-line ps-3">
      <p className="whitespace-pre-line wrap-break-word">{answer}</p>
      <p className="mt-1 text-small text-ink-soft">
        {answeredBy ? t('answeredBy', { who: answeredBy, date: date(answeredAt) }) : date(answeredAt)}
      </p>
    </div>
  )
}
