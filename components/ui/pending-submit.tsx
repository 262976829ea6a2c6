'use client'

import type { ComponentProps } from 'react'
import { useFormStatus } from 'react-dom'
import { Spinner } from '#components/ui/spinner.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'

/** A submit button that shows that its form is on its way, and is not pressed twice. */
export function PendingSubmit({ icon, ...rest }: ComponentProps<typeof SubmitButton>) {
  const { pending } = useFormStatus()
  return (
    <SubmitButton icon={pending ? <Spinner /> : icon} aria-disabled={pending} disabled={pending} {...rest} />
  )
}
