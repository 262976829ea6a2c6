import { useId } from 'react'
import { classNames } from '#components/ui/class-names.ts'
import type { FieldProps } from '#components/ui/field-parts.tsx'
import { FIELD_ERROR, FIELD_HINT, FIELD_LABEL } from '#components/ui/field-style.ts'
import type { Option } from '#components/ui/option-list.tsx'

type Props = FieldProps & {
  items: readonly Option[]
  value: string | null
  onChange: (id: string) => void
  name?: string
  /** Side by side where there is room. */
  inline?: boolean
}

/** A few choices, all of them in sight. */
export function RadioGroup(props: Props) {
  const { label, labelHidden, hint, error, isDisabled, items, value, onChange, inline } = props
  const id = useId()
  return (
    <fieldset
      aria-describedby={
        classNames(Boolean(hint) && `${id}-hint`, Boolean(error) && `${id}-error`) || undefined
      }
      disabled={isDisabled}
    >
      <legend className={classNames(FIELD_LABEL, labelHidden && 'sr-only')}>{label}</legend>
      {hint && (
        <p id={`${id}-hint`} className={FIELD_HINT}>
          {hint}
        </p>
      )}
      <div className={inline ? 'flex flex-wrap gap-x-5' : undefined}>
        {items.map((item) => (
          <label key={item.id} className="flex min-h-8 items-start gap-2.5 py-1 pointer-coarse:min-h-11">
            <input
              type="radio"
              name={props.name ?? id}
              value={item.id}
              checked={item.id === value}
              required={props.isRequired}
              onChange={() => onChange(item.id)}
              className="mt-0.5 size-5 shrink-0"
            />
            <span className="min-w-0">
              {item.label}
              {item.hint && <span className="block text-small text-ink-soft">{item.hint}</span>}
            </span>
          </label>
        ))}
      </div>
      {error && (
        <p id={`${id}-error`} className={FIELD_ERROR}>
          {error}
        </p>
      )}
    </fieldset>
  )
}
