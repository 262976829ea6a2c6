'use client'

import { type ReactNode, useActionState } from 'react'
import type { FormAction } from '#components/people/field-form.tsx'
import type { ButtonSize, ButtonVariant } from '#components/ui/button-style.ts'
import { PendingSubmit } from '#components/ui/pending-submit.tsx'
import { UNTOUCHED } from '#protocol/form-state.ts'

type Props = {
  action: FormAction
  /** What the button sends. */
  values: Readonly<Record<string, string>>
  variant?: ButtonVariant
  size?: ButtonSize
  icon?: ReactNode
  /** What a screen reader says, where the words on the button lean on their surroundings. */
  label?: string
  className?: string
  children: ReactNode
}

/** One button that does one thing by POST, and says so beside it when it was refused. */
export function ButtonForm({ action, values, label, children, className, ...look }: Props) {
  const [{ refusal }, send] = useActionState(action, UNTOUCHED)
  return (
    <form action={send} className={className}>
      {Object.entries(values).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <PendingSubmit aria-label={label} {...look}>
        {children}
      </PendingSubmit>
      {refusal && (
        <p role="alert" className="mt-1.5 text-small font-semibold text-danger-ink">
          {refusal.message}
        </p>
      )}
    </form>
  )
}
