import { acceptActs } from '#domain/meeting/course.ts'
import type { MeetingState } from '#domain/meeting/role.ts'
import { parseName } from '#domain/person/name.ts'
import { allow, type Result, refuse } from '#domain/result.ts'
import { isWaiting, type Turn, type TurnKind, voiceOf } from './turn.ts'

/** More than a hall has time for; the bound keeps what everybody receives small. */
export const MOST_WAITING = 100

export type Queue = {
  readonly state: MeetingState
  /** Since when the note-taker holds the floor. */
  readonly heldSince: Date | null
  /** Every turn of the meeting, without those who have lost their rights since they asked. */
  readonly turns: readonly Turn[]
}

export type NotSitting = 'meeting-not-open' | 'meeting-closed'

type Asked = {
  readonly personId: string | null
  readonly display: string
  readonly kind: TurnKind
  /** False for whom the attendance list gives no voice at this meeting. */
  readonly hasVoice?: boolean
}

/** Lets somebody into the queue, once of a kind. Answers the name as it will stand on the screen. */
export function ask(
  { state, turns }: Queue,
  { personId, display, kind, hasVoice = true }: Asked,
): Result<string, NotSitting | 'no-voice' | 'bad-name' | 'already-in-queue' | 'queue-full'> {
  const sits = acceptActs(state)
  if (!sits.ok) return sits
  if (!hasVoice) return refuse('no-voice')
  const name = parseName(display)
  if (!name.ok) return name
  const waiting = turns.filter(isWaiting)
  const voice = voiceOf({ personId, display: name.value })
  if (waiting.some((turn) => turn.kind === kind && voiceOf(turn) === voice)) return refuse('already-in-queue')
  return waiting.length >= MOST_WAITING ? refuse('queue-full') : allow(name.value)
}

/** One's own turn, while it waits. */
export function withdraw(
  { state, turns }: Queue,
  { turnId, personId }: { turnId: string; personId: string | null },
): Result<Turn, NotSitting | 'not-found' | 'turn-not-waiting'> {
  const sits = acceptActs(state)
  if (!sits.ok) return sits
  const turn = turns.find(({ id }) => id === turnId)
  if (!turn || turn.personId === null || turn.personId !== personId) return refuse('not-found')
  return isWaiting(turn) ? allow(turn) : refuse('turn-not-waiting')
}
