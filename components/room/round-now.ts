import type { Floor } from '#protocol/floor.ts'
import type { FloorDots, FloorMood } from '#protocol/floor-rounds.ts'

export type ShownRound =
  | { readonly kind: 'dots'; readonly round: FloorDots }
  | { readonly kind: 'mood'; readonly round: FloorMood }

type Moment = { readonly now: number; readonly shownMs: number }

/** The newest priority or mood round, while it runs and for a while after it. */
export function roundNow({ dots, moods }: Pick<Floor, 'dots' | 'moods'>, moment: Moment): ShownRound | null {
  const rounds: ShownRound[] = [
    ...dots.slice(-1).map((round) => ({ kind: 'dots', round }) as const),
    ...moods.slice(-1).map((round) => ({ kind: 'mood', round }) as const),
  ]
  const [newest] = rounds.sort((one, other) => (one.round.openedAt > other.round.openedAt ? -1 : 1))
  return newest && isShown(newest.round, moment) ? newest : null
}

const isShown = ({ closedAt }: FloorDots | FloorMood, { now, shownMs }: Moment) =>
  closedAt === null || now - Date.parse(closedAt) < shownMs
