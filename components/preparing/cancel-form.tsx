'use client'

import { useActionState } from 'react'
import { useTranslations } from 'use-intl'
import { TextAreaField } from '#components/ui/form-field.tsx'
import { NoticeBox } from '#components/ui/notice-box.tsx'
import { PendingSubmit } from '#components/ui/pending-submit.tsx'
import { type FormState, UNTOUCHED } from '#protocol/form-state.ts'

type Props = {
  action: (before: FormState, form: FormData) => Promise<FormState>
  code: string
  requestId: string
}

/** Calling a meeting off, with the reason that everybody will read. */
export function CancelForm({ action, code, requestId }: Props) {
  const t = useTranslations('preparing')
  const [{ refusal, values }, submit] = useActionState(action, UNTOUCHED)
  return (
    <form action={submit} className="flex flex-col gap-5">
      {refusal && refusal.field === undefined && (
        <NoticeBox tone="needs-work" role="alert">
          {refusal.message}
        </NoticeBox>
      )}
      <input type="hidden" name="code" value={code} />
      <input type="hidden" name="requestId" value={requestId} />
      <TextAreaField
        label={t('cancel.reason')}
        name="reason"
        hint={t('cancel.reasonHint')}
        defaultValue={values.reason}
        error={refusal?.field === 'reason' ? refusal.message : undefined}
        maxLength={500}
        required
      />
      <div>
        <PendingSubmit variant="danger">{t('cancel.confirm')}</PendingSubmit>
      </div>
    </form>
  )
}
