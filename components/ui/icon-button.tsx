'use client'

import type { ReactNode, Ref } from 'react'
import { Button as AriaButton, type ButtonProps } from 'react-aria-components/Button'
import { classNames } from '#components/ui/class-names.ts'
import { Tooltip } from '#components/ui/tooltip.tsx'

type Props = Omit<ButtonProps, 'children' | 'className' | 'aria-label'> & {
  /** Its name for ears, and for eyes that rest on it. */
  label: string
  icon: ReactNode
  className?: string
  ref?: Ref<HTMLButtonElement>
}

/** For places where the icon is known by everybody; elsewhere a button with words. */
export function IconButton({ label, icon, className, ...rest }: Props) {
  return (
    <Tooltip text={label}>
      <AriaButton {...rest} aria-label={label} className={classNames(ICON_BUTTON, className)}>
        {icon}
      </AriaButton>
    </Tooltip>
  )
}

export const ICON_BUTTON =
  'inline-flex size-8 shrink-0 items-center justify-center rounded-md text-ink-soft transition-colors hover:bg-neutral-bg hover:text-ink disabled:opacity-55 aria-pressed:bg-accent-soft aria-pressed:text-accent-ink pointer-coarse:size-11'
