'use client'

import { useActionState } from 'react'
import { useTranslations } from 'use-intl'
import { ReadingsBox } from '#components/preparing/readings-box.tsx'
import { TextAreaField } from '#components/ui/form-field.tsx'
import { NoticeBox } from '#components/ui/notice-box.tsx'
import { PendingSubmit } from '#components/ui/pending-submit.tsx'
import { UNTOUCHED } from '#protocol/form-state.ts'
import type { NoticeState } from '#protocol/notice-state.ts'

type Props = {
  action: (before: NoticeState, form: FormData) => Promise<NoticeState>
  code: string
  requestId: string
  draft: string
}

/** The words that call people to a meeting; a weekday that does not fit its date is shown both ways. */
export function NoticeForm({ action, code, requestId, draft }: Props) {
  const t = useTranslations('floor')
  const [{ refusal, readings, values }, submit] = useActionState<NoticeState, FormData>(action, UNTOUCHED)

  return (
    <form action={submit} className="flex flex-col gap-5">
      {readings && <ReadingsBox readings={readings} />}
      {refusal && !readings && refusal.field === undefined && (
        <NoticeBox tone="needs-work" role="alert">
          {refusal.message}
        </NoticeBox>
      )}
      <input type="hidden" name="code" value={code} />
      <input type="hidden" name="requestId" value={requestId} />
      <TextAreaField
        label={t('notice.text')}
        name="text"
        hint={t('notice.textHint')}
        defaultValue={values.text ?? draft}
        error={refusal?.field === 'text' || readings ? refusal?.message : undefined}
        rows={14}
        maxLength={8000}
        required
      />
      <div>
        <PendingSubmit variant="primary">{t('notice.publish')}</PendingSubmit>
      </div>
    </form>
  )
}
