import { TriangleAlert } from 'lucide-react'
import { questionsPath } from '#components/questions/addresses.ts'
import { formatsAt, inLanguageOf, type Speech } from '#components/story/speech.ts'
import { SectionHeading } from '#components/ui/section-heading.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import type { Translator } from '#messages/catalogue.ts'
import type { GroupPage } from '#protocol/pages/group.ts'

type Props = {
  readonly t: Translator<'questions'>
  readonly speech: Speech<'group'>
  readonly group: Pick<GroupPage, 'overdue' | 'process'>
}

/** Which questions from the public the office has not answered by the day that it promised. */
export function OverdueAnswers({ t, speech, group: { overdue, process } }: Props) {
  if (overdue.length === 0) return null
  const f = formatsAt(speech, process.place)
  const theirs = inLanguageOf(speech, process.place)
  return (
    <section aria-labelledby="overdue">
      <SectionHeading id="overdue" count={overdue.length}>
        {t('overdue.title')}
      </SectionHeading>
      <p className="mt-1 text-ink-soft">{t('overdue.lead')}</p>
      <ul className="mt-2 divide-y divide-line">
        {overdue.map(({ code, text, due, responsible, meetingCode }) => (
          <li key={code} className="py-3">
            <TextLink href={`${questionsPath(meetingCode)}#${code}`}>
              <span {...theirs} className="wrap-break-word">
                {text}
              </span>
            </TextLink>
            <p className="tabular mt-1 flex flex-wrap items-center gap-x-2 text-not-adopted-ink text-small">
              <TriangleAlert size={14} aria-hidden />
              {t('overdue.line', { date: f.calendarDate(due) })}
              {responsible && <span {...theirs}>· {responsible}</span>}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
