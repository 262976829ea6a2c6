'use client'

import { RotateCcw } from 'lucide-react'
import { useActionState } from 'react'
import type { FormAction } from '#components/people/field-form.tsx'
import { buttonStyle } from '#components/ui/button-style.ts'
import { PendingSubmit } from '#components/ui/pending-submit.tsx'
import { VisuallyHidden } from '#components/ui/visually-hidden.tsx'
import { UNTOUCHED } from '#protocol/form-state.ts'

type Props = {
  action: FormAction
  values: Readonly<Record<string, string>>
  words: {
    readonly open: string
    /** Which state, for those who do not see what stands above. */
    readonly state: string
    readonly means: string
    readonly withCards: string
    readonly button: string
  }
}

/** Says what restoring does before it does it, without a script too. */
export function RestoreForm({ action, values, words }: Props) {
  const [{ refusal }, send] = useActionState(action, UNTOUCHED)
  return (
    <details className="group open:basis-full">
      <summary
        className={buttonStyle({
          variant: 'secondary',
          size: 'sm',
          className: 'list-none group-open:bg-sunken',
        })}
      >
        {words.open}
        <VisuallyHidden>: {words.state}</VisuallyHidden>
      </summary>
      <form action={send} className="mt-2 space-y-3 rounded-md bg-sunken p-3">
        {Object.entries(values).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <p className="text-small">{words.means}</p>
        <label className="target flex items-center gap-2 text-small">
          <input type="checkbox" name="withCards" className="size-4" />
          {words.withCards}
        </label>
        {refusal && (
          <p role="alert" className="text-small font-semibold text-danger-ink">
            {refusal.message}
          </p>
        )}
        <PendingSubmit size="sm" icon={<RotateCcw size={14} aria-hidden />}>
          {words.button}
        </PendingSubmit>
      </form>
    </details>
  )
}
