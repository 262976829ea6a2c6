import { expect, test } from 'vitest'
import { finaliseProposal } from '#server/commands/finalise-proposal.ts'
import { aTown, newRequestId } from '#tests/support/a-town.ts'
import { anAdoptedProposal, anEntry, aReadyProposal, finalise } from '#tests/support/on-the-board.ts'

test('FIN-1 an adopted proposal becomes a row of the plan, and its card says so to everybody', async () => {
  await using town = await aTown()
  const proposalId = await anAdoptedProposal(town)

  const finalised = await finalise(town, proposalId)

  const entry = await town.rows.entry.findFirstOrThrow({ include: { decision: true } })
  const [card] = (await town.floor()).cards
  expect(finalised).toEqual({ ok: true, value: { entryCode: '1.1.1/2023' } })
  expect(entry).toMatchObject({
    code: '1.1.1/2023',
    proposalId,
    year: 2023,
    cost: 1_200_000n,
    responsibleId: town.osv,
    termTo: new Date('2023-12-31T00:00:00Z'),
    sources: [{ name: 'rozpočet mesta', amount: 1_000_000, certainty: 'secured' }],
    state: 'in_draft_plan',
    decision: { number: 'R1', proposalId },
  })
  expect(card).toMatchObject({ state: 'finalised', entryCode: '1.1.1/2023', measureId: town.measures['1.1'] })
  expect(await town.brokenLinks()).toBe(0)
})

test('FIN-2 fifty presses of two moderators at once make one entry', async () => {
  await using town = await aTown()
  const proposalId = await anAdoptedProposal(town)

  const answers = await Promise.all(
    Array.from({ length: 50 }, (_, index) => finalise(town, proposalId, index % 2 ? 'ben' : 'cyril')),
  )

  expect(answers.filter(({ ok }) => ok)).toEqual([{ ok: true, value: { entryCode: '1.1.1/2023' } }])
  expect(answers.filter(({ ok }) => !ok)).toEqual(Array(49).fill({ ok: false, reason: 'already-finalised' }))
  expect([await town.rows.entry.count(), await town.brokenLinks()]).toEqual([1, 0])
})

test('the same press again, also at once, gets the same answer', async () => {
  await using town = await aTown()
  const request = {
    requestId: newRequestId(),
    proposalId: await anAdoptedProposal(town),
    entry: anEntry(town),
  }
  const press = () => finaliseProposal(town.as('ben'), town.meeting, request)

  const answers = [...(await Promise.all([press(), press(), press()])), await press()]

  expect(answers).toEqual(Array(4).fill({ ok: true, value: { entryCode: '1.1.1/2023' } }))
  expect(await town.rows.entry.count()).toBe(1)
})

test('somebody else gets nothing by repeating a moderator’s request', async () => {
  await using town = await aTown()
  const request = {
    requestId: newRequestId(),
    proposalId: await anAdoptedProposal(town),
    entry: anEntry(town),
  }
  await finaliseProposal(town.as('ben'), town.meeting, request)

  expect([
    await finaliseProposal(town.as('ada'), town.meeting, request),
    await finaliseProposal(town.as('cyril'), town.meeting, request),
  ]).toEqual([
    { ok: false, reason: 'not-allowed' },
    { ok: false, reason: 'already-finalised' },
  ])
})

test('two proposals of one measure get two codes', async () => {
  await using town = await aTown()
  const proposals = [await anAdoptedProposal(town, 'Prvý'), await anAdoptedProposal(town, 'Druhý')]

  const answers = await Promise.all(proposals.map((id) => finalise(town, id)))

  const codes = answers.map((answer) => answer.ok && answer.value.entryCode)
  expect(codes.sort()).toEqual(['1.1.1/2023', '1.1.2/2023'])
})

test('FIN-3 only what was adopted is finalised', async () => {
  await using town = await aTown()

  expect(await finalise(town, await aReadyProposal(town))).toEqual({ ok: false, reason: 'not-adopted' })
  expect(await finalise(town, newRequestId())).toEqual({ ok: false, reason: 'not-found' })
})

test('FIN-4 an entry in disorder is refused for its reason, and nothing of it stays', async () => {
  await using town = await aTown()
  const proposalId = await anAdoptedProposal(town)
  const before = await town.rows.auditEvent.count()
  const nobody = newRequestId()
  const disorders = [
    { target: null },
    { termFrom: '2024-01-01' },
    { cost: 1 },
    { measureId: nobody },
    { measureId: town.measures.other },
    { responsibleId: nobody },
  ]

  const refused = []
  for (const over of disorders) {
    const request = { requestId: newRequestId(), proposalId, entry: anEntry(town, over) }
    refused.push(await finaliseProposal(town.as('ben'), town.meeting, request))
  }

  expect(refused.map((answer) => !answer.ok && answer.reason)).toEqual([
    'fields-missing',
    'term-reversed',
    'sources-exceed-cost',
    'unknown-measure',
    'measure-of-other-plan',
    'unknown-organisation',
  ])
  expect([await town.rows.entry.count(), await town.rows.auditEvent.count()]).toEqual([0, before])
})
