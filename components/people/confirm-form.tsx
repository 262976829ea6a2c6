import type { ReactNode } from 'react'
import { ButtonForm } from '#components/people/button-form.tsx'
import type { FormAction } from '#components/people/field-form.tsx'
import { buttonStyle } from '#components/ui/button-style.ts'

type Props = {
  action: FormAction
  values: Readonly<Record<string, string>>
  /** On the button that only asks. */
  open: string
  /** The same for a screen reader, with its object. */
  label: string
  /** What will happen. */
  means: string
  /** On the button that does it. */
  children: ReactNode
}

/** An act that says what it will do before it does it, without a script too. */
export function ConfirmForm({ action, values, open, label, means, children }: Props) {
  return (
    <details className="group">
      <summary
        aria-label={label}
        className={buttonStyle({
          variant: 'secondary',
          size: 'sm',
          className: 'list-none group-open:bg-sunken',
        })}
      >
        {open}
      </summary>
      <div className="mt-2 max-w-60 space-y-2 text-start">
        <p className="text-small text-ink-soft">{means}</p>
        <ButtonForm action={action} values={values} variant="danger" size="sm" label={label}>
          {children}
        </ButtonForm>
      </div>
    </details>
  )
}
