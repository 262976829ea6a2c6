import { expect, test } from 'vitest'
import {
  announced,
  asksForCounts,
  asksForReason,
  emptyDecision,
  fieldOf,
  methodsFor,
} from '#components/floor/decision-form.ts'
import { requestSchemas } from '#protocol/requests.ts'
import { aCard } from '#tests/support/a-meeting.ts'

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
  const form = emptyDecision('consent', 'Súhlasíte?')
  const card = aCard('p1', { state: 'ready_for_decision', themeId: 't1' })
  const judged = announced(card, form)

  const message = judged.ok && {
    ...judged.value,
    requestId: crypto.randomUUID(),
    proposalId: crypto.randomUUID(),
    textHash: 'a'.repeat(64),
  }
  expect(requestSchemas['decision:record'].safeParse(message).success).toBe(true)
})
