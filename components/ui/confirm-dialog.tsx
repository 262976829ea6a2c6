'use client'

import { type ReactNode, useTransition } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '#components/ui/button.tsx'
import { Dialog } from '#components/ui/dialog.tsx'

type Props = {
  isOpen: boolean
  onOpenChange: (isOpen: boolean) => void
  title: string
  /** What will happen, shown before it does. */
  children: ReactNode
  /** The verb and the object, "Finalise into the plan". */
  confirmLabel: string
  tone?: 'primary' | 'danger'
  /** The dialog closes when it is through. */
  onConfirm: () => void | Promise<void>
}

export function ConfirmDialog(props: Props) {
  const { isOpen, onOpenChange, title, children, confirmLabel, tone = 'primary', onConfirm } = props
  const t = useTranslations('ui')
  const [isPending, startTransition] = useTransition()

  const confirm = () =>
    startTransition(async () => {
      await onConfirm()
      onOpenChange(false)
    })

  return (
    <Dialog
      {...{ isOpen, onOpenChange, title }}
      size="sm"
      role="alertdialog"
      footer={
        <>
          <Button onPress={() => onOpenChange(false)} isDisabled={isPending}>
            {t('cancel')}
          </Button>
          <Button variant={tone} onPress={confirm} isPending={isPending} autoFocus>
            {confirmLabel}
          </Button>
        </>
      }
    >
      {children}
    </Dialog>
  )
}
