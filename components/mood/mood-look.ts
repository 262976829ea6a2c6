import { CircleCheck, type LucideIcon, OctagonX, TriangleAlert } from 'lucide-react'
import type { Tone } from '#components/ui/tone.ts'
import type { Colour } from '#domain/mood/mood.ts'

/** Each card by colour and shape, and always with its word. */
export const MOOD_LOOK: Readonly<Record<Colour, { tone: Tone; Icon: LucideIcon }>> = {
  green: { tone: 'adopted', Icon: CircleCheck },
  yellow: { tone: 'needs-work', Icon: TriangleAlert },
  red: { tone: 'not-adopted', Icon: OctagonX },
}
