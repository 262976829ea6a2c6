import { expect, test } from 'vitest'
import { type SavingFacts, savingOf } from '#components/live/saving.ts'

const NOON = new Date('2022-10-18T10:00:00Z')
const online = { phase: 'online', reason: null } as const
const away = { phase: 'away', reason: null } as const
const facts: SavingFacts = {
  link: online,
  waiting: 0,
  savedAt: NOON,
  isConfirmed: true,
  isSlow: false,
  isKept: true,
}

test.each<[string, Partial<SavingFacts>]>([
  ['connecting', { link: { phase: 'connecting', reason: null }, savedAt: null, isConfirmed: false }],
  ['connecting', { savedAt: null, isConfirmed: false }],
  ['saved', {}],
  ['saved', { isConfirmed: false }],
  ['saving', { waiting: 2 }],
  ['waiting', { waiting: 2, isSlow: true }],
  ['waiting', { waiting: 2, link: away }],
  ['saving', { waiting: 2, link: away, isKept: false }],
  ['offline', { link: away }],
  ['read-only', { link: { phase: 'ended', reason: 'malformed' }, waiting: 2 }],
])('%s is said of %j', (state, differing) => {
  expect(savingOf({ ...facts, ...differing }).state).toBe(state)
})
