import {
  CalendarClock,
  CircleCheck,
  CircleHelp,
  EyeOff,
  type LucideIcon,
  Radio,
  TriangleAlert,
} from 'lucide-react'
import { Badge } from '#components/ui/badge.tsx'
import type { Tone } from '#components/ui/tone.ts'
import type { Standing } from './standing.ts'

const MARKS: Readonly<Record<Standing, readonly [Tone, LucideIcon]>> = {
  asked: ['neutral', CircleHelp],
  visible: ['neutral', CircleHelp],
  now: ['live', Radio],
  hidden: ['neutral', EyeOff],
  answered_live: ['adopted', CircleCheck],
  answered: ['adopted', CircleCheck],
  to_be_answered: ['info', CalendarClock],
  overdue: ['not-adopted', TriangleAlert],
}

/** How it stands with a question, as icon and word. */
export function QuestionState({ standing, label }: { standing: Standing; label: string }) {
  const [tone, Icon] = MARKS[standing]
  return (
    <Badge tone={tone} icon={<Icon size={14} aria-hidden strokeWidth={2.25} className="shrink-0" />}>
      {label}
    </Badge>
  )
}
