import type { FloorVote } from '#protocol/floor-vote.ts'
import type { Town } from '#tests/support/a-town.ts'

const WITHIN_MS = 15_000

/** Resolves once everybody is shown such a vote; counts come some time after their ballots. */
export async function voteOnFloor(town: Town, isMeant: (vote: FloorVote) => boolean): Promise<FloorVote> {
  const deadline = Date.now() + WITHIN_MS
  while (Date.now() < deadline) {
    const { vote } = await town.floor()
    if (vote && isMeant(vote)) return vote
  }
  throw new Error('the floor never showed that vote')
}
