import { PLAIN_RULE } from '#domain/vote/rule.ts'
import type { FloorVote } from '#protocol/floor-vote.ts'

export const aFloorVote = (over: Partial<FloorVote> = {}): FloorVote => ({
  id: 'v1',
  proposalId: 'p1',
  method: 'electronic_secret',
  question: 'Súhlasíte?',
  rule: PLAIN_RULE,
  state: 'open',
  openedAt: '2022-10-18T08:30:00.000Z',
  closedAt: null,
  textHash: 'a'.repeat(64),
  before: null,
  voted: 0,
  entitled: 3,
  needed: null,
  decision: null,
  reason: null,
  ...over,
})
