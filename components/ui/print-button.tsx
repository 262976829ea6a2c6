'use client'

import { Printer } from 'lucide-react'
import { buttonStyle } from '#components/ui/button-style.ts'

export function PrintButton({ label }: { label: string }) {
  return (
    <button type="button" onClick={() => print()} className={buttonStyle({ variant: 'primary' })}>
      <Printer size={16} aria-hidden />
      {label}
    </button>
  )
}
