import { expect, test } from 'vitest'
import { addContribution } from '#server/commands/add-contribution.ts'
import { createProposal } from '#server/commands/create-proposal.ts'
import { withdrawProposal } from '#server/commands/withdraw-proposal.ts'
import { contributionPage } from '#server/queries/contribution-page.ts'
import { entryPage } from '#server/queries/entry-page.ts'
import { proposalPage, versionBytes } from '#server/queries/proposal-page.ts'
import { textHash } from '#server/text-hash.ts'
import { aTown, newRequestId, type Town } from '#tests/support/a-town.ts'
import { anAdoptedProposal, aProposal, finalise } from '#tests/support/on-the-board.ts'

async function say(town: Town, text: string): Promise<{ id: string; code: string }> {
  const said = await addContribution(town.as('ada'), town.meeting, {
    requestId: newRequestId(),
    text,
    themeId: null,
    channel: 'paper',
    display: 'lístok',
  })
  if (!said.ok) throw new Error(`refused: ${said.reason}`)
  return said.value
}

const codeOf = async (town: Town, id: string) =>
  (await town.rows.proposal.findUniqueOrThrow({ where: { id } })).code

const origin = (town: Town, proposalId: string, contributionId: string) =>
  town.rows.origin.create({ data: { proposalId, contributionId, relation: 'turned_into' } })

test('STORY-1 from what somebody said the way leads to the decision, the entry and the report', async () => {
  await using town = await aTown()
  const said = await say(town, 'Obed by mal chodiť aj v nedeľu.')
  const proposalId = await anAdoptedProposal(town)
  await origin(town, proposalId, said.id)
  await finalise(town, proposalId)
  const entry = await town.rows.entry.findFirstOrThrow()
  await town.rows.progressReport.create({
    data: { entryId: entry.id, asOf: new Date('2023-06-30'), status: 'in_progress', value: 74 },
  })

  const page = await contributionPage(town.as('visitor'), said.code)

  expect(page).toMatchObject({
    said: { code: 'K-0001', text: 'Obed by mal chodiť aj v nedeľu.', display: 'lístok', channel: 'paper' },
    became: [
      {
        relation: 'turned_into',
        outcome: {
          state: 'finalised',
          decisions: [{ number: 'R1', method: 'consent', result: 'adopted', meeting: { code: 's-sen' } }],
          entry: { code: '1.1.1/2023', status: 'in_progress', reports: [{ asOf: '2023-06-30', value: 74 }] },
        },
      },
    ],
  })
})

test('STORY-2 a merged proposal keeps its page and leads on into the other, and its voices stay there', async () => {
  await using town = await aTown()
  const said = await say(town, 'Kurz a polícia by mali ísť spolu.')
  const [from, into] = [
    await aProposal(town, 'Prednášky'),
    await anAdoptedProposal(town, 'Mobil bez strachu'),
  ]
  await origin(town, from, said.id)
  await town.rows.proposal.update({
    where: { id: from },
    data: { state: 'merged', mergedIntoId: into, reason: 'Rovnaký cieľ.' },
  })
  await town.rows.origin.create({
    data: { proposalId: into, fromProposalId: from, relation: 'merged_into', reason: 'Rovnaký cieľ.' },
  })

  const visitor = town.as('visitor')
  const [merged, target] = [
    await proposalPage(visitor, await codeOf(town, from)),
    await proposalPage(visitor, await codeOf(town, into)),
  ]

  expect(merged).toMatchObject({
    state: 'merged',
    reason: 'Rovnaký cieľ.',
    mergedInto: { code: target?.code, decisions: [{ result: 'adopted' }] },
  })
  expect(target?.origins).toMatchObject([
    {
      relation: 'merged_into',
      reason: 'Rovnaký cieľ.',
      from: { kind: 'proposal', proposal: { code: merged?.code }, said: [{ code: 'K-0001' }] },
    },
  ])
})

test('STORY-3 a proposal shows the words of its decision, whose bytes have the printed fingerprint', async () => {
  await using town = await aTown()
  const proposalId = await anAdoptedProposal(town)
  const code = await codeOf(town, proposalId)

  const page = await proposalPage(town.as('visitor'), code)
  const bytes = await versionBytes(town.as('visitor'), { code, number: 1 })

  expect([page?.wordsAre, page?.decisions[0]?.hash, bytes]).toEqual([
    'decided',
    textHash(page?.words ?? { title: '', text: '' }),
    `${page?.words.title}\n\n${page?.words.text}\n`,
  ])
})

test('STORY-4 while it is being written a proposal shows the newest stored words', async () => {
  await using town = await aTown()
  const created = await createProposal(town.as('ada'), town.meeting, {
    requestId: newRequestId(),
    contributionId: null,
    title: 'Obed',
    text: 'Prvé znenie.',
    themeId: null,
  })
  const proposalId = created.ok ? created.value.id : ''
  await town.rows.proposal.update({ where: { id: proposalId }, data: { text: 'zastarané' } })
  const code = await codeOf(town, proposalId)

  const open = await proposalPage(town.as('visitor'), code)
  await withdrawProposal(town.as('ben'), town.meeting, {
    requestId: newRequestId(),
    proposalId,
    reason: 'Autorka ho stiahla.',
  })
  const withdrawn = await proposalPage(town.as('visitor'), code)

  expect([open?.wordsAre, open?.words, withdrawn?.wordsAre, withdrawn?.reason]).toEqual([
    'in_writing',
    { title: 'Obed', text: 'Prvé znenie.' },
    'kept',
    'Autorka ho stiahla.',
  ])
})

test('STORY-5 an entry shows its money, its neighbours and the whole way that led to it', async () => {
  await using town = await aTown()
  const said = await say(town, 'Obed by mal chodiť aj v nedeľu.')
  const proposalId = await anAdoptedProposal(town)
  await origin(town, proposalId, said.id)
  await finalise(town, proposalId)

  expect(await entryPage(town.as('visitor'), '1.1.1/2023')).toMatchObject({
    entry: {
      cost: 1_200_000,
      coverage: { secured: 1_000_000, uncovered: 200_000 },
      target: 2000.5,
      term: { from: '2023-04-01', to: '2023-12-31' },
    },
    measure: { code: '1.1' },
    sameMeasure: [],
    proposal: {
      origins: [{ from: { kind: 'contribution', said: { code: 'K-0001' } } }],
      decisions: [{ number: 'R1' }],
    },
  })
})

test('STORY-6 what moderation hid keeps its place and its reason, not its words', async () => {
  await using town = await aTown()
  const said = await say(town, 'Tajná diagnóza suseda.')
  await town.rows.contribution.update({
    where: { id: said.id },
    data: { state: 'hidden', reason: 'Osobný údaj.' },
  })

  expect((await contributionPage(town.as('visitor'), said.code))?.said).toMatchObject({
    text: null,
    state: 'hidden',
    reason: 'Osobný údaj.',
  })
})

test('what does not exist has no page', async () => {
  await using town = await aTown()
  const visitor = town.as('visitor')

  expect(
    await Promise.all([
      contributionPage(visitor, 'K-9999'),
      proposalPage(visitor, 'N-9999'),
      entryPage(visitor, '9.9.9/2023'),
      versionBytes(visitor, { code: 'N-9999', number: 1 }),
    ]),
  ).toEqual([undefined, undefined, undefined, undefined])
})
