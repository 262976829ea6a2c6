import { expect, test } from 'vitest'
import { isWorthMoving, sessionEnd } from '#domain/person/session.ts'

const after = (hours: number) => new Date(Date.UTC(2026, 0, 1) + hours * 60 * 60 * 1000)
const openedAt = after(0)

test.each([
  ['member', 0, 12],
  ['member', 5, 17],
  ['member', 30 * 24 - 1, 30 * 24],
  ['public', 5, 17],
  ['moderator', 0, 12],
  ['moderator', 5, 12],
  ['secretary', 11, 12],
  ['administrator', 11, 12],
] as const)(
  'ENTER-10 a session of a %s, used %i hours after it began, ends at hour %i',
  (role, used, end) => {
    expect(sessionEnd(role, { openedAt, now: after(used) })).toEqual(after(end))
  },
)

test('the end moves once an hour at most', () => {
  expect([isWorthMoving(after(12), after(12.9)), isWorthMoving(after(12), after(13))]).toEqual([false, true])
})
