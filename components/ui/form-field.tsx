import { ChevronDown } from 'lucide-react'
import type { ComponentProps, ReactNode } from 'react'
import { classNames } from '#components/ui/class-names.ts'
import { CONTROL, FIELD_ERROR, FIELD_HINT, FIELD_LABEL } from '#components/ui/field-style.ts'

type FieldProps = {
  label: string
  name: string
  hint?: ReactNode
  /** What is wrong, and how to put it right. */
  error?: string | undefined
}

type FrameProps = FieldProps & { id: string; children: ReactNode }

function FieldFrame({ id, label, hint, error, children }: FrameProps) {
  return (
    <div>
      <label htmlFor={id} className={FIELD_LABEL}>
        {label}
      </label>
      {hint && (
        <p id={`${id}-hint`} className={FIELD_HINT}>
          {hint}
        </p>
      )}
      {children}
      {error && (
        <p id={`${id}-error`} className={FIELD_ERROR}>
          {error}
        </p>
      )}
    </div>
  )
}

const described = (id: string, { hint, error }: Pick<FieldProps, 'hint' | 'error'>) => ({
  id,
  'aria-describedby': classNames(Boolean(hint) && `${id}-hint`, Boolean(error) && `${id}-error`) || undefined,
  'aria-invalid': error ? true : undefined,
})

/** A plain input with its label, for forms that work without a script. */
export function InputField({ label, hint, error, ...rest }: FieldProps & ComponentProps<'input'>) {
  const id = rest.id ?? `field-${rest.name}`
  return (
    <FieldFrame {...{ id, label, hint, error, name: rest.name }}>
      <input {...rest} {...described(id, { hint, error })} className={classNames(CONTROL, rest.className)} />
    </FieldFrame>
  )
}

export function TextAreaField({ label, hint, error, ...rest }: FieldProps & ComponentProps<'textarea'>) {
  const id = rest.id ?? `field-${rest.name}`
  return (
    <FieldFrame {...{ id, label, hint, error, name: rest.name }}>
      <textarea
        rows={4}
        {...rest}
        {...described(id, { hint, error })}
        className={classNames(CONTROL, 'field-sizing-content min-h-24', rest.className)}
      />
    </FieldFrame>
  )
}

export function SelectField({ label, hint, error, ...rest }: FieldProps & ComponentProps<'select'>) {
  const id = rest.id ?? `field-${rest.name}`
  return (
    <FieldFrame {...{ id, label, hint, error, name: rest.name }}>
      <div className="relative">
        <select
          {...rest}
          {...described(id, { hint, error })}
          className={classNames(CONTROL, 'appearance-none pe-9', rest.className)}
        />
        <ChevronDown
          size={16}
          aria-hidden
          className="pointer-events-none absolute inset-y-0 end-3 my-auto text-ink-soft"
        />
      </div>
    </FieldFrame>
  )
}
