import { useId } from 'react'
import { classNames } from '#components/ui/class-names.ts'
import type { FieldProps } from '#components/ui/field-parts.tsx'
import { FIELD_ERROR } from '#components/ui/field-style.ts'

type Props = Omit<FieldProps, 'labelHidden'> & {
  isSelected: boolean
  onChange: (isSelected: boolean) => void
  name?: string
}

/** Takes effect at once, without a button to confirm. */
export function Switch({ label, hint, error, isRequired, isDisabled, isSelected, onChange, name }: Props) {
  const id = useId()
  return (
    <div>
      <div className="flex min-h-8 items-start gap-2.5 pointer-coarse:min-h-11">
        <input
          id={id}
          type="checkbox"
          role="switch"
          aria-checked={isSelected}
          name={name}
          checked={isSelected}
          disabled={isDisabled}
          required={isRequired}
          aria-invalid={error ? true : undefined}
          aria-describedby={
            classNames(Boolean(hint) && `${id}-hint`, Boolean(error) && `${id}-error`) || undefined
          }
          onChange={(event) => onChange(event.currentTarget.checked)}
          className="switch"
        />
        <div className="min-w-0">
          <label htmlFor={id}>{label}</label>
          {hint && (
            <p id={`${id}-hint`} className="text-small text-ink-soft">
              {hint}
            </p>
          )}
        </div>
      </div>
      {error && (
        <p id={`${id}-error`} className={FIELD_ERROR}>
          {error}
        </p>
      )}
    </div>
  )
}
