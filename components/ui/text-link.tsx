import Link from 'next/link'
import type { ReactNode } from 'react'
import { classNames } from '#components/ui/class-names.ts'

type Props = { href: string; className?: string; children: ReactNode }

export function TextLink({ href, className, children }: Props) {
  return (
    <Link href={href} className={classNames(TEXT_LINK, className)}>
      {children}
    </Link>
  )
}

export const TEXT_LINK =
  'text-accent-ink underline decoration-1 underline-offset-[0.18em] rounded-sm hover:decoration-2'
