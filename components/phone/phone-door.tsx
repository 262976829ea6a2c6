'use client'

import { lazy } from 'react'
import type { MembersPhoneProps } from './members-phone.tsx'

/** A visitor's browser does not fetch what only members need. */
const Behind = lazy(async () => {
  const { MembersPhone } = await import('./members-phone.tsx')
  return { default: MembersPhone }
})

export const PhoneDoor = (props: MembersPhoneProps) => <Behind {...props} />
