import { LoaderCircle } from 'lucide-react'
import { VisuallyHidden } from '#components/ui/visually-hidden.tsx'

export function Spinner({ label, size = 16 }: { label?: string; size?: number }) {
  return (
    <>
      <LoaderCircle size={size} aria-hidden className="animate-spin" />
      {label && <VisuallyHidden>{label}</VisuallyHidden>}
    </>
  )
}
