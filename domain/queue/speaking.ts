import { acceptActs } from '#domain/meeting/course.ts'
import { allow, type Result, refuse } from '#domain/result.ts'
import type { NotSitting, Queue } from './asking.ts'
import { isWaiting, speakingIn, type Turn } from './turn.ts'

export const EXTENSION_SECONDS = 30

const later = (time: Date, seconds: number) => new Date(time.getTime() + seconds * 1000)

type Grant = {
  readonly turnId: string
  /** Whom the moderator saw speaking; null: nobody. */
  readonly speakingId: string | null
  readonly at: Date
  readonly speechSeconds: number
}

/**
 * Gives somebody who waits the floor, whoever is next or not, and ends the turn before. A moderator
 * who saw somebody else speaking was overtaken by a colleague: two people called at once would
 * otherwise both begin.
 */
export function grant(
  { state, heldSince, turns }: Queue,
  { turnId, speakingId, at, speechSeconds }: Grant,
): Result<
  { readonly ended: Turn | undefined; readonly until: Date },
  NotSitting | 'not-found' | 'speaker-changed' | 'turn-not-waiting' | 'floor-held'
> {
  const sits = acceptActs(state)
  if (!sits.ok) return sits
  if (heldSince) return refuse('floor-held')
  const turn = turns.find(({ id }) => id === turnId)
  if (!turn) return refuse('not-found')
  const ended = speakingIn(turns)
  if ((ended?.id ?? null) !== speakingId) return refuse('speaker-changed')
  return isWaiting(turn) ? allow({ ended, until: later(at, speechSeconds) }) : refuse('turn-not-waiting')
}

type NoSpeaker = NotSitting | 'not-found' | 'turn-not-speaking'

export function endTurn(queue: Queue, turnId: string): Result<Turn, NoSpeaker> {
  const sits = acceptActs(queue.state)
  if (!sits.ok) return sits
  const turn = queue.turns.find(({ id }) => id === turnId)
  if (!turn) return refuse('not-found')
  return turn.state === 'speaking' ? allow(turn) : refuse('turn-not-speaking')
}

/** Half a minute more, from the end of the time or, where that is over, from now. */
export function extendTurn(
  queue: Queue,
  { turnId, at }: { turnId: string; at: Date },
): Result<{ readonly until: Date }, NoSpeaker> {
  const turn = endTurn(queue, turnId)
  if (!turn.ok) return turn
  const now = queue.heldSince ?? at
  const { until } = turn.value
  return allow({ until: later(until && until > now ? until : now, EXTENSION_SECONDS) })
}

/** Passes somebody over who waits; they may ask again. */
export function skip(
  { state, turns }: Queue,
  turnId: string,
): Result<Turn, NotSitting | 'not-found' | 'turn-not-waiting'> {
  const sits = acceptActs(state)
  if (!sits.ok) return sits
  const turn = turns.find(({ id }) => id === turnId)
  if (!turn) return refuse('not-found')
  return isWaiting(turn) ? allow(turn) : refuse('turn-not-waiting')
}

/** The note-taker needs a moment: nobody is called, and the time of whoever speaks stands still. */
export function holdFloor({ state, heldSince }: Queue): Result<true, NotSitting | 'floor-held'> {
  const sits = acceptActs(state)
  if (!sits.ok) return sits
  return heldSince ? refuse('floor-held') : allow(true)
}

/** Answers the turn that goes on, with the time that it stood still added. */
export function releaseFloor(
  { state, heldSince, turns }: Queue,
  at: Date,
): Result<{ readonly id: string; readonly until: Date } | null, NotSitting | 'floor-not-held'> {
  const sits = acceptActs(state)
  if (!sits.ok) return sits
  if (!heldSince) return refuse('floor-not-held')
  const turn = speakingIn(turns)
  if (!turn?.until) return allow(null)
  return allow({ id: turn.id, until: later(turn.until, (at.getTime() - heldSince.getTime()) / 1000) })
}
