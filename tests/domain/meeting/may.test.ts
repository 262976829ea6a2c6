import { expect, test } from 'vitest'
import { INSTALLATION, type PersonActor, VISITOR } from '#domain/actor.ts'
import { MEETING_ACTS, may, permit } from '#domain/meeting/may.ts'
import { NO_STANDING, roleAt } from '#domain/meeting/role.ts'

const ada: PersonActor = {
  kind: 'person',
  id: 'ada',
  name: 'Ada',
  accountRole: 'member',
  suspended: false,
}

const asMember = (role: string, state = 'active') => ({ ...NO_STANDING, membership: { role, state } })

test('MEET-1 viewers may nothing, members may write, moderators may everything', () => {
  const table = Object.fromEntries(
    MEETING_ACTS.map((act) => [act, [may('viewer', act), may('member', act), may('moderator', act)]]),
  )

  expect(table).toEqual({
    'add-contribution': [false, true, true],
    'correct-contribution': [false, true, true],
    'read-back': [false, true, true],
    'moderate-contributions': [false, false, true],
    'create-proposal': [false, true, true],
    'describe-proposal': [false, true, true],
    'move-proposal': [false, false, true],
    'merge-proposals': [false, false, true],
    'withdraw-proposal': [false, false, true],
    'record-decision': [false, false, true],
    highlight: [false, true, true],
    'settle-highlight': [false, false, true],
    'cast-ballot': [false, true, true],
    'finalise-proposal': [false, false, true],
    'run-meeting': [false, false, true],
    'run-agenda': [false, false, true],
    'edit-agenda': [false, false, true],
    'admit-people': [false, false, true],
    'publish-notice': [false, false, true],
    'cancel-meeting': [false, false, true],
    'read-history': [false, true, true],
    'keep-revision': [false, false, true],
    'restore-revision': [false, false, true],
    'erase-words': [false, false, true],
    'check-in': [false, true, true],
    'keep-attendance': [false, false, true],
    'ask-to-speak': [false, true, true],
    'run-queue': [false, false, true],
    'read-minutes': [false, true, true],
    'remark-minutes': [false, true, true],
    'write-minutes': [false, false, true],
    'verify-minutes': [false, false, true],
    'publish-minutes': [false, false, true],
    'keep-tasks': [false, false, true],
    'read-tasks': [false, true, true],
    'run-roles': [false, false, true],
    'give-role-back': [false, false, true],
    'read-roles': [false, true, true],
    'support-question': [false, true, true],
    'moderate-questions': [false, false, true],
    'ask-the-room': [false, false, true],
    'answer-the-room': [false, true, true],
  })
})

test('a refusal says what the person lacks', () => {
  const refused = [
    permit(VISITOR, 'viewer', 'add-contribution'),
    permit({ ...ada, suspended: true }, 'viewer', 'add-contribution'),
    permit(ada, 'viewer', 'add-contribution'),
    permit(ada, 'member', 'record-decision'),
    permit(ada, 'member', 'add-contribution'),
  ]

  expect(refused).toEqual([
    { ok: false, reason: 'not-signed-in' },
    { ok: false, reason: 'suspended' },
    { ok: false, reason: 'not-allowed' },
    { ok: false, reason: 'not-allowed' },
    { ok: true, value: true },
  ])
})

test('MEET-2 the membership decides about the role, never the account alone', () => {
  const roles = [
    roleAt({ ...ada, accountRole: 'moderator' }, NO_STANDING),
    roleAt(ada, asMember('member')),
    roleAt(ada, asMember('verifier')),
    roleAt(ada, asMember('lead')),
    roleAt(ada, asMember('moderator')),
    roleAt(ada, asMember('secretary')),
    roleAt(ada, { ...NO_STANDING, isLead: true }),
    roleAt({ ...ada, accountRole: 'administrator' }, NO_STANDING),
    roleAt(INSTALLATION, NO_STANDING),
  ]

  expect(roles).toEqual([
    'viewer',
    'member',
    'member',
    'moderator',
    'moderator',
    'moderator',
    'moderator',
    'moderator',
    'moderator',
  ])
})

test('who asked, was refused, has left, waits or is suspended only looks on', () => {
  const roles = [
    roleAt(VISITOR, asMember('lead')),
    roleAt({ ...ada, suspended: true }, asMember('lead')),
    roleAt({ ...ada, suspended: true, accountRole: 'administrator' }, NO_STANDING),
    roleAt(ada, asMember('member', 'asked')),
    roleAt(ada, asMember('moderator', 'ended')),
    roleAt(ada, { ...NO_STANDING, participation: { state: 'waiting' } }),
    roleAt(ada, { ...NO_STANDING, participation: { state: 'refused' } }),
  ]

  expect(new Set(roles)).toEqual(new Set(['viewer']))
})

test('who was admitted by code is a member of that meeting', () => {
  const role = roleAt(ada, { ...asMember('member', 'ended'), participation: { state: 'admitted' } })

  expect(role).toBe('member')
})
