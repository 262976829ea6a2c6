'use client'

import type { Ref } from 'react'
import { TextArea as AriaTextArea } from 'react-aria-components/TextArea'
import { TextField, type TextFieldProps } from 'react-aria-components/TextField'
import { classNames } from '#components/ui/class-names.ts'
import { FieldParts, type FieldProps } from '#components/ui/field-parts.tsx'
import { CONTROL } from '#components/ui/field-style.ts'

type Props = FieldProps &
  Pick<
    TextFieldProps,
    | 'value'
    | 'defaultValue'
    | 'onChange'
    | 'onBlur'
    | 'onKeyDown'
    | 'name'
    | 'autoFocus'
    | 'maxLength'
    | 'isReadOnly'
  > & { rows?: number; placeholder?: string; inputRef?: Ref<HTMLTextAreaElement> }

/** Grows with what is written. */
export function TextArea({
  label,
  labelHidden = false,
  hint,
  error,
  isRequired = false,
  rows = 3,
  placeholder = '',
  inputRef,
  ...rest
}: Props) {
  return (
    <TextField {...rest} isRequired={isRequired} isInvalid={Boolean(error)} validationBehavior="aria">
      <FieldParts {...{ label, labelHidden, hint, error, isRequired }}>
        <AriaTextArea
          className={classNames(CONTROL, 'field-sizing-content')}
          rows={rows}
          placeholder={placeholder}
          ref={inputRef ?? null}
        />
      </FieldParts>
    </TextField>
  )
}
