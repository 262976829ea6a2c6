import { expect, test } from 'vitest'
import { can } from '#components/workspace/can.ts'
import type { MeetingAct } from '#domain/meeting/may.ts'
import type { MeetingRole, MeetingState } from '#domain/meeting/role.ts'

const ACTS: readonly MeetingAct[] = [
  'add-contribution',
  'move-proposal',
  'record-decision',
  'finalise-proposal',
]

const offered = (role: MeetingRole, state: MeetingState | null) => ACTS.filter((act) => can(role, state, act))

test('acts are offered to those and while the server would take them', () => {
  expect({
    viewer: offered('viewer', 'in_session'),
    memberBefore: offered('member', 'convened'),
    memberAfter: offered('member', 'closed'),
    moderatorBefore: offered('moderator', 'convened'),
    moderatorDuring: offered('moderator', 'in_session'),
    moderatorAfter: offered('moderator', 'closed'),
    nothingArrived: offered('moderator', null),
  }).toEqual({
    viewer: [],
    memberBefore: ['add-contribution'],
    memberAfter: [],
    moderatorBefore: ['add-contribution', 'move-proposal', 'finalise-proposal'],
    moderatorDuring: ACTS,
    moderatorAfter: ['finalise-proposal'],
    nothingArrived: [],
  })
})
