'use client'

import type { ReactNode } from 'react'
import { FieldError, Label, Text } from 'react-aria-components/TextField'
import { useTranslations } from 'use-intl'
import { classNames } from '#components/ui/class-names.ts'
import { FIELD_ERROR, FIELD_HINT, FIELD_LABEL } from '#components/ui/field-style.ts'

/** What every field of the workspace takes besides its value. */
export type FieldProps = {
  label: string
  /** Where the place already says it; the name remains for ears. */
  labelHidden?: boolean
  hint?: ReactNode
  /** What is wrong, and how to put it right. */
  error?: string | undefined
  isRequired?: boolean
  isDisabled?: boolean
}

type PartsProps = Omit<FieldProps, 'isDisabled'> & { children: ReactNode }

/** Label, hint, control and error, in this order, tied together by react-aria. */
export function FieldParts({
  label,
  labelHidden = false,
  hint,
  error,
  isRequired = false,
  children,
}: PartsProps) {
  const t = useTranslations('ui')
  return (
    <>
      <Label className={classNames(FIELD_LABEL, labelHidden && 'sr-only')}>
        {label}
        {isRequired && <span className="ms-1.5 text-small font-normal text-ink-soft">{t('required')}</span>}
      </Label>
      {hint && (
        <Text slot="description" className={classNames(FIELD_HINT, 'block')}>
          {hint}
        </Text>
      )}
      {children}
      <FieldError className={classNames(FIELD_ERROR, 'block')}>{error}</FieldError>
    </>
  )
}
