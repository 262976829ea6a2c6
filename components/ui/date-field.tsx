'use client'

import type { FieldProps } from '#components/ui/field-parts.tsx'
import { TextField } from '#components/ui/text-field.tsx'

type Props = FieldProps & {
  /** '2023-12-31', or '' for none. */
  value: string
  onChange: (day: string) => void
  name?: string
  autoFocus?: boolean
}

/** A day. The device's own calendar opens, which its owner already knows. */
export const DateField = (props: Props) => <TextField {...props} type="date" />
