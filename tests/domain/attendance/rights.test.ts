import { expect, test } from 'vitest'
import { columnsOf, RIGHTS, rightOf } from '#domain/attendance/attendance.ts'
import { defaultRight, PLAIN_RIGHTS, parseRights } from '#domain/attendance/rights.ts'
import { NO_STANDING } from '#domain/meeting/role.ts'

const as = (role: string, state = 'active') => ({ ...NO_STANDING, membership: { role, state } })

test('ATT-4 members of the group vote; who serves it, guests and alternates have voice', () => {
  const rights = Object.fromEntries(
    ['lead', 'member', 'verifier', 'moderator', 'secretary', 'alternate'].map((role) => [
      role,
      defaultRight(PLAIN_RIGHTS, as(role)),
    ]),
  )

  expect(rights).toEqual({
    lead: 'vote',
    member: 'vote',
    verifier: 'vote',
    moderator: 'voice',
    secretary: 'voice',
    alternate: 'voice',
  })
  expect([
    defaultRight(PLAIN_RIGHTS, NO_STANDING),
    defaultRight(PLAIN_RIGHTS, { ...NO_STANDING, isLead: true }),
    defaultRight(PLAIN_RIGHTS, as('member', 'ended')),
    defaultRight(PLAIN_RIGHTS, as('member', 'asked')),
  ]).toEqual(['voice', 'vote', 'voice', 'voice'])
})

test('ATT-4 the rulebook says what each kind of participant may', () => {
  const rules = parseRights({ delegada_o: ['voz', 'voto'], convidada_o: [], observadora_or: ['voz'] })

  expect(rules).toEqual({ member: 'vote', guest: 'none', observer: 'voice' })
  expect(parseRights(undefined)).toBe(PLAIN_RIGHTS)
})

test.each([['voz'], [{ rei: ['voz'] }], [{ guest: 'voz' }], [{ guest: ['veto'] }], [[]]])(
  'rights that can not be read are none: %j',
  (rules) => {
    expect(parseRights(rules)).toBeUndefined()
  },
)

test('who votes also speaks', () => {
  expect(RIGHTS.map(columnsOf)).toEqual([
    { hasVoice: true, hasVote: true },
    { hasVoice: true, hasVote: false },
    { hasVoice: false, hasVote: false },
  ])
  expect(RIGHTS.map((right) => rightOf(columnsOf(right)))).toEqual([...RIGHTS])
})
