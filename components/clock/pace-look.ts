import { AlarmClock, Clock, Hourglass, type LucideIcon } from 'lucide-react'
import type { Pace } from '#domain/meeting/item-clock.ts'

/** How time stands, by its colour and its shape; its words stand beside. */
export const PACE_ICONS: Record<Pace, LucideIcon> = { within: Clock, nearly: Hourglass, over: AlarmClock }
export const PACE_FILLS = { within: 'bg-accent', nearly: 'bg-needs-work-fill', over: 'bg-danger' } as const
export const PACE_INKS = {
  within: 'text-ink-soft',
  nearly: 'text-needs-work-ink',
  over: 'text-danger-ink',
} as const
