import type { Formats } from '#domain/formats.ts'
import type { QuestionsBlock } from '#domain/minutes/document.ts'
import type { LayoutBlock } from '#domain/minutes/layout.ts'
import type { RecordedQuestion } from '#domain/minutes/record.ts'
import { type Translator, translator } from '#messages/catalogue.ts'

type Speech = { readonly t: Translator<'questions'>; readonly f: Formats }

/** What the public asked, and what became of it until the close. */
export function questionBlocks({ questions, hidden }: QuestionsBlock, f: Formats): LayoutBlock[] {
  const speech = { t: translator(f.locale, 'questions'), f }
  const told = questions.flatMap((question) => [saidOf(question, speech), outcomeOf(question, speech)])
  const untold = hidden > 0 ? [speech.t('minutes.hidden', { count: hidden })] : []
  return [
    { kind: 'heading', level: 2, text: speech.t('minutes.title') },
    ...[...told, ...untold].map((text): LayoutBlock => ({ kind: 'paragraph', text })),
  ]
}

function saidOf({ code, text, display: name, item }: RecordedQuestion, { t }: Speech): string {
  return item === null
    ? t('minutes.question', { code, text, name })
    : t('minutes.aboutItem', { code, number: item, text, name })
}

function outcomeOf(question: RecordedQuestion, { t, f }: Speech): string {
  const { outcome, answer, answeredBy, due, responsible } = question
  if (outcome === 'answered') {
    if (answer === null) return t('minutes.aloud')
    return answeredBy
      ? t('minutes.answeredBy', { who: answeredBy, answer })
      : t('minutes.answered', { answer })
  }
  if (outcome === 'open' || due === null) return t('minutes.open')
  const date = f.calendarDate(due)
  return responsible ? t('minutes.dueBy', { who: responsible, date }) : t('minutes.due', { date })
}
