import { cancelVote } from '#server/commands/cancel-vote.ts'
import { castBallot } from '#server/commands/cast-ballot.ts'
import { closeVote } from '#server/commands/close-vote.ts'
import { openVote } from '#server/commands/open-vote.ts'
import { openBallots } from '#server/queries/open-ballots.ts'
import { ownBallot } from '#server/queries/own-ballot.ts'
import { preparedVote } from '#server/queries/prepared-vote.ts'
import type { Handlers } from './handlers.ts'

export const voteRequests = {
  'vote:open': openVote,
  'vote:prepare': preparedVote,
  'vote:close': closeVote,
  'vote:cancel': cancelVote,
  'ballot:cast': castBallot,
  'ballot:own': ownBallot,
  'ballot:list': openBallots,
} satisfies Partial<Handlers>
