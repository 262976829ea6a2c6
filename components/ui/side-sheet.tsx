'use client'

import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react'
import { CloseButton } from '#components/ui/close-button.tsx'

type Props = {
  isOpen: boolean
  onClose: () => void
  title: ReactNode
  children: ReactNode
  footer?: ReactNode
}

/**
 * A drawer beside the work, which goes on meanwhile: nothing is dimmed and Tab may leave it. It takes
 * the focus when it opens; Esc closes it and gives the focus back.
 */
export function SideSheet({ isOpen, ...rest }: Props) {
  return isOpen ? <OpenSheet {...rest} /> : null
}

function OpenSheet({ onClose, title, children, footer }: Omit<Props, 'isOpen'>) {
  const titleId = useId()
  const heading = useReturningFocus()

  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return
    event.preventDefault()
    event.stopPropagation()
    onClose()
  }

  return (
    <section
      aria-labelledby={titleId}
      onKeyDown={closeOnEscape}
      className="fixed inset-y-0 end-0 z-30 flex w-[30rem] max-w-full animate-slide-in flex-col border-s border-line bg-raised shadow-floating"
    >
      <div className="flex items-start justify-between gap-4 border-b border-line px-5 py-3">
        <h2 id={titleId} ref={heading} tabIndex={-1} className="min-w-0 text-title-3">
          {title}
        </h2>
        <CloseButton onPress={onClose} className="-me-2" />
      </div>
      <div className="min-h-0 flex-1 overflow-auto px-5 py-4">{children}</div>
      {footer && (
        <div className="flex flex-wrap items-center justify-end gap-2 border-t border-line px-5 py-3">
          {footer}
        </div>
      )}
    </section>
  )
}

/** Takes the focus on arrival; gives it back on leaving, unless it has moved on or its place is gone. */
function useReturningFocus() {
  const heading = useRef<HTMLHeadingElement>(null)

  useEffect(() => {
    const opener = document.activeElement
    const sheet = heading.current?.parentElement?.parentElement
    heading.current?.focus({ preventScroll: true })

    return () => {
      const isStillHere = document.activeElement === document.body || sheet?.contains(document.activeElement)
      if (isStillHere && opener instanceof HTMLElement && opener.isConnected) opener.focus()
    }
  }, [])

  return heading
}
