'use client'

import { Printer } from 'lucide-react'
import { Button } from '#components/ui/button.tsx'

export function PrintButton({ label }: { label: string }) {
  return (
    <Button variant="primary" icon={<Printer size={16} aria-hidden />} onPress={() => window.print()}>
      {label}
    </Button>
  )
}
