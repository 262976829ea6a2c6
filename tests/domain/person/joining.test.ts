import { expect, test } from 'vitest'
import { MEETING_STATES } from '#domain/meeting/role.ts'
import { answerWaiting, join, mayJoin } from '#domain/person/joining.ts'

const door = { state: 'in_session', joinCode: 'KX7M4PQR9T', admission: 'by_moderator' } as const
const stranger = { role: 'viewer', participation: null } as const

test('JOIN-2 a code opens a door from the notice to the close, and only while it hangs there', () => {
  const open = MEETING_STATES.filter((state) => mayJoin({ ...door, state }))

  expect(open).toEqual(['convened', 'check_in', 'in_session', 'paused'])
  expect(mayJoin({ ...door, joinCode: null })).toBe(false)
})

test.each([
  ['a stranger waits for the moderator', door, stranger, 'waiting'],
  [
    'a stranger is in at once where the meeting is set so',
    { ...door, admission: 'at_once' },
    stranger,
    'admitted',
  ],
  [
    'who waits goes on waiting',
    { ...door, admission: 'at_once' },
    { ...stranger, participation: { state: 'waiting' } },
    'waiting',
  ],
  [
    'a member of the group needs no door',
    { ...door, joinCode: null },
    { role: 'member', participation: null },
    'admitted',
  ],
  ['a moderator needs no door', door, { role: 'moderator', participation: { state: 'refused' } }, 'admitted'],
] as const)('%s', (_title, meeting, known, state) => {
  expect(join(meeting, known)).toEqual({ ok: true, value: state })
})

test.each([
  ['who was refused', door, { ...stranger, participation: { state: 'refused' } }, 'not-admitted'],
  ['a stranger at a closed door', { ...door, joinCode: null }, stranger, 'joining-closed'],
  ['a stranger after the close', { ...door, state: 'closed' }, stranger, 'joining-closed'],
] as const)('%s stays outside', (_title, meeting, known, reason) => {
  expect(join(meeting, known)).toEqual({ ok: false, reason })
})

test('somebody who waits is answered once', () => {
  expect([
    answerWaiting('waiting', 'admitted'),
    answerWaiting('waiting', 'refused'),
    answerWaiting('admitted', 'refused'),
    answerWaiting('refused', 'admitted'),
  ]).toEqual([
    { ok: true, value: 'admitted' },
    { ok: true, value: 'refused' },
    { ok: false, reason: 'already-answered' },
    { ok: false, reason: 'already-answered' },
  ])
})
