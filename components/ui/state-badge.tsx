import { Badge } from '#components/ui/badge.tsx'
import { type StateKind, stateMark } from '#components/ui/state-mark.ts'

type Props = {
  kind: StateKind
  state: string
  /** The word for the state, in the reader's language. */
  label: string
}

/** A state as icon and word; the colour only repeats what they say. */
export function StateBadge({ kind, state, label }: Props) {
  const { tone, icon: Icon } = stateMark(kind, state)
  return (
    <Badge tone={tone} icon={<Icon size={14} aria-hidden strokeWidth={2.25} className="shrink-0" />}>
      {label}
    </Badge>
  )
}
