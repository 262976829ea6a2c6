import { expect, test } from 'vitest'
import type { Requests } from '#protocol/requests.ts'
import { recordDecision } from '#server/commands/record-decision.ts'
import { minutesPage } from '#server/queries/minutes-page.ts'
import { preparedDecision } from '#server/queries/prepared-decision.ts'
import { proposalPage } from '#server/queries/proposal-page.ts'
import { aTown, newRequestId, type Somebody, type Town } from '#tests/support/a-town.ts'
import { aCrowd, arrive } from '#tests/support/a-vote.ts'
import { publishedMinutes, said } from '#tests/support/minutes.ts'
import { aDecision, anAdoptedProposal, aReadyProposal } from '#tests/support/on-the-board.ts'

const setRulebook = (town: Town, rulebook: object) => town.rows.process.updateMany({ data: { rulebook } })

type Over = Partial<Requests['decision:record']>

const decide = async (town: Town, proposalId: string, over: Over, who: Somebody = 'ben') =>
  recordDecision(town.as(who), town.meeting, await aDecision(town, proposalId, over))

const cards = (votesFor: number, votesAgainst: number, votesAbstain: number, over: Over = {}): Over => ({
  method: 'show_of_cards',
  votesFor,
  votesAgainst,
  votesAbstain,
  ...over,
})

test('DEC-8 DEC-9 raised cards are judged by the rulebook, of those who are present by the list', async () => {
  await using town = await aTown()
  await setRulebook(town, { approval: { share: '2/3', of: 'present' } })
  await aCrowd(town, 9)
  const proposalId = await aReadyProposal(town)

  const answers = [
    said(await decide(town, proposalId, cards(5, 1, 1))),
    said(await decide(town, proposalId, cards(6, 1, 3))),
    said(await decide(town, proposalId, cards(6, 1, 1, { base: 20 }))),
    said(await decide(town, proposalId, cards(6, 1, 1))),
  ]

  expect(answers).toEqual(['result-contradicts-counts', 'counts-exceed-base', 'base-changed', true])
  expect(await town.rows.decision.findMany()).toMatchObject([{ votesFor: 6, base: 9, result: 'adopted' }])
})

test('DEC-9 people without an account and whoever has left are counted as the list has them', async () => {
  await using town = await aTown()
  await arrive(town, ['ada', 'cyril'])
  await arrive(town, ['dana'], { leftAt: new Date('2022-10-18T10:00:00Z') })
  await arrive(town, ['emil'], { hasVote: false })
  await town.rows.attendance.updateMany({ where: { personId: town.people.cyril }, data: { personId: null } })

  const prepared = await preparedDecision(town.as('ben'), town.meeting)
  const refused = [
    await preparedDecision(town.as('ada'), town.meeting),
    await preparedDecision(town.as('visitor'), town.meeting),
  ]

  expect(prepared).toMatchObject({ ok: true, value: { presence: { present: 2, accredited: 3 } } })
  expect(refused.map(said)).toEqual(['not-allowed', 'not-signed-in'])
})

test('DEC-10 without the quorum nothing is recorded, and with one more person it is', async () => {
  await using town = await aTown()
  await setRulebook(town, { quorum: 4 })
  await aCrowd(town, 3)
  const proposalId = await aReadyProposal(town)
  const tooFew = await decide(town, proposalId, {})
  await aCrowd(town, 1)

  expect([said(tooFew), said(await decide(town, proposalId, {}))]).toEqual(['no-quorum', true])
  expect(await town.rows.decision.count()).toBe(1)
})

const OBJECTIONS = [
  { words: 'Nie je dosť opatrovateliek.', integration: 'Najprv pilot pre 20 klientov.' },
  { words: 'Chýba telefón.', integration: 'Doplnené do textu.' },
]

test('DEC-11 the floor, the story and the minutes say objections and integrations, and nobody who raised them', async () => {
  await using town = await aTown()
  const proposalId = await aReadyProposal(town)
  const result = 'adopted_with_changes'

  expect(said(await decide(town, proposalId, { result, objections: OBJECTIONS }))).toBe(true)

  const { code } = await town.rows.proposal.findUniqueOrThrow({ where: { id: proposalId } })
  const [card] = (await town.floor()).cards
  const page = await proposalPage(town.as('visitor'), code)
  await publishedMinutes(town)
  const minutes = JSON.stringify((await minutesPage(town.as('visitor'), town.meeting.code))?.layout)
  expect(card?.decision).toMatchObject({ objectionsIntegrated: 2, objections: OBJECTIONS })
  expect(page?.decisions).toMatchObject([{ objections: OBJECTIONS }])
  expect(minutes).toContain('Zapracovaná námietka')
  for (const { words, integration } of OBJECTIONS) {
    expect([minutes.includes(words), minutes.includes(integration)]).toEqual([true, true])
  }
})

test('DEC-11 an objection that stands is on record with what was decided instead', async () => {
  await using town = await aTown()
  const proposalId = await aReadyProposal(town)
  const objections = [{ words: 'Chýbajú peniaze.', integration: null }]
  const answers = [
    said(await decide(town, proposalId, { objections })),
    said(await decide(town, proposalId, { objections, result: 'deferred', reason: 'Nie je zhoda.' })),
  ]

  expect(answers).toEqual(['objection-upheld', true])
  expect((await town.floor()).cards).toMatchObject([
    { state: 'deferred', decision: { objectionsIntegrated: 0, objections } },
  ])
})

test('DEC-12 a decision that kept only a number of objections still tells it', async () => {
  await using town = await aTown()
  const proposalId = await anAdoptedProposal(town)
  await town.rows.decision.updateMany({ data: { objectionsIntegrated: 2 } })
  const { code } = await town.rows.proposal.findUniqueOrThrow({ where: { id: proposalId } })

  const page = await proposalPage(town.as('visitor'), code)
  await publishedMinutes(town)
  const minutes = JSON.stringify((await minutesPage(town.as('visitor'), town.meeting.code))?.layout)

  expect(page?.decisions).toMatchObject([{ objectionsIntegrated: 2, objections: [] }])
  expect(minutes).toContain('["Zapracované námietky","2"]')
})

test('DEC-11 the same request once more is the same decision', async () => {
  await using town = await aTown()
  const request = await aDecision(town, await aReadyProposal(town), { objections: OBJECTIONS })
  const answers = [
    await recordDecision(town.as('ben'), town.meeting, request),
    await recordDecision(town.as('ben'), town.meeting, request),
    await recordDecision(town.as('ben'), town.meeting, { ...request, requestId: newRequestId() }),
  ]

  expect(answers[1]).toEqual(answers[0])
  expect(answers.map(said)).toEqual([true, true, 'already-decided'])
})
