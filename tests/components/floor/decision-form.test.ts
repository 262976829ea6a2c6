import { expect, test } from 'vitest'
import {
  announced,
  asksForBase,
  asksForCounts,
  asksForReason,
  emptyDecision,
  fieldOf,
  followCounts,
  methodsFor,
} from '#components/floor/decision-form.ts'
import { PLAIN_RULE } from '#domain/vote/rule.ts'
import { requestSchemas } from '#protocol/requests.ts'
import { aCard } from '#tests/support/a-meeting.ts'

const PLAIN = { rule: PLAIN_RULE, presence: null }

test('the method of the rulebook comes first', () => {
  expect([methodsFor('consent'), methodsFor('electronic_secret')]).toEqual([
    ['consent', 'show_of_cards', 'electronic_open', 'electronic_secret', 'acclamation', 'chair_finding'],
    ['electronic_secret', 'consent', 'show_of_cards', 'electronic_open', 'acclamation', 'chair_finding'],
  ])
})

test('numbers are asked where they are counted, reasons where somebody is owed one', () => {
  const form = emptyDecision('consent')
  const asked = [
    form,
    { ...form, method: 'show_of_cards' as const, result: 'not_adopted' as const },
    { ...form, result: 'deferred' as const },
  ].map((each) => [asksForCounts(each), asksForReason(each)])

  expect(asked).toEqual([
    [false, false],
    [true, true],
    [false, true],
  ])
})

test('a refusal is read at the field that it is about, else above the form', () => {
  expect(
    (['counts-missing', 'reason-missing', 'result-contradicts-counts', 'text-changed'] as const).map(fieldOf),
  ).toEqual(['votesFor', 'reason', 'result', undefined])
})

test('DEC-2 what the form sends is what the server takes, and nothing of a vote', () => {
  const objections = [{ key: 'o1', words: 'Chýbajú peniaze', integration: 'Až od júna' }]
  const form = { ...emptyDecision('consent', 'Súhlasíte?'), objections }
  const card = aCard('p1', { state: 'ready_for_decision', themeId: 't1' })
  const judged = announced(card, form, PLAIN)

  const message = judged.ok && {
    ...judged.value,
    requestId: crypto.randomUUID(),
    proposalId: crypto.randomUUID(),
    textHash: 'a'.repeat(64),
  }
  expect(requestSchemas['decision:record'].safeParse(message).success).toBe(true)
})

test('DEC-8 the result that is offered follows from the numbers by the rule', () => {
  const twoThirds = { share: { numerator: 2, denominator: 3 }, of: 'present', isMoreThan: false } as const
  const judging = {
    rule: { ...PLAIN_RULE, approval: twoThirds },
    presence: { present: 45, accredited: 50 },
  }
  const cards = { ...emptyDecision('show_of_cards'), votesAgainst: 12, votesAbstain: 3 }
  const offered = [
    { ...cards, votesFor: 27 },
    { ...cards, votesFor: 30 },
    { ...cards, votesFor: 30, result: 'adopted_with_changes' as const },
    { ...cards, votesFor: 30, result: 'not_adopted' as const },
    { ...cards, votesFor: 27, result: 'deferred' as const },
    { ...cards, votesFor: null },
  ].map((form) => followCounts(form, judging).result)

  expect(offered).toEqual([
    'not_adopted',
    'adopted',
    'adopted_with_changes',
    'adopted',
    'deferred',
    'adopted',
  ])
})

test('DEC-9 who is present is asked only where no list says it and the rule wants to know', () => {
  const listed = { rule: PLAIN_RULE, presence: { present: 3, accredited: 3 } }
  const quorate = { rule: { ...PLAIN_RULE, quorum: { people: 20, share: null } }, presence: null }
  const asked = [PLAIN, listed, quorate].map((judging) =>
    (['show_of_cards', 'consent'] as const).map((method) => asksForBase({ method }, judging)),
  )

  expect(asked).toEqual([
    [true, false],
    [false, false],
    [true, true],
  ])
})
