'use client'

import { Save } from 'lucide-react'
import { useActionState, useEffect, useId, useState } from 'react'
import { useTranslations } from 'use-intl'
import { newRequestId } from '#components/live/request-id.ts'
import { useUnsavedWords } from '#components/minutes/use-unsaved-words.ts'
import { CONTROL, FIELD_ERROR, FIELD_HINT, FIELD_LABEL } from '#components/ui/field-style.ts'
import { NoticeBox } from '#components/ui/notice-box.tsx'
import { PendingSubmit } from '#components/ui/pending-submit.tsx'
import { UNTOUCHED } from '#protocol/form-state.ts'
import type { SectionState } from '#protocol/minutes.ts'

type Props = {
  action: (before: SectionState, form: FormData) => Promise<SectionState>
  meeting: string
  requestId: string
  part: { readonly key: string; readonly text: string; readonly revision: number }
  label: string
  /** Where a heading above says the same to the eye. */
  isLabelHidden?: boolean
  hint?: string
  rows?: number
}

/** The words of one part. A lost race shows the other words beside one's own, and loses neither. */
export function SectionForm({
  action,
  meeting,
  requestId,
  part,
  label,
  isLabelHidden = false,
  hint,
  rows = 5,
}: Props) {
  const t = useTranslations('minutes')
  const id = useId()
  const [state, send] = useActionState<SectionState, FormData>(action, UNTOUCHED)
  const { refusal, theirs } = state
  const base = state.text ?? part.text
  const { words, write, saved, isUnsaved, isRestored } = useUnsavedWords({
    place: `minutes ${meeting} ${part.key}`,
    text: base,
  })
  // A save that is repeated with the same id answers what it answered before.
  const [attempt, setAttempt] = useState(requestId)
  useEffect(() => {
    if (state === UNTOUCHED) return
    setAttempt(newRequestId())
    if (state.done) saved()
  }, [state, saved])
  // After a lost race the next save is of what both have read.
  const revision = theirs?.revision ?? state.revision ?? part.revision
  const stateOfWords = savingState({ isUnsaved, isRestored, isSaved: Boolean(state.done) })

  return (
    <form action={send} className="space-y-2">
      <input type="hidden" name="meeting" value={meeting} />
      <input type="hidden" name="requestId" value={attempt} />
      <input type="hidden" name="key" value={part.key} />
      <input type="hidden" name="revision" value={revision} />
      <div>
        <label htmlFor={id} className={isLabelHidden ? 'sr-only' : FIELD_LABEL}>
          {label}
        </label>
        {hint && (
          <p id={`${id}-hint`} className={FIELD_HINT}>
            {hint}
          </p>
        )}
        <textarea
          id={id}
          name="text"
          rows={rows}
          value={words}
          onChange={(event) => write(event.currentTarget.value)}
          aria-describedby={hint ? `${id}-hint` : undefined}
          aria-invalid={refusal ? true : undefined}
          className={`${CONTROL} field-sizing-content text-reading`}
        />
      </div>
      {theirs && <TheirWords theirs={theirs} />}
      {refusal && (
        <p role="alert" className={FIELD_ERROR}>
          {refusal.message}
        </p>
      )}
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <PendingSubmit
          size="sm"
          variant={isUnsaved ? 'primary' : 'secondary'}
          icon={<Save size={14} aria-hidden />}
          aria-label={t('work.saveOf', { part: label })}
        >
          {t('work.save')}
        </PendingSubmit>
        <p role="status" className="text-small text-ink-soft">
          {stateOfWords !== undefined && t(`work.${stateOfWords}`)}
        </p>
      </div>
    </form>
  )
}

type Saving = { isUnsaved: boolean; isRestored: boolean; isSaved: boolean }

function savingState({
  isUnsaved,
  isRestored,
  isSaved,
}: Saving): 'restored' | 'unsaved' | 'saved' | undefined {
  if (isRestored) return 'restored'
  if (isUnsaved) return 'unsaved'
  return isSaved ? 'saved' : undefined
}

function TheirWords({ theirs }: { theirs: NonNullable<SectionState['theirs']> }) {
  const t = useTranslations('minutes')
  return (
    <NoticeBox tone="needs-work" title={t('work.theirs', { name: theirs.by ?? '–' })}>
      <p className="whitespace-pre-line text-reading">{theirs.text || '–'}</p>
    </NoticeBox>
  )
}
