'use client'

import { ExternalLink, MessageCircleQuestion } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useFloor } from '#components/live/use-floor.ts'
import { askingPath, questionsPath } from '#components/questions/addresses.ts'
import { type OnForm, type OpenForm, QUESTIONS_HEADING } from '#components/questions/question-acts.ts'
import { QuestionRow } from '#components/questions/question-row.tsx'
import { UnseenRow } from '#components/questions/unseen-row.tsx'
import { type Desk, useQuestionDesk } from '#components/questions/use-question-desk.ts'
import { Button } from '#components/ui/button.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { NoticeBox } from '#components/ui/notice-box.tsx'
import { SideSheet } from '#components/ui/side-sheet.tsx'
import { useSurroundings } from '#components/workspace/surroundings.tsx'
import { isOpenForWriting } from '#domain/meeting/role.ts'
import { byWeight, isAnswered, isUnanswered } from '#domain/question/question.ts'
import type { FloorQuestion } from '#protocol/floor-question.ts'

/** What the public asks, for the people of the meeting: moderators look through and answer, everybody reads. */
export function QuestionsSheet() {
  const t = useTranslations('questions.panel')
  const { can, show } = useSurroundings()
  const desk = useQuestionDesk()
  const [form, onForm] = useState<OpenForm>(null)
  const shared = { form, onForm }
  return (
    <SideSheet isOpen onClose={() => show(null)} title={t('title')}>
      <div className="space-y-6">
        <Summary />
        <Ways />
        {desk.refusal && <Lost onAgain={() => void desk.look()} />}
        {can('moderate-questions') && <Unseen desk={desk} state="asked" {...shared} />}
        <Public desk={desk} state="open" {...shared} />
        <Public desk={desk} state="settled" {...shared} />
        {can('moderate-questions') && <Unseen desk={desk} state="hidden" {...shared} />}
      </div>
    </SideSheet>
  )
}

/** How much is still to be done; where focus goes when a question has left its place. */
function Summary() {
  const t = useTranslations('questions.panel')
  const { can } = useSurroundings()
  const count = useFloor(({ questions }) => questions.filter(({ state }) => state === 'visible').length)
  const waiting = useFloor(({ meeting }) => meeting?.questionsWaiting ?? 0)
  const toLookThrough = can('moderate-questions') ? waiting : 0
  return (
    <p id={QUESTIONS_HEADING} tabIndex={-1} className="text-ink-soft">
      {toLookThrough > 0 && `${t('waits', { count: toLookThrough })} `}
      {count > 0 && t('without', { count })}
      {toLookThrough + count === 0 && t('unansweredEmpty')}
    </p>
  )
}

/** To where everybody asks, and to what everybody reads. */
function Ways() {
  const t = useTranslations('questions.panel')
  const { frame } = useSurroundings()
  const state = useFloor(({ meeting }) => meeting?.state)
  return (
    <div className="flex flex-wrap gap-2">
      {state !== undefined && isOpenForWriting(state) && (
        <LinkButton
          plain
          href={askingPath(frame.code)}
          size="sm"
          icon={<MessageCircleQuestion size={16} aria-hidden />}
        >
          {t('ask')}
        </LinkButton>
      )}
      <LinkButton
        plain
        href={questionsPath(frame.code)}
        size="sm"
        variant="quiet"
        icon={<ExternalLink size={16} aria-hidden />}
      >
        {t('toPage')}
      </LinkButton>
    </div>
  )
}

function Lost({ onAgain }: { onAgain: () => void }) {
  const t = useTranslations('questions.panel')
  return (
    <NoticeBox tone="not-adopted" role="alert" action={<Button onPress={onAgain}>{t('again')}</Button>}>
      {t('lost')}
    </NoticeBox>
  )
}

type ListProps = {
  readonly desk: Desk
  readonly form: OpenForm
  readonly onForm: OnForm
}

function Unseen({ desk: { desk }, state, ...rest }: ListProps & { state: 'asked' | 'hidden' }) {
  const t = useTranslations('questions.panel')
  const items = useFloor((floor) => floor.items)
  const found = desk?.unseen.filter((question) => question.state === state) ?? []
  if (state === 'hidden' && found.length === 0) return null
  return (
    <Section
      title={t(state === 'asked' ? 'waiting' : 'hidden')}
      count={found.length}
      empty={t('waitingEmpty')}
    >
      {found.map((question) => (
        <UnseenRow key={question.id} question={question} items={items} {...rest} />
      ))}
    </Section>
  )
}

const KINDS = {
  open: ({ state }: FloorQuestion) => isUnanswered(state),
  settled: ({ state }: FloorQuestion) => isAnswered(state),
}

function Public({ desk: { desk, look }, state, ...rest }: ListProps & { state: keyof typeof KINDS }) {
  const t = useTranslations('questions.panel')
  const items = useFloor((floor) => floor.items)
  const questions = useFloor((floor) => floor.questions)
  const found = questions.filter(KINDS[state]).sort(byWeight)
  const currentId = questions.find(({ takenUpAt }) => takenUpAt !== null)?.id ?? null
  if (state === 'settled' && found.length === 0) return null
  return (
    <Section
      title={t(state === 'open' ? 'unanswered' : 'settled')}
      count={found.length}
      empty={t('openEmpty')}
    >
      {found.map((question) => (
        <QuestionRow
          key={question.id}
          question={question}
          items={items}
          currentId={currentId}
          isSupported={desk?.supported.includes(question.id) ?? false}
          onChanged={look}
          {...rest}
        />
      ))}
    </Section>
  )
}

type SectionProps = {
  readonly title: string
  readonly count: number
  readonly empty: string
  readonly children: ReactNode
}

function Section({ title, count, empty, children }: SectionProps) {
  return (
    <section>
      <h3 className="font-semibold">
        {title} <span className="tabular font-normal text-ink-soft">{count}</span>
      </h3>
      {count === 0 ? (
        <p className="mt-1 text-ink-soft">{empty}</p>
      ) : (
        <ul className="divide-y divide-line">{children}</ul>
      )}
    </section>
  )
}
