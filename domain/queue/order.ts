import { isWaiting, type Turn, type TurnKind, voiceOf } from './turn.ts'

/** What the rulebook of the process says about speaking. */
export type SpeakingRules = {
  /** Whether those who have not spoken yet at this meeting go before those who have. */
  readonly firstTimeFirst: boolean
  readonly speechSeconds: number
}

export type Queued = Turn & {
  /** Of two turns the one with the smaller number comes first; it does not move when others come or go. */
  readonly position: number
  /** Whoever has not spoken yet at this meeting. */
  readonly isFirst: boolean
}

/** Every turn with its place: points of order, then first-time speakers, then the others, each by time. */
export function withPlaces(
  turns: readonly Turn[],
  { firstTimeFirst }: Pick<SpeakingRules, 'firstTimeFirst'>,
): Queued[] {
  const heard = voicesHeard(turns)
  return turns.map((turn) => {
    const isFirst = !heard.has(voiceOf(turn))
    return { ...turn, isFirst, position: placeOf(turn, firstTimeFirst && isFirst) }
  })
}

/** Those who wait, in the order in which they come to speak. */
export const inOrder = (turns: readonly Queued[]): Queued[] =>
  turns.filter(isWaiting).sort((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1))

/** A point of order is no speech: whoever only raised one has not spoken yet. */
function voicesHeard(turns: readonly Turn[]): ReadonlySet<string> {
  const heard = turns.filter(
    ({ state, kind }) => (state === 'spoken' || state === 'speaking') && kind !== 'point_of_order',
  )
  return new Set(heard.map(voiceOf))
}

/** Above any instant in milliseconds, and far below what a number holds exactly. */
const RANK = 1e14

const placeOf = (turn: { kind: TurnKind; askedAt: Date }, goesAhead: boolean): number =>
  rankOf(turn.kind, goesAhead) * RANK + turn.askedAt.getTime()

function rankOf(kind: TurnKind, goesAhead: boolean): number {
  if (kind === 'point_of_order') return 0
  return goesAhead ? 1 : 2
}
