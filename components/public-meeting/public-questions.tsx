import { MessageCircleQuestion } from 'lucide-react'
import { askingPath, questionsPath } from '#components/questions/addresses.ts'
import { PublicQuestion } from '#components/questions/public-question.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { SectionHeading } from '#components/ui/section-heading.tsx'
import { TEXT_LINK } from '#components/ui/text-link.tsx'
import { isOpenForWriting } from '#domain/meeting/role.ts'
import { byWeight } from '#domain/question/question.ts'
import type { Floor } from '#protocol/floor.ts'
import { usePublicWords } from './public-words.tsx'

const SHOWN = 3

type Props = { readonly floor: Floor; readonly code: string; readonly drawnAt: number }

/** What most people want to know, and the way to ask; nothing where nobody asked and nobody may. */
export function PublicQuestions({ floor: { meeting, questions, items }, code, drawnAt }: Props) {
  const { say, questions: words } = usePublicWords()
  const shown = questions.filter(({ state }) => state !== 'hidden').toSorted(byWeight)
  const mayAsk = meeting !== null && meeting.outsideInput !== 'closed' && isOpenForWriting(meeting.state)
  const waiting = meeting?.questionsWaiting ?? 0
  if (!mayAsk && questions.length === 0 && waiting === 0) return null
  return (
    <section id="questions">
      <SectionHeading count={shown.length}>{words.title}</SectionHeading>
      {shown.length === 0 && <p className="mt-2 text-ink-soft">{words.empty}</p>}
      <ul className="mt-3 space-y-3">
        {shown.slice(0, SHOWN).map((question) => (
          <li key={question.id}>
            <PublicQuestion question={question} items={items} drawnAt={drawnAt} />
          </li>
        ))}
      </ul>
      {waiting > 0 && <p className="mt-2 text-ink-soft">{say(words.waiting, { count: waiting })}</p>}
      <div className="mt-3 flex flex-wrap items-center gap-x-4 gap-y-2">
        {mayAsk && (
          <LinkButton plain href={askingPath(code)} icon={<MessageCircleQuestion size={16} aria-hidden />}>
            {words.ask}
          </LinkButton>
        )}
        <a href={questionsPath(code)} className={TEXT_LINK}>
          {words.all}
        </a>
      </div>
    </section>
  )
}
