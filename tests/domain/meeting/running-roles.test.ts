import { expect, test } from 'vitest'
import type { PersonActor } from '#domain/actor.ts'
import { NO_STANDING, ownRoleAt, roleAt, type Standing } from '#domain/meeting/role.ts'
import { type Candidate, giveBack, handOver, type RoleTerm, takeOver } from '#domain/meeting/running-roles.ts'

const bens: RoleTerm = { id: 't1', role: 'chair', personId: 'ben', givenById: null }
const adas: RoleTerm = { ...bens, id: 't2', personId: 'ada', givenById: 'ben' }
const said = (result: { ok: boolean; reason?: string }) => result.ok || result.reason

test('ROLE-2 whoever presses takes over what stood on their screen, and not what they have', () => {
  expect(
    [
      takeOver(bens, { seen: 't1', byId: 'cyril' }),
      takeOver(null, { seen: null, byId: 'cyril' }),
      takeOver(adas, { seen: 't1', byId: 'cyril' }),
      takeOver(bens, { seen: null, byId: 'cyril' }),
      takeOver(null, { seen: 't1', byId: 'cyril' }),
      takeOver(bens, { seen: 't1', byId: 'ben' }),
    ].map(said),
  ).toEqual([true, true, 'roles-changed', 'roles-changed', 'roles-changed', 'role-held'])
})

test('ROLE-3 a role goes to a member of the group who is here, and to nobody else', () => {
  const ada: Candidate = { personId: 'ada', isMember: true, isHere: true }

  expect(
    [
      handOver(bens, { seen: 't1', to: ada }),
      handOver(null, { seen: null, to: ada }),
      handOver(bens, { seen: 't0', to: ada }),
      handOver(adas, { seen: 't2', to: ada }),
      handOver(bens, { seen: 't1', to: { ...ada, isMember: false } }),
      handOver(bens, { seen: 't1', to: { ...ada, isHere: false } }),
    ].map(said),
  ).toEqual([true, true, 'roles-changed', 'role-held', 'not-a-member', 'not-here'])
})

test('ROLE-4 only what was handed over is given back, by whoever has it', () => {
  expect([
    giveBack(adas, { seen: 't2', byId: 'ada' }),
    giveBack(adas, { seen: 't2', byId: 'ben' }),
    giveBack(adas, { seen: 't1', byId: 'ada' }),
    giveBack(null, { seen: 't2', byId: 'ada' }),
    giveBack(bens, { seen: 't1', byId: 'ben' }),
  ]).toEqual([
    { ok: true, value: { toId: 'ben' } },
    { ok: false, reason: 'roles-changed' },
    { ok: false, reason: 'roles-changed' },
    { ok: false, reason: 'roles-changed' },
    { ok: false, reason: 'role-not-lent' },
  ])
})

test('ROLE-3 a member with a role moderates, by a right that is not their own; nobody else gains by it', () => {
  const ada: PersonActor = { kind: 'person', id: 'ada', name: 'Ada', accountRole: 'member', suspended: false }
  const running = (over: Partial<Standing>): Standing => ({ ...NO_STANDING, isRunning: true, ...over })
  const member = running({ membership: { role: 'member', state: 'active' } })

  expect([
    roleAt(ada, member),
    ownRoleAt(ada, member),
    roleAt({ ...ada, suspended: true }, member),
    roleAt(ada, running({ membership: { role: 'member', state: 'ended' } })),
    roleAt(ada, running({ participation: { state: 'admitted' } })),
    roleAt(ada, running({})),
  ]).toEqual(['moderator', 'member', 'viewer', 'viewer', 'member', 'viewer'])
})
