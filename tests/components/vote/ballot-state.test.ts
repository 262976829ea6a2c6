import { expect, test } from 'vitest'
import { type BallotNews, type BallotState, isPassing, nextBallot } from '#components/vote/ballot-state.ts'
import type { OwnBallot } from '#protocol/requests.ts'

const after = (...news: readonly BallotNews[]): BallotState => {
  const [first, ...others] = news
  const start: BallotState = { kind: 'looking' }
  return first ? others.reduce(nextBallot, nextBallot(start, first)) : start
}

const found = (over: Partial<OwnBallot> = {}): BallotNews => ({
  kind: 'found',
  own: { right: 'here', hasVoted: false, choice: null, ...over },
})
const cast: BallotNews = { kind: 'cast', choice: 'for' }

test('VOTE-13 a ballot is called counted by the word of the server, and not before', () => {
  const sent = [found(), { kind: 'picked', choice: 'for' }, cast] as const
  expect([
    after(...sent),
    after(...sent, { kind: 'slow' }),
    after(...sent, { kind: 'slow' }, { kind: 'counted' }),
    after(...sent, { kind: 'refused', reason: 'vote-closed' }),
  ]).toEqual([
    { kind: 'sending', choice: 'for', isSlow: false },
    { kind: 'sending', choice: 'for', isSlow: true },
    { kind: 'counted', choice: null },
    { kind: 'refused', reason: 'vote-closed' },
  ])
})

test('VOTE-13 what the server knows meanwhile takes back no ballot on its way, and no choice being made', () => {
  expect([
    after(found(), cast, found({ hasVoted: true })),
    after(found(), { kind: 'picked', choice: 'against' }, found()),
    after(found(), { kind: 'picked', choice: 'against' }, { kind: 'unpicked' }),
    after(found(), { kind: 'picked', choice: 'against' }, found({ right: 'left' })),
  ]).toEqual([
    { kind: 'sending', choice: 'for', isSlow: false },
    { kind: 'choosing', picked: 'against' },
    { kind: 'choosing', picked: null },
    { kind: 'none', hasLeft: true },
  ])
})

test('VOTE-12 after a reload the page shows what the server knows', () => {
  expect([
    after(found()),
    after(found({ hasVoted: true })),
    after(found({ hasVoted: true, choice: 'abstain', right: 'left' })),
    after(found({ right: 'none' })),
    after(found({ right: 'none' }), found()),
  ]).toEqual([
    { kind: 'choosing', picked: null },
    { kind: 'counted', choice: null },
    { kind: 'counted', choice: 'abstain' },
    { kind: 'none', hasLeft: false },
    { kind: 'choosing', picked: null },
  ])
})

test('VOTE-13 a ballot that nobody has judged is sent again, one that was judged is not', () => {
  expect(
    (
      ['no-answer', 'server-error', 'database-away', 'rate-limited', 'already-voted', 'vote-closed'] as const
    ).map(isPassing),
  ).toEqual([true, true, true, true, false, false])
})
