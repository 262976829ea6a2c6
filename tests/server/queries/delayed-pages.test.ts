import { expect, test } from 'vitest'
import { findCard } from '#protocol/shared-document.ts'
import { addContribution } from '#server/commands/add-contribution.ts'
import { correctContribution } from '#server/commands/correct-contribution.ts'
import { createProposal } from '#server/commands/create-proposal.ts'
import { finaliseProposal } from '#server/commands/finalise-proposal.ts'
import { mergeProposals } from '#server/commands/merge-proposals.ts'
import { recordDecision } from '#server/commands/record-decision.ts'
import { withdrawProposal } from '#server/commands/withdraw-proposal.ts'
import { contributionPage } from '#server/queries/contribution-page.ts'
import { entryPage } from '#server/queries/entry-page.ts'
import { findMeetingPage } from '#server/queries/meeting-page.ts'
import { proposalPage } from '#server/queries/proposal-page.ts'
import { aTown, newRequestId, type Town } from '#tests/support/a-town.ts'
import { delay, passes } from '#tests/support/delayed-town.ts'
import { Typist } from '#tests/support/history.ts'
import {
  aDecision,
  anAdoptedProposal,
  anEntry,
  aProposal,
  aReadyProposal,
} from '#tests/support/on-the-board.ts'
import { publicOutputs } from '#tests/support/public-outputs.ts'
import { write } from '#tests/support/sync.ts'

const WITHIN = 'Helena má diagnózu'
const requestId = newRequestId

async function done<Value>(act: Promise<{ ok: true; value: Value } | { ok: false; reason: string }>) {
  const answer = await act
  if (!answer.ok) throw new Error(answer.reason)
  return answer.value
}

const says = (town: Town, text: string) =>
  done(
    addContribution(town.as('ada'), town.meeting, {
      requestId: requestId(),
      text,
      themeId: null,
      channel: 'spoken',
      display: null,
    }),
  )

/** What stands on the board before the delay begins. */
async function aBoard(town: Town) {
  return {
    said: await says(town, 'Povedané predtým'),
    adopted: await anAdoptedProposal(town, 'Prijatý predtým'),
    ready: await aReadyProposal(town, 'Pripravený predtým'),
    weak: await aProposal(town, 'Slabý predtým'),
    source: await aProposal(town, 'Zdroj predtým'),
  }
}

/** Everything that can be said and done there in words. */
async function actsWithin(town: Town, board: Awaited<ReturnType<typeof aBoard>>) {
  const [ada, ben, { meeting }] = [town.as('ada'), town.as('ben'), town]
  const typist = new Typist(town.store, meeting.id, town.people.ada)
  await typist.type((_, doc) => {
    write(doc, WITHIN)
    for (const id of [board.ready, board.weak, board.source]) findCard(doc, id)?.title.insert(0, WITHIN)
  })
  await done(
    correctContribution(ada, meeting, {
      requestId: requestId(),
      contributionId: board.said.id,
      text: `Povedané inak: ${WITHIN}`,
    }),
  )
  const said = await says(town, WITHIN)
  const draft = { contributionId: said.id, title: WITHIN, text: WITHIN, themeId: null }
  const tabled = await done(createProposal(ada, meeting, { requestId: requestId(), ...draft }))
  const reasons = { reason: WITHIN, minorityView: WITHIN }
  await done(recordDecision(ben, meeting, await aDecision(town, board.ready, reasons)))
  const entry = anEntry(town, { activity: WITHIN })
  const { entryCode } = await done(
    finaliseProposal(ben, meeting, { requestId: requestId(), proposalId: board.adopted, entry }),
  )
  await done(
    withdrawProposal(ben, meeting, { requestId: requestId(), proposalId: board.weak, reason: WITHIN }),
  )
  const merged = await done(
    mergeProposals(ben, meeting, {
      requestId: requestId(),
      proposalIds: [board.source],
      contributionIds: [board.said.id],
      title: WITHIN,
      text: WITHIN,
      themeId: null,
      level: 'municipality',
      reason: WITHIN,
    }),
  )
  return { said, tabled, entryCode, merged }
}

const tells = (page: unknown) => JSON.stringify(page)?.includes(WITHIN) ?? false

test('DELAY-8 nothing that was said, tabled, decided and planned within the delay is on any public page', async () => {
  await using town = await aTown()
  const board = await aBoard(town)
  await delay(town)
  const made = await actsWithin(town, board)
  const visitor = town.as('visitor')
  const codeOf = async (id: string) => (await town.rows.proposal.findUniqueOrThrow({ where: { id } })).code
  const codes = await Promise.all([board.ready, board.adopted, board.weak, board.source].map(codeOf))
  const pages = async () =>
    Promise.all([
      contributionPage(visitor, made.said.code),
      contributionPage(visitor, board.said.code),
      proposalPage(visitor, made.tabled.code),
      proposalPage(visitor, made.merged.code),
      entryPage(visitor, made.entryCode),
      ...codes.map((code) => proposalPage(visitor, code)),
      findMeetingPage(visitor, town.meeting.code),
    ])

  const telling = [...(await publicOutputs(visitor, town.rows))].filter(([, output]) => tells(output))
  const within = await pages()
  await passes(town)
  const after = await pages()

  expect(telling.map(([name]) => name)).toEqual([])
  expect(within.map(Boolean)).toEqual([false, true, false, false, false, true, true, true, true, true])
  expect(after.map(tells)).toEqual(after.map(() => true))
})

test('DELAY-8 meanwhile pages that are there say what the public sees at the meeting', async () => {
  await using town = await aTown()
  const board = await aBoard(town)
  await delay(town)
  await actsWithin(town, board)
  const { code } = await town.rows.proposal.findUniqueOrThrow({ where: { id: board.ready } })
  const page = async () => {
    const proposal = await proposalPage(town.as('visitor'), code)
    return proposal && [proposal.state, proposal.title, proposal.wordsAre, proposal.decisions.length]
  }

  const within = await page()
  await passes(town)

  expect(within).toEqual(['ready_for_decision', 'Pripravený predtým', 'in_writing', 0])
  expect(await page()).toEqual(['adopted', `${WITHIN}Pripravený predtým`, 'decided', 1])
})

test('DELAY-8 members read their own words at once', async () => {
  await using town = await aTown()
  const board = await aBoard(town)
  await delay(town)
  await actsWithin(town, board)

  expect(tells(await findMeetingPage(town.as('ada'), town.meeting.code))).toBe(true)
})

test('DELAY-4 DELAY-8 what a card said for a moment only is on no page when the card is', async () => {
  await using town = await aTown()
  await delay(town)
  const proposalId = await aProposal(town, WITHIN)
  const typist = new Typist(town.store, town.meeting.id, town.people.ada)
  await typist.type((_, doc) => {
    const title = findCard(doc, proposalId)?.title
    title?.delete(0, title.length)
    title?.insert(0, 'Bez mena')
  })
  await passes(town)
  const { code } = await town.rows.proposal.findUniqueOrThrow({ where: { id: proposalId } })
  const telling = [...(await publicOutputs(town.as('visitor'), town.rows))].filter(([, page]) => tells(page))

  expect((await proposalPage(town.as('visitor'), code))?.title).toBe('Bez mena')
  expect(telling.map(([name]) => name)).toEqual([])
})
