'use client'

import type { ReactNode, Ref } from 'react'
import { Button as AriaButton, type ButtonProps } from 'react-aria-components/Button'
import { useTranslations } from 'use-intl'
import { type ButtonSize, type ButtonVariant, buttonStyle } from '#components/ui/button-style.ts'
import { Spinner } from '#components/ui/spinner.tsx'

type Props = Omit<ButtonProps, 'children' | 'className'> & {
  variant?: ButtonVariant
  size?: ButtonSize
  icon?: ReactNode
  className?: string
  ref?: Ref<HTMLButtonElement>
  children: ReactNode
}

/** While pending it keeps its place, its focus and its words, and cannot be pressed again. */
export function Button({ variant, size, icon, className, children, isPending = false, ...rest }: Props) {
  const t = useTranslations('ui')
  return (
    <AriaButton {...rest} isPending={isPending} className={buttonStyle({ variant, size, className })}>
      {isPending ? <Spinner label={t('working')} /> : icon}
      {children}
    </AriaButton>
  )
}
