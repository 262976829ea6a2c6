import type { Speech } from '#components/story/speech.ts'
import { StateBadge } from '#components/ui/state-badge.tsx'
import type { Tone } from '#components/ui/tone.ts'
import type { EntryStatus } from '#domain/plan/progress.ts'
import type { EntryLine } from '#protocol/pages/story.ts'

type Props = {
  speech: Pick<Speech<'plan'>, 'states'>
  entry: Pick<EntryLine, 'state' | 'status'>
}

/** How an entry stands; before it has begun, how far it has come towards being approved. */
export function EntryStatusBadge({ speech: { states }, entry: { state, status } }: Props) {
  if (status === 'planned') return <StateBadge kind="entry" state={state} label={states(`entry.${state}`)} />
  return <StateBadge kind="entry" state={status} label={statusInWords({ states }, status)} />
}

export function statusInWords(
  { states }: Pick<Speech<'plan'>, 'states'>,
  status: Exclude<EntryStatus, 'planned'>,
): string {
  return status === 'at_risk' ? states('report.at_risk') : states(`entry.${status}`)
}

/** The colours of the account, apart enough to be told in one bar. */
export const STATUS_TONES: Readonly<Record<EntryStatus, Tone>> = {
  done: 'adopted',
  partly_done: 'needs-work',
  in_progress: 'info',
  at_risk: 'live',
  planned: 'neutral',
  carried_over: 'paused',
  not_done: 'not-adopted',
  cancelled: 'neutral',
}
