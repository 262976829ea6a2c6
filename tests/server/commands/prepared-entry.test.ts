import { expect, test } from 'vitest'
import { describeProposal } from '#server/commands/describe-proposal.ts'
import { recordDecision } from '#server/commands/record-decision.ts'
import { preparedEntry } from '#server/queries/prepared-entry.ts'
import { proposalWords } from '#server/queries/proposal-words.ts'
import { textHash } from '#server/text-hash.ts'
import { aTown, newRequestId } from '#tests/support/a-town.ts'
import { aDecision, anAdoptedProposal, aReadyProposal, finalise } from '#tests/support/on-the-board.ts'

const WORDS = { title: 'Obed aj v nedeľu', text: 'Zabezpečiť donášku obedov aj v nedeľu.' }

test('FIN-5 the form starts from the card, the decided words and last year’s entry of its measure', async () => {
  await using town = await aTown()
  const measureId = town.measures['1.1']
  const earlier = await town.rows.entry.create({
    data: {
      code: '1.1.1/2022',
      measureId,
      year: 2022,
      activity: 'Obedy v pracovné dni',
      responsible: 'Odbor sociálnych vecí',
      cooperation: ['jedáleň'],
      termTo: new Date('2022-12-31'),
      cost: 900_000n,
      sources: [{ name: 'rozpočet mesta', amount: 900_000, certainty: 'secured' }],
      indicator: 'počet obedov',
      baseline: 100,
      target: 200,
    },
  })
  await town.rows.progressReport.create({
    data: { entryId: earlier.id, asOf: new Date('2022-12-31'), status: 'partly_done', value: 150.5 },
  })
  const proposalId = await aReadyProposal(town)
  const described = { requestId: newRequestId(), proposalId, measureId, responsibleId: town.osv }
  await describeProposal(town.as('ben'), town.meeting, described)
  await recordDecision(town.as('ben'), town.meeting, await aDecision(town, proposalId))

  const prepared = await preparedEntry(town.as('ben'), town.meeting, { proposalId })

  expect(prepared).toMatchObject({
    ok: true,
    value: {
      draft: {
        measureId,
        activity: 'Obed aj v nedeľu',
        responsibleId: town.osv,
        responsible: 'Odbor sociálnych vecí',
        cooperation: ['jedáleň'],
        termTo: '2023-12-31',
        cost: 900_000,
        indicator: 'počet obedov',
        baseline: 150.5,
        target: null,
      },
      words: { ...WORDS, hash: textHash(WORDS) },
      required: expect.arrayContaining(['measure', 'term', 'cost_or_reason']),
      year: 2023,
      nextCode: '1.1.1/2023',
      precedent: { code: '1.1.1/2022', activity: 'Obedy v pracovné dni', status: 'partly_done' },
    },
  })
})

test('without a measure there is no code and no earlier entry yet', async () => {
  await using town = await aTown()
  const proposalId = await anAdoptedProposal(town)

  expect(await preparedEntry(town.as('ben'), town.meeting, { proposalId })).toMatchObject({
    ok: true,
    value: { draft: { measureId: null, cost: null }, nextCode: null, precedent: null },
  })
})

test('only what waits for the plan is prepared', async () => {
  await using town = await aTown()
  const ready = await aReadyProposal(town)
  const adopted = await anAdoptedProposal(town)
  await finalise(town, adopted)
  const prepare = async (proposalId: string) => {
    const prepared = await preparedEntry(town.as('ben'), town.meeting, { proposalId })
    return prepared.ok || prepared.reason
  }

  expect([await prepare(ready), await prepare(adopted), await prepare(newRequestId())]).toEqual([
    'not-adopted',
    'already-finalised',
    'not-found',
  ])
})

test('the words are those on disk, with the hash of a decision about them', async () => {
  await using town = await aTown()
  const proposalId = await aReadyProposal(town)

  expect([
    await proposalWords(town.as('ben'), town.meeting, { proposalId }),
    await proposalWords(town.as('ben'), town.meeting, { proposalId: newRequestId() }),
  ]).toEqual([
    { ok: true, value: { ...WORDS, hash: textHash(WORDS) } },
    { ok: false, reason: 'not-found' },
  ])
})

test('another measure than the card’s brings its own code; one of another plan is refused', async () => {
  await using town = await aTown()
  const proposalId = await anAdoptedProposal(town)
  const prepare = (measureId: string) =>
    preparedEntry(town.as('ben'), town.meeting, { proposalId, measureId })

  expect([await prepare(town.measures['1.1']), await prepare(town.measures.other)]).toMatchObject([
    { ok: true, value: { draft: { measureId: town.measures['1.1'] }, nextCode: '1.1.1/2023' } },
    { ok: false, reason: 'measure-of-other-plan' },
  ])
})
