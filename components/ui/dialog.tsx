'use client'

import type { ReactNode } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components/Modal'
import { classNames } from '#components/ui/class-names.ts'
import { CloseButton } from '#components/ui/close-button.tsx'

type Props = {
  isOpen: boolean
  onOpenChange: (isOpen: boolean) => void
  title: ReactNode
  children: ReactNode
  footer?: ReactNode
  size?: 'sm' | 'md' | 'lg' | 'xl'
  role?: 'dialog' | 'alertdialog'
}

const SIZES = { sm: 'max-w-md', md: 'max-w-xl', lg: 'max-w-3xl', xl: 'max-w-6xl' }

/** Asks for an answer before anything else goes on. Focus stays inside and returns where it was. */
export function Dialog({
  isOpen,
  onOpenChange,
  title,
  children,
  footer,
  size = 'md',
  role = 'dialog',
}: Props) {
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      isDismissable={role === 'dialog'}
      className="fixed inset-0 z-40 flex items-center justify-center bg-shade p-3 max-sm:items-end max-sm:p-0"
    >
      <Modal
        className={classNames(
          'flex max-h-[calc(100dvh-1.5rem)] w-full flex-col rounded-md border border-line bg-raised shadow-floating data-entering:animate-enter max-sm:rounded-b-none',
          SIZES[size],
        )}
      >
        <AriaDialog role={role} className="flex min-h-0 flex-1 flex-col outline-none">
          <div className="flex items-start justify-between gap-4 px-5 pt-4 pb-2">
            <Heading slot="title" className="text-title-3">
              {title}
            </Heading>
            <CloseButton onPress={() => onOpenChange(false)} className="-me-1.5 -mt-0.5" />
          </div>
          <div className="min-h-0 flex-1 overflow-auto px-5 py-2">{children}</div>
          {footer && (
            <div className="flex flex-wrap justify-end gap-2 px-5 pt-3 pb-4 max-sm:[&>*]:flex-1">
              {footer}
            </div>
          )}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
