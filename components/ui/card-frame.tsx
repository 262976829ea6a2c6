import type { ReactNode } from 'react'
import { classNames } from '#components/ui/class-names.ts'
import { type Hue, themeEdge } from '#components/ui/theme-label.tsx'

type Props = {
  as?: 'article' | 'section' | 'div' | 'li'
  hue?: Hue | undefined
  /** The card holds a link with the class `card-link`, which then covers all of it. */
  linked?: boolean
  className?: string
  labelledBy?: string
  children: ReactNode
}

export function CardFrame({ as: Frame = 'article', hue, linked, className, labelledBy, children }: Props) {
  return (
    <Frame
      aria-labelledby={labelledBy}
      className={classNames(
        'relative rounded-md border border-line bg-surface p-4',
        hue && themeEdge(hue),
        linked && 'transition-colors hover:border-edge has-[.card-link:focus-visible]:border-edge',
        className,
      )}
    >
      {children}
    </Frame>
  )
}
