'use client'

import { type ReactNode, useState } from 'react'
import { useTranslations } from 'use-intl'
import { type FormKind, returningFocus } from '#components/questions/question-acts.ts'
import { Button } from '#components/ui/button.tsx'
import { DateField } from '#components/ui/date-field.tsx'
import { Select } from '#components/ui/select.tsx'
import { TextArea } from '#components/ui/text-area.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { useFormats } from '#components/words/use-formats.ts'
import { useSurroundings } from '#components/workspace/surroundings.tsx'
import { useAct } from '#components/workspace/use-act.ts'
import { dayIn } from '#domain/meeting/notice.ts'
import { LONGEST_HIDING_REASON } from '#domain/moderation/hiding-reason.ts'
import { dueAfterClose, LONGEST_ANSWER, LONGEST_ANSWERER } from '#domain/question/question.ts'
import type { FloorQuestion } from '#protocol/floor-question.ts'

export type Formed = Pick<FloorQuestion, 'id' | 'code' | 'due' | 'responsible'>

type Props = {
  readonly kind: FormKind
  readonly question: Formed
  readonly onClose: () => void
  /** Called with what is to be told when it is done. */
  readonly onDone: (told: 'hidden' | 'answered' | 'promised') => void
}

/** The words, or the day, without which the act is none. */
export function QuestionForm({ kind, ...rest }: Props) {
  if (kind === 'hide') return <HideForm {...rest} />
  return kind === 'promise' ? <PromiseForm {...rest} /> : <AnswerForm how={kind} {...rest} />
}

type FormProps = Omit<Props, 'kind'>

function HideForm({ question, onClose, onDone }: FormProps) {
  const t = useTranslations('questions.panel')
  const { act, isPending } = useAct()
  const [reason, setReason] = useState('')
  const send = async () => {
    const done = await act('question:hide', { questionId: question.id, reason })
    if (done.ok) onDone('hidden')
    return done.ok
  }
  return (
    <Frame send={t('hideSend')} isPending={isPending} onSend={send} onClose={onClose}>
      <TextArea
        label={t('hideReason')}
        hint={t('hideReasonHint')}
        value={reason}
        onChange={setReason}
        maxLength={LONGEST_HIDING_REASON}
        rows={2}
        isRequired
        autoFocus
      />
    </Frame>
  )
}

function AnswerForm({ how, question, onClose, onDone }: FormProps & { how: 'answer' | 'write' }) {
  const t = useTranslations('questions.panel')
  const { act, isPending } = useAct()
  const [text, setText] = useState('')
  const [by, setBy] = useState('')
  const isWritten = how === 'write'
  const send = async () => {
    const answer = { questionId: question.id, how: isWritten ? 'written' : 'live', text, by } as const
    const done = await act('question:answer', answer)
    if (done.ok) onDone('answered')
    return done.ok
  }
  return (
    <Frame
      send={t(isWritten ? 'writeSend' : 'answerSend')}
      isPending={isPending}
      onSend={send}
      onClose={onClose}
    >
      <TextArea
        label={t(isWritten ? 'answerWritten' : 'answerLive')}
        hint={t(isWritten ? 'answerWrittenHint' : 'answerLiveHint')}
        value={text}
        onChange={setText}
        maxLength={LONGEST_ANSWER}
        isRequired={isWritten}
        autoFocus
      />
      <TextField
        label={t('by')}
        hint={t('byHint', { who: question.responsible ?? t('byDefault') })}
        value={by}
        onChange={setBy}
        maxLength={LONGEST_ANSWERER}
        autoComplete="off"
      />
    </Frame>
  )
}

const NOBODY = 'office'

function PromiseForm({ question, onClose, onDone }: FormProps) {
  const t = useTranslations('questions.panel')
  const { timeZone } = useFormats()
  const { frame } = useSurroundings()
  const { act, isPending } = useAct()
  const [due, setDue] = useState(() => question.due ?? dueAfterClose(dayIn(timeZone, new Date())))
  const [responsible, setResponsible] = useState(
    () => frame.organisations.find(({ name }) => name === question.responsible)?.id ?? NOBODY,
  )
  const send = async () => {
    const responsibleId = responsible === NOBODY ? null : responsible
    const promise = { questionId: question.id, due, seen: question.due, responsibleId }
    const done = await act('question:promise', promise)
    if (done.ok) onDone('promised')
    return done.ok
  }
  const offices = frame.organisations.map(({ id, name }) => ({ id, label: name }))
  return (
    <Frame send={t('promiseSend')} isPending={isPending} onSend={send} onClose={onClose}>
      <DateField label={t('due')} hint={t('dueHint')} value={due} onChange={setDue} isRequired autoFocus />
      <Select
        label={t('responsible')}
        items={[{ id: NOBODY, label: t('nobody') }, ...offices]}
        value={responsible}
        onChange={setResponsible}
      />
    </Frame>
  )
}

type FrameProps = {
  readonly send: string
  readonly isPending: boolean
  /** Answers whether it is done. */
  readonly onSend: () => Promise<boolean>
  readonly onClose: () => void
  readonly children: ReactNode
}

function Frame({ send, isPending, onSend, onClose, children }: FrameProps) {
  const ui = useTranslations('ui')
  const submit = async () => {
    const back = returningFocus()
    if (await onSend()) back()
  }
  return (
    <form
      noValidate
      className="mt-3 space-y-4 rounded-md bg-sunken p-3"
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      {children}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" isPending={isPending}>
          {send}
        </Button>
        <Button onPress={onClose}>{ui('cancel')}</Button>
      </div>
    </form>
  )
}
