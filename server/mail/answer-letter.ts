import type { Locale } from '#domain/locale.ts'
import { paragraphsOf } from '#domain/minutes/section.ts'
import type { Address } from '#domain/person/address.ts'
import { translator } from '#messages/catalogue.ts'
import type { Letter } from './letter.ts'

type Answer = {
  readonly to: Address
  readonly locale: Locale
  readonly causedBy: string
  readonly appUrl: string
  readonly meeting: { readonly code: string; readonly title: string }
  readonly question: { readonly code: string; readonly text: string }
  /** Null for what was said aloud and not written down. */
  readonly answer: string | null
  readonly answeredBy: string | null
}

/** What became of a question, for whoever asked it. */
export function answerLetter(answered: Answer): Letter {
  const { to, locale, causedBy, appUrl, meeting, question, answer, answeredBy } = answered
  const t = translator(locale, 'questions')
  const by = answeredBy ? [t('mail.by', { by: answeredBy })] : []
  return {
    to,
    locale,
    causedBy,
    subject: t('mail.subject', { code: question.code }),
    paragraphs: [
      t('mail.asked', { title: meeting.title }),
      ...paragraphsOf(question.text),
      ...(answer === null ? [t('mail.answeredAloud')] : [t('mail.answer'), ...paragraphsOf(answer)]),
      ...by,
    ],
    button: {
      label: t('mail.open'),
      url: `${appUrl}/meetings/${encodeURIComponent(meeting.code)}/questions#${question.code}`,
    },
    closing: [t('mail.forgotten')],
  }
}
