'use client'

import { Minus, Plus } from 'lucide-react'
import {
  NumberField as AriaNumberField,
  Button,
  Group,
  Input,
  type NumberFieldProps,
} from 'react-aria-components/NumberField'
import { classNames } from '#components/ui/class-names.ts'
import { FieldParts, type FieldProps } from '#components/ui/field-parts.tsx'
import { CONTROL } from '#components/ui/field-style.ts'

type Props = FieldProps &
  Pick<
    NumberFieldProps,
    'value' | 'defaultValue' | 'onChange' | 'minValue' | 'maxValue' | 'step' | 'formatOptions' | 'name'
  > & {
    /** Buttons for small counts; sums of money are typed. */
    steppers?: boolean
  }

/** A number as the reader's language writes it. */
export function NumberField({
  label,
  labelHidden = false,
  hint,
  error,
  isRequired = false,
  steppers = false,
  ...rest
}: Props) {
  return (
    <AriaNumberField {...rest} isRequired={isRequired} isInvalid={Boolean(error)} validationBehavior="aria">
      <FieldParts {...{ label, labelHidden, hint, error, isRequired }}>
        <Group className="flex gap-1">
          <Input className={classNames(CONTROL, 'tabular min-w-0')} />
          {steppers && (
            <>
              <Button slot="decrement" className={STEPPER}>
                <Minus size={16} aria-hidden />
              </Button>
              <Button slot="increment" className={STEPPER}>
                <Plus size={16} aria-hidden />
              </Button>
            </>
          )}
        </Group>
      </FieldParts>
    </AriaNumberField>
  )
}

const STEPPER =
  'inline-flex size-9 shrink-0 items-center justify-center rounded-md border border-edge bg-surface hover:bg-sunken disabled:opacity-55 pointer-coarse:size-11'
