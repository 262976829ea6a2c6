'use client'

import { Check, Undo2 } from 'lucide-react'
import { ButtonForm } from '#components/people/button-form.tsx'
import type { FormAction } from '#components/people/field-form.tsx'
import { PauseNotice } from '#components/public-meeting/pause-notice.tsx'
import {
  type PublicWords,
  PublicWordsProvider,
  usePublicWords,
} from '#components/public-meeting/public-words.tsx'
import { useViewer } from '#components/public-meeting/use-viewer.ts'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { SectionHeading } from '#components/ui/section-heading.tsx'
import { isOpenForWriting } from '#domain/meeting/role.ts'
import { byWeight, isAnswered, isUnanswered } from '#domain/question/question.ts'
import type { Messages } from '#messages/catalogue.ts'
import type { Floor } from '#protocol/floor.ts'
import type { FloorQuestion } from '#protocol/floor-question.ts'
import type { MeetingPage } from '#protocol/pages/meeting.ts'
import { PublicQuestion } from './public-question.tsx'

type Props = {
  readonly page: Pick<MeetingPage, 'frame' | 'state' | 'stored'>
  readonly words: PublicWords
  readonly own: Messages['questions']['page']
  readonly drawnAt: number
  /** Which ones whoever reads supports. */
  readonly supported: readonly string[]
  readonly support: FormAction
}

/** What people ask at a meeting: complete as it comes from the server, then live. */
export function QuestionPage({ words, ...props }: Props) {
  return (
    <PublicWordsProvider words={words}>
      <Followed {...props} />
    </PublicWordsProvider>
  )
}

type FollowedProps = Omit<Props, 'words'>

function Followed({ page: { frame, state, stored }, ...rest }: FollowedProps) {
  const { questions: words } = usePublicWords()
  const [, { floor }] = useViewer({ code: frame.code, stored, isFollowed: isOpenForWriting(state) })
  const ranked = floor.questions.toSorted(byWeight)
  const open = ranked.filter((question) => isUnanswered(question.state))
  const settled = ranked.filter((question) => isAnswered(question.state))
  const shared = { ...rest, floor, code: frame.code }
  return (
    <div className="max-w-[48rem] space-y-8">
      <PauseNotice floor={floor} />
      <Waiting count={floor.meeting?.questionsWaiting ?? 0} />
      {open.length + settled.length === 0 && (
        <EmptyState title={words.empty}>{rest.own.emptyText}</EmptyState>
      )}
      <Group title={rest.own.open} questions={open} {...shared} />
      <Group title={rest.own.settled} questions={settled} {...shared} />
      <Hidden questions={floor.questions.filter((question) => question.state === 'hidden')} />
    </div>
  )
}

function Waiting({ count }: { count: number }) {
  const { say, questions: words } = usePublicWords()
  return count === 0 ? null : <p className="text-ink-soft">{say(words.waiting, { count })}</p>
}

type GroupProps = Omit<FollowedProps, 'page'> & {
  readonly title: string
  readonly questions: readonly FloorQuestion[]
  readonly floor: Floor
  readonly code: string
}

function Group({ title, questions, floor, drawnAt, ...rest }: GroupProps) {
  if (questions.length === 0) return null
  return (
    <section>
      <SectionHeading count={questions.length}>{title}</SectionHeading>
      <ol className="mt-3 space-y-3">
        {questions.map((question) => (
          <li key={question.id}>
            <PublicQuestion question={question} items={floor.items} drawnAt={drawnAt}>
              {isUnanswered(question.state) && <Support question={question} {...rest} />}
            </PublicQuestion>
          </li>
        ))}
      </ol>
    </section>
  )
}

type SupportProps = Pick<GroupProps, 'own' | 'supported' | 'support' | 'code'> & {
  readonly question: FloorQuestion
}

/** A press that works without a script, too. */
function Support({ question: { id, text }, own, supported, support, code }: SupportProps) {
  const { say } = usePublicWords()
  const supports = supported.includes(id)
  const values = { meeting: code, questionId: id, supports: supports ? 'no' : 'yes' }
  return (
    <div className="mt-3 flex flex-wrap items-center gap-x-3 gap-y-1">
      {supports && (
        <span className="inline-flex items-center gap-1.5 font-semibold text-adopted-ink text-small">
          <Check size={16} aria-hidden />
          {own.supported}
        </span>
      )}
      <ButtonForm
        action={support}
        values={values}
        size="sm"
        variant={supports ? 'quiet' : 'secondary'}
        icon={supports && <Undo2 size={16} aria-hidden />}
        label={say(supports ? own.takeBackOf : own.supportOf, { text })}
      >
        {supports ? own.takeBack : own.support}
      </ButtonForm>
    </div>
  )
}

/** Of what moderation hid the place and the reason stay. */
function Hidden({ questions }: { questions: readonly FloorQuestion[] }) {
  const { say, questions: words, theirLanguage } = usePublicWords()
  if (questions.length === 0) return null
  return (
    <details>
      <summary className="target inline-flex cursor-pointer items-center font-semibold text-accent-ink">
        {say(words.hidden, { count: questions.length })}
      </summary>
      <ul lang={theirLanguage} className="mt-2 space-y-1 text-ink-soft">
        {questions.map(({ id, code, reason }) => (
          <li key={id}>{say(words.hiddenReason, { code, reason: reason ?? '' })}</li>
        ))}
      </ul>
    </details>
  )
}
