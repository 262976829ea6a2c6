'use client'

import { useActionState, useState } from 'react'
import { useTranslations } from 'use-intl'
import { ConcernsBox } from '#components/preparing/concerns-box.tsx'
import { ReadingsBox } from '#components/preparing/readings-box.tsx'
import { SlotFields, type Times } from '#components/preparing/slot-fields.tsx'
import { InputField, TextAreaField } from '#components/ui/form-field.tsx'
import { NoticeBox } from '#components/ui/notice-box.tsx'
import { PendingSubmit } from '#components/ui/pending-submit.tsx'
import { UNTOUCHED } from '#protocol/form-state.ts'
import type { NoticeState } from '#protocol/notice-state.ts'
import type { SlotState } from '#protocol/starting-agenda.ts'

export type CorrectionState = NoticeState & SlotState

type Props = {
  action: (before: CorrectionState, form: FormData) => Promise<CorrectionState>
  code: string
  requestId: string
  start: Times & { readonly title: string; readonly place: string; readonly contact: string }
  /** Absent for a meeting in preparation: nobody was told anything yet. */
  published: { readonly text: string; readonly isDraft: boolean } | undefined
}

/** Day, place and words of a meeting, as they stand, to be put right. */
export function CorrectNoticeForm({ action, code, requestId, start, published }: Props) {
  const t = useTranslations('floor')
  const own = useTranslations('preparing')
  const [state, submit] = useActionState<CorrectionState, FormData>(action, UNTOUCHED)
  const { refusal, readings, concerns, values } = state
  const [times, setTimes] = useState<Times>({
    day: values.day ?? start.day,
    from: values.from ?? start.from,
    to: values.to ?? start.to,
  })
  const errorAt = (field: string) => (refusal?.field === field ? refusal.message : undefined)

  return (
    <form action={submit} className="flex flex-col gap-5">
      {readings && <ReadingsBox readings={readings} />}
      {refusal && refusal.field === undefined && !concerns && !readings && (
        <NoticeBox tone="needs-work" role="alert">
          {refusal.message}
        </NoticeBox>
      )}
      <input type="hidden" name="code" value={code} />
      <input type="hidden" name="requestId" value={requestId} />
      <InputField
        label={t('newMeeting.name')}
        name="title"
        defaultValue={values.title ?? start.title}
        error={errorAt('title')}
        maxLength={200}
        required
      />
      <SlotFields
        times={times}
        onChange={setTimes}
        place={values.place ?? start.place}
        contact={values.contact ?? start.contact}
        errorAt={errorAt}
      />
      {published && <Words published={published} values={values} error={errorAt('text')} />}
      {published && (
        <InputField
          label={own('correct.reason')}
          hint={own('correct.reasonHint')}
          name="reason"
          defaultValue={values.reason}
          error={errorAt('reason')}
          maxLength={300}
        />
      )}
      {concerns && <ConcernsBox concerns={concerns} />}
      <div>
        <PendingSubmit variant="primary">
          {published ? own('correct.publish') : own('correct.saveDraft')}
        </PendingSubmit>
      </div>
    </form>
  )
}

type WordsProps = {
  published: NonNullable<Props['published']>
  values: CorrectionState['values']
  error: string | undefined
}

/** The text is written anew from the details, as long as nobody has put it into words of their own. */
function Words({ published, values, error }: WordsProps) {
  const t = useTranslations('floor')
  const own = useTranslations('preparing')
  const [isAnew, writeAnew] = useState(values.code === undefined ? published.isDraft : values.anew === 'on')
  return (
    <div className="space-y-3">
      <label className="flex min-h-8 items-start gap-2.5 py-1 pointer-coarse:min-h-11">
        <input
          type="checkbox"
          name="anew"
          checked={isAnew}
          onChange={(event) => writeAnew(event.currentTarget.checked)}
          className="mt-0.5 size-5 shrink-0"
        />
        <span>{own('correct.anew')}</span>
      </label>
      <div hidden={isAnew}>
        <TextAreaField
          label={t('notice.text')}
          name="text"
          hint={t('notice.textHint')}
          defaultValue={values.text ?? published.text}
          error={error}
          rows={14}
          maxLength={8000}
        />
      </div>
    </div>
  )
}
