import { inOrder, type Queued, type SpeakingRules, withPlaces } from '#domain/queue/order.ts'
import { speakingIn, type Turn } from '#domain/queue/turn.ts'
import type { FloorTurn } from '#protocol/floor.ts'

/**
 * Those who wait, whoever speaks, and the one before. Of a person nothing stands here but the name by
 * which they asked to be called; not even whose turn it is (decision 015).
 */
export function floorTurns(turns: readonly Turn[], rules: SpeakingRules): FloorTurn[] {
  const queued = withPlaces(turns, rules)
  const speaking = speakingIn(turns)
  const last = lastSpoken(turns)
  const shown = queued.filter(({ id }) => id === speaking?.id || id === last?.id)
  return [...shown, ...inOrder(queued)].map(toFloor)
}

const lastSpoken = (turns: readonly Turn[]): Turn | undefined =>
  turns
    .filter(({ state }) => state === 'spoken')
    .reduce<Turn | undefined>((last, turn) => (spokeAfter(turn, last) ? turn : last), undefined)

const spokeAfter = ({ grantedAt }: Turn, other: Turn | undefined) =>
  (grantedAt?.getTime() ?? 0) >= (other?.grantedAt?.getTime() ?? 0)

function toFloor({ id, position, state, kind, isFirst, display, grantedAt, until }: Queued): FloorTurn {
  const shown = state === 'speaking' || state === 'spoken' ? state : 'waiting'
  return {
    id,
    position,
    state: shown,
    kind,
    isFirst,
    display,
    grantedAt: grantedAt?.toISOString() ?? null,
    until: until?.toISOString() ?? null,
  }
}
