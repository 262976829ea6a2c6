import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { NO_LIMITS } from '#domain/process/limits.ts'
import { PLAIN_RULEBOOK, parseRulebook, rulebookOf } from '#domain/process/rulebook.ts'
import { PLAIN_RULE, SIMPLE_MAJORITY } from '#domain/vote/rule.ts'

const seedRulebook = (country: 'sk' | 'br'): unknown => {
  const seed = new URL(`../../../prisma/demo/seed-${country}.yaml`, import.meta.url)
  return parse(readFileSync(seed, 'utf8')).process.rulebook
}

test('the Slovak rulebook reads: consent, and what an entry must say', () => {
  const rulebook = parseRulebook(seedRulebook('sk'))

  expect(rulebook).toEqual({
    ok: true,
    value: {
      decisionDefault: 'consent',
      finaliseRequires: [
        'measure',
        'activity',
        'responsible',
        'term',
        'indicator',
        'target',
        'cost_or_reason',
        'source_or_reason',
      ],
      quorum: null,
      segmentShares: [],
      rights: { member: 'vote', guest: 'voice', observer: 'voice' },
      speaking: { firstTimeFirst: true, speechSeconds: 120 },
      vote: PLAIN_RULE,
      limits: NO_LIMITS,
      others: {
        public_speech_seconds: 90,
        minutes_comment_days: 5,
        minutes_publish_days: 14,
        public_comment_days: 14,
      },
    },
  })
})

test('the Brazilian rulebook reads, and what we do not know yet is kept', () => {
  const rulebook = parseRulebook(seedRulebook('br'))

  expect(rulebook).toMatchObject({
    ok: true,
    value: {
      decisionDefault: 'show_of_cards',
      finaliseRequires: PLAIN_RULEBOOK.finaliseRequires,
      quorum: null,
      segmentShares: [
        { segments: ['government'], share: 0.5 },
        { segments: ['recipient', 'worker', 'provider'], share: 0.5 },
      ],
      rights: { member: 'vote', guest: 'voice', observer: 'voice' },
      vote: { approval: SIMPLE_MAJORITY, quorum: null },
      limits: { everywhere: { municipality: 3, region: 2, nation: 2 } },
      others: {
        motion: { signature_share: 0.2 },
      },
    },
  })
})

test.each([
  null,
  'consent',
  [],
  { decision_default: 'dice' },
  { approval: { share: 0.3 } },
  { quorum: 'many' },
  { finalise_requires: 'all' },
  { finalise_requires: ['measure', 'blessing'] },
  { quorum: 'a few' },
  { segments: { kings: 0.5 } },
  { participant_kinds: { guest: ['veto'] } },
  { first_time_first: 'yes' },
  { speech_seconds: 0 },
  { speech_seconds: 90.5 },
  { speech_seconds: 3601 },
])('a rulebook that can not be understood is refused, and one in use asks for everything: %j', (stored) => {
  expect([parseRulebook(stored), rulebookOf(stored)]).toEqual([
    { ok: false, reason: 'bad-rulebook' },
    PLAIN_RULEBOOK,
  ])
})
