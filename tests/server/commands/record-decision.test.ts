import { expect, test } from 'vitest'
import { closeAgendaItem } from '#server/commands/close-agenda-item.ts'
import { recordDecision } from '#server/commands/record-decision.ts'
import { textHash } from '#server/text-hash.ts'
import { aTown, NOON, newRequestId } from '#tests/support/a-town.ts'
import { aDecision, anAdoptedProposal, aProposal, aReadyProposal } from '#tests/support/on-the-board.ts'
import { typeInto } from '#tests/support/typing.ts'

test('DEC-1 a decision keeps the exact words, their hash and the numbers, and everybody sees it', async () => {
  await using town = await aTown()
  const proposalId = await aReadyProposal(town)
  await typeInto(town, proposalId, ' a cez sviatky')
  const request = await aDecision(town, proposalId, {
    method: 'show_of_cards',
    result: 'adopted_with_changes',
    votesFor: 8,
    votesAgainst: 0,
    votesAbstain: 1,
    base: 9,
  })

  const recorded = await recordDecision(town.as('ben'), town.meeting, request)

  const words = { title: 'Obed aj v nedeľu a cez sviatky', text: 'Zabezpečiť donášku obedov aj v nedeľu.' }
  const decision = await town.rows.decision.findFirstOrThrow({ include: { version: true, proposal: true } })
  const [card] = (await town.floor()).cards
  expect(recorded).toEqual({ ok: true, value: { number: 'R1', textHash: textHash(words) } })
  expect(decision).toMatchObject({
    number: 'R1',
    agendaItemId: town.meeting.items[1],
    textHash: textHash(words),
    recordedById: town.people.ben,
    decidedAt: NOON,
    version: { ...words, number: 1, hash: textHash(words) },
    proposal: { ...words, state: 'adopted_with_changes' },
  })
  expect(card).toMatchObject({
    state: 'adopted_with_changes',
    decision: { number: 'R1', votesFor: 8, votesAgainst: 0, votesAbstain: 1, textHash: textHash(words) },
  })
  expect(await town.brokenLinks()).toBe(0)
})

test('DEC-2 words that moved on since the moderator looked are not decided', async () => {
  await using town = await aTown()
  const proposalId = await aReadyProposal(town)
  const request = await aDecision(town, proposalId)
  await typeInto(town, proposalId, '!')

  expect(await recordDecision(town.as('ben'), town.meeting, request)).toEqual({
    ok: false,
    reason: 'text-changed',
  })
  expect(await town.rows.proposalVersion.count()).toBe(0)
})

test('DEC-3 an edit admitted before the decision is judged again after it', async () => {
  await using town = await aTown()
  const proposalId = await aReadyProposal(town)
  const before = await town.store.log.load(town.meeting.id)
  await recordDecision(town.as('ben'), town.meeting, await aDecision(town, proposalId))

  const late = {
    meetingId: town.meeting.id,
    rules: before?.rules ?? 0,
    update: new Uint8Array([0, 0]),
    personId: null,
  }
  expect(await town.store.log.append([late])).toEqual([null])
})

test('DEC-4 of two moderators who decide at once, the second is told', async () => {
  await using town = await aTown()
  const request = await aDecision(town, await aReadyProposal(town))

  const answers = await Promise.all(
    (['ben', 'cyril'] as const).map((who) =>
      recordDecision(town.as(who), town.meeting, { ...request, requestId: newRequestId() }),
    ),
  )

  const told = answers.map((answer) => (answer.ok ? answer.value.number : answer.reason))
  expect(new Set(told)).toEqual(new Set(['R1', 'already-decided']))
})

test('decisions are numbered within their meeting', async () => {
  await using town = await aTown()
  for (const title of ['Prvý', 'Druhý', 'Tretí']) await anAdoptedProposal(town, title)

  const numbers = await town.rows.decision.findMany({ select: { number: true }, orderBy: { id: 'asc' } })
  expect(numbers.map(({ number }) => number)).toEqual(['R1', 'R2', 'R3'])
})

test('a decision in disorder is refused and leaves no trace', async () => {
  await using town = await aTown()
  const proposalId = await aReadyProposal(town)
  const decide = async (over: Parameters<typeof aDecision>[2]) => {
    const recorded = await recordDecision(
      town.as('ben'),
      town.meeting,
      await aDecision(town, proposalId, over),
    )
    return recorded.ok || recorded.reason
  }

  const answers = [
    await decide({ result: 'deferred', reason: ' ' }),
    await decide({ method: 'show_of_cards' }),
    await decide({ method: 'show_of_cards', votesFor: 9, votesAgainst: 0, votesAbstain: 1, base: 9 }),
    await decide({ method: 'show_of_cards', votesFor: 3, votesAgainst: 4, votesAbstain: 2 }),
    await decide({ proposalId: newRequestId() }),
  ]

  expect(answers).toEqual([
    'reason-missing',
    'counts-missing',
    'counts-exceed-base',
    'result-contradicts-counts',
    'not-found',
  ])
  expect([await town.rows.decision.count(), await town.rows.proposalVersion.count()]).toEqual([0, 0])
})

test('a card that is not ready, or no open item, leads to no decision', async () => {
  await using town = await aTown()
  const early = await recordDecision(
    town.as('ben'),
    town.meeting,
    await aDecision(town, await aProposal(town)),
  )
  const ready = await aReadyProposal(town)
  const itemId = town.meeting.items[1] ?? ''
  await closeAgendaItem(town.as('ben'), town.meeting, { requestId: newRequestId(), itemId })
  const without = await recordDecision(town.as('ben'), town.meeting, await aDecision(town, ready))

  expect([early, without]).toEqual([
    { ok: false, reason: 'wrong-state' },
    { ok: false, reason: 'no-open-item' },
  ])
})
