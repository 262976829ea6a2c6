'use client'

import type { ReactNode } from 'react'
import {
  Popover as AriaPopover,
  Dialog,
  DialogTrigger,
  type PopoverProps,
} from 'react-aria-components/Popover'
import { classNames } from '#components/ui/class-names.ts'

export const FLOATING =
  'rounded-md border border-line bg-raised text-ink shadow-floating outline-none data-entering:animate-enter'

type Props = {
  /** The button that opens it. */
  trigger: ReactNode
  label: string
  placement?: PopoverProps['placement']
  className?: string
  children: ReactNode | ((close: () => void) => ReactNode)
}

/** A small panel beside what opened it; Esc or a press elsewhere closes it. */
export function Popover({ trigger, label, placement = 'bottom start', className, children }: Props) {
  return (
    <DialogTrigger>
      {trigger}
      <AriaPopover placement={placement} offset={6} className={FLOATING}>
        <Dialog
          aria-label={label}
          className={classNames('max-w-[calc(100vw-2rem)] p-3 outline-none', className)}
        >
          {({ close }) => (typeof children === 'function' ? children(close) : children)}
        </Dialog>
      </AriaPopover>
    </DialogTrigger>
  )
}
