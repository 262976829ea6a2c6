import Link from 'next/link'
import type { ReactNode } from 'react'
import { type ButtonSize, type ButtonVariant, buttonStyle } from '#components/ui/button-style.ts'

type Props = {
  href: string
  variant?: ButtonVariant
  size?: ButtonSize
  icon?: ReactNode
  className?: string
  /** For files and other sites, which must not be fetched ahead. */
  plain?: boolean
  children: ReactNode
}

export function LinkButton({ href, variant, size, icon, className, plain = false, children }: Props) {
  const look = buttonStyle({ variant, size, className })
  if (plain) {
    return (
      <a href={href} className={look}>
        {icon}
        {children}
      </a>
    )
  }
  return (
    <Link href={href} className={look}>
      {icon}
      {children}
    </Link>
  )
}
