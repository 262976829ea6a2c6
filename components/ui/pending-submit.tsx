'use client'

import type { ComponentProps, MouseEvent } from 'react'
import { useFormStatus } from 'react-dom'
import { Spinner } from '#components/ui/spinner.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'

/** A submit button that shows that its form is on its way. It keeps the focus, and is not pressed twice. */
export function PendingSubmit({ icon, ...rest }: ComponentProps<typeof SubmitButton>) {
  const { pending } = useFormStatus()
  const holdWhilePending = (event: MouseEvent) => {
    if (pending) event.preventDefault()
  }
  return (
    <SubmitButton
      icon={pending ? <Spinner /> : icon}
      aria-disabled={pending}
      onClick={holdWhilePending}
      {...rest}
    />
  )
}
