'use client'

import type { Ref } from 'react'
import { TextField as AriaTextField, Input, type TextFieldProps } from 'react-aria-components/TextField'
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
    | 'type'
    | 'autoComplete'
    | 'autoFocus'
    | 'inputMode'
    | 'maxLength'
    | 'isReadOnly'
  > & { placeholder?: string; inputRef?: Ref<HTMLInputElement> }

export function TextField({
  label,
  labelHidden = false,
  hint,
  error,
  isRequired = false,
  placeholder = '',
  inputRef,
  ...rest
}: Props) {
  return (
    <AriaTextField {...rest} isRequired={isRequired} isInvalid={Boolean(error)} validationBehavior="aria">
      <FieldParts {...{ label, labelHidden, hint, error, isRequired }}>
        <Input className={CONTROL} placeholder={placeholder} ref={inputRef ?? null} />
      </FieldParts>
    </AriaTextField>
  )
}
