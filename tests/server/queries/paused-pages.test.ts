import { expect, test } from 'vitest'
import { findCard } from '#protocol/shared-document.ts'
import { addContribution } from '#server/commands/add-contribution.ts'
import { createProposal } from '#server/commands/create-proposal.ts'
import { pausePublicView } from '#server/commands/pause-public-view.ts'
import { resumePublicView } from '#server/commands/resume-public-view.ts'
import { contributionPage } from '#server/queries/contribution-page.ts'
import { groupPage } from '#server/queries/group-page.ts'
import { findMeetingPage, findScreenPage } from '#server/queries/meeting-page.ts'
import { proposalPage } from '#server/queries/proposal-page.ts'
import { aTown, newRequestId, type Town } from '#tests/support/a-town.ts'
import { compact, Typist } from '#tests/support/history.ts'
import { aProposal } from '#tests/support/on-the-board.ts'
import { publicOutputs } from '#tests/support/public-outputs.ts'
import { write } from '#tests/support/sync.ts'

const DURING = 'Helena má diagnózu'

async function aPausedTown() {
  const town = await aTown()
  const proposalId = await aProposal(town, 'Pred pauzou')
  const typist = new Typist(town.store, town.meeting.id, town.people.ada)
  await typist.type((_, doc) => write(doc, 'pred pauzou'))
  await pausePublicView(town.as('ben'), town.meeting, { requestId: newRequestId(), reason: 'Osobná vec.' })
  await typist.type((_, doc) => {
    write(doc, DURING)
    findCard(doc, proposalId)?.title.insert(0, `${DURING}: `)
  })
  return town
}

const resume = (town: Town) => resumePublicView(town.as('ben'), town.meeting, { requestId: newRequestId() })

const sayAndTable = async (town: Town) => {
  const requestId = newRequestId
  const said = await addContribution(town.as('ada'), town.meeting, {
    requestId: requestId(),
    text: DURING,
    themeId: null,
    channel: 'spoken',
    display: null,
  })
  if (!said.ok) throw new Error(said.reason)
  const tabled = await createProposal(town.as('ada'), town.meeting, {
    requestId: requestId(),
    contributionId: said.value.id,
    title: DURING,
    text: '',
    themeId: null,
  })
  if (!tabled.ok) throw new Error(tabled.reason)
  return { said: said.value.code, tabled: tabled.value.code }
}

const holds = (page: unknown) => JSON.stringify(page)?.includes(DURING)

test('PAUSE-7 the page and the screen show visitors the words as they were, and members those of now', async () => {
  await using town = await aPausedTown()
  const { code } = town.meeting
  const pages = async () => [
    holds(await findMeetingPage(town.as('visitor'), code)),
    holds(await findMeetingPage(town.as('dana'), code)),
    holds(await findScreenPage(town.as('ben'), code)),
    holds(await findMeetingPage(town.as('ada'), code)),
  ]

  const first = await pages()
  await compact(town.store, town.meeting.id)
  const folded = await pages()
  const visitors = await findMeetingPage(town.as('visitor'), code)
  await resume(town)

  expect([first, folded]).toEqual([
    [false, false, false, true],
    [false, false, false, true],
  ])
  expect(JSON.stringify(visitors?.stored.notes)).toContain('pred pauzou')
  expect(visitors?.stored.floor.meeting?.publicPause).toEqual({
    since: expect.any(String),
    reason: 'Osobná vec.',
  })
  expect(await pages()).toEqual([true, true, true, true])
})

test('PAUSE-7 STORY-4 a proposal shows the words that it had at the pause', async () => {
  await using town = await aPausedTown()
  const [{ code } = { code: '' }] = await town.rows.proposal.findMany({ select: { code: true } })
  const title = async () => (await proposalPage(town.as('visitor'), code))?.title

  const during = await title()
  await resume(town)

  expect([during, await title()]).toEqual(['Pred pauzou', `${DURING}: Pred pauzou`])
})

test('PAUSE-7 what is said and tabled meanwhile has no public page until the resumption', async () => {
  await using town = await aPausedTown()
  const { said, tabled } = await sayAndTable(town)
  const visitor = town.as('visitor')
  const pages = async () => [
    holds(await contributionPage(visitor, said)),
    holds(await proposalPage(visitor, tabled)),
    holds(await groupPage(visitor, 'seniori')),
    holds(await findMeetingPage(visitor, town.meeting.code)),
  ]

  const during = await pages()
  const everywhere = [...(await publicOutputs(visitor, town.rows))].filter(([, output]) => holds(output))
  await resume(town)

  expect(during.map(Boolean)).toEqual([false, false, false, false])
  expect(everywhere).toEqual([])
  expect(await pages()).toEqual([true, true, true, true])
})
