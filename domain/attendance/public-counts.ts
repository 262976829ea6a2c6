import type { Segment } from './attendance.ts'
import { countBySegment, type SegmentCount } from './composition.ts'

/** Fewer than this are not told apart: in a small town two recipients are known by sight (reference L10). */
export const FEWEST_TOLD = 5

type Attended = { readonly segment: Segment | null; readonly isHere: boolean; readonly hasVote: boolean }

export type PublicCounts = {
  readonly present: number
  readonly withVote: number
  /** Only of a meeting that is over, and only if no segment is small. */
  readonly segments: readonly SegmentCount[] | null
}

/**
 * What everybody may know of an attendance (docs/decisions/016). While the meeting sits: how many are
 * here. Afterwards: how many were there, and for whom, all segments or none, since a single one that is
 * left out is the rest of the sum.
 */
export function publicCounts(
  people: readonly Attended[],
  { isOver }: { isOver: boolean },
): PublicCounts | null {
  if (people.length === 0) return null
  const counted = isOver ? people : people.filter(({ isHere }) => isHere)
  const segments = isOver ? countBySegment(counted) : []
  const isTold = segments.length > 0 && segments.every(({ count }) => count >= FEWEST_TOLD)
  return {
    present: counted.length,
    withVote: counted.filter(({ hasVote }) => hasVote).length,
    segments: isTold ? segments : null,
  }
}
