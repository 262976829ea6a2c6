'use client'

import { useCall } from '#components/bell/use-call.ts'
import { OwnBallot } from '#components/vote/ballot-paper.tsx'
import { useBallot } from '#components/vote/use-ballot.ts'
import type { FloorVote } from '#protocol/floor-vote.ts'
import { usePhoneWords } from './phone-words.tsx'

/** One's own ballot; until it is on its way, the page calls for it. */
export function MyBallot({ vote }: { vote: FloorVote }) {
  const { voteCall } = usePhoneWords()
  const own = useBallot(vote)
  useCall('vote', own.ballot.kind === 'choosing' ? voteCall : null)
  return <OwnBallot {...own} />
}
