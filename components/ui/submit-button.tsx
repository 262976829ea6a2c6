import type { ComponentProps, ReactNode } from 'react'
import { type ButtonSize, type ButtonVariant, buttonStyle } from '#components/ui/button-style.ts'

type Props = Omit<ComponentProps<'button'>, 'type'> & {
  variant?: ButtonVariant
  size?: ButtonSize
  icon?: ReactNode
}

/** Sends its form; needs no script. */
export function SubmitButton({ variant = 'primary', size, icon, className, children, ...rest }: Props) {
  return (
    <button type="submit" className={buttonStyle({ variant, size, className })} {...rest}>
      {icon}
      {children}
    </button>
  )
}
