'use client'

import type { ReactNode } from 'react'
import { Tooltip as AriaTooltip, TooltipTrigger } from 'react-aria-components/Tooltip'

type Props = {
  text: string
  /** One of our buttons, or anything else that takes focus by react-aria. */
  children: ReactNode
}

export function Tooltip({ text, children }: Props) {
  return (
    <TooltipTrigger delay={500} closeDelay={100}>
      {children}
      <AriaTooltip
        offset={6}
        className="max-w-64 rounded-sm bg-ink px-2 py-1 text-small text-canvas shadow-floating data-entering:animate-enter"
      >
        {text}
      </AriaTooltip>
    </TooltipTrigger>
  )
}
