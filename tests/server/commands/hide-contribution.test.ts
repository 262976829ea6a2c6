import { expect, test } from 'vitest'
import type { Requests } from '#protocol/requests.ts'
import { addContribution } from '#server/commands/add-contribution.ts'
import { closeMeeting } from '#server/commands/close-meeting.ts'
import { createProposal } from '#server/commands/create-proposal.ts'
import { pausePublicView } from '#server/commands/pause-public-view.ts'
import { contributionPage } from '#server/queries/contribution-page.ts'
import { proposalPage } from '#server/queries/proposal-page.ts'
import { aTown, newRequestId, type Town } from '#tests/support/a-town.ts'
import { aSubmission, moderate, said } from '#tests/support/from-outside.ts'

const SECRET = 'Sused Jozef má cukrovku.'

async function say(town: Town, over: Partial<Requests['contribution:add']> = {}) {
  const request = { requestId: newRequestId(), text: SECRET, themeId: null, display: 'Jozefov brat' }
  const added = await addContribution(town.as('ada'), town.meeting, {
    ...request,
    channel: 'spoken',
    ...over,
  })
  if (!added.ok) throw new Error(`refused: ${added.reason}`)
  return added.value
}

async function turn(town: Town, contributionId: string): Promise<string> {
  const request = {
    requestId: newRequestId(),
    contributionId,
    title: 'Pomoc',
    text: 'Pomôcť.',
    themeId: null,
  }
  const created = await createProposal(town.as('ben'), town.meeting, request)
  if (!created.ok) throw new Error(`refused: ${created.reason}`)
  return created.value.code
}

/** Every row of the log, as bytes. */
const log = async (town: Town) => {
  const stored = await town.store.log.load(town.meeting.id)
  return Buffer.concat((stored?.updates ?? []).map((update) => Buffer.from(update))).toString('latin1')
}

test('OUT-8 hidden and shown again: place, code and reason stay, and the record has both acts', async () => {
  await using town = await aTown()
  const { id, code } = await say(town)

  expect(said(await moderate.hide(town, id))).toBe(true)
  expect((await town.floor()).contributions).toMatchObject([
    { code, state: 'hidden', text: '', display: 'hlas zo stretnutia', reason: 'Hovorí o zdraví suseda.' },
  ])
  expect((await contributionPage(town.as('visitor'), code))?.said).toMatchObject({
    text: null,
    display: null,
  })
  expect(said(await moderate.showAgain(town, id, 'cyril'))).toBe(true)
  expect((await town.floor()).contributions).toMatchObject([
    { code, state: 'captured', text: SECRET, display: 'Jozefov brat', reason: null },
  ])
  const events = await town.rows.auditEvent.findMany({ where: { objectId: id }, orderBy: { seq: 'asc' } })
  expect(events.map(({ action, actorId, detail }) => [action, actorId, detail]).slice(1)).toEqual([
    ['contribution:hide', town.people.ben, { code, reason: 'Hovorí o zdraví suseda.' }],
    ['contribution:show-again', town.people.cyril, { code, hiddenFor: 'Hovorí o zdraví suseda.' }],
  ])
})

test('OUT-8 what a proposal has grown from can be hidden; the proposal keeps the link', async () => {
  await using town = await aTown()
  const { id, code } = await say(town)
  const proposal = await turn(town, id)

  await moderate.hide(town, id)

  const { cards, contributions } = await town.floor()
  expect(cards[0]?.origins).toMatchObject([{ kind: 'contribution', code, display: 'hlas zo stretnutia' }])
  expect(contributions[0]?.proposals).toEqual([proposal])
  const page = await proposalPage(town.as('visitor'), proposal)
  expect(page?.origins[0]?.from).toMatchObject({ said: { code, text: null, display: null } })
  await moderate.showAgain(town, id)
  expect((await town.floor()).contributions).toMatchObject([{ state: 'used', text: SECRET }])
})

test('OUT-8 a reason from before comes back with what it belonged to', async () => {
  await using town = await aTown()
  const { id } = await say(town)
  const aside = { state: 'out_of_scope', reason: 'Patrí kraju.' } as const
  await town.rows.contribution.update({ where: { id }, data: aside })

  await moderate.hide(town, id)
  await moderate.showAgain(town, id)

  expect(await town.rows.contribution.findUnique({ where: { id } })).toMatchObject({
    ...aside,
    stateBefore: null,
    reasonBefore: null,
  })
})

test('OUT-8 what had waited and was hidden is accepted by showing it', async () => {
  await using town = await aTown()
  const { id } = await aSubmission(town)
  await moderate.refuse(town, id)

  expect(said(await moderate.showAgain(town, id))).toBe(true)
  expect((await town.floor()).contributions).toMatchObject([{ state: 'captured' }])
})

test('OUT-8 of two who hide at once the second is told, and a request that comes again is one act', async () => {
  await using town = await aTown()
  const { id } = await say(town)

  const answers = await Promise.all([moderate.hide(town, id), moderate.hide(town, id, 'cyril')])
  expect(answers.map(said).sort()).toEqual(['already-hidden', true].sort())
  const back = await Promise.all([moderate.showAgain(town, id), moderate.showAgain(town, id, 'cyril')])
  expect(back.map(said).sort()).toEqual(['not-hidden', true].sort())
})

test('OUT-8 OUT-11 without reason, right, or something known nothing is hidden, and after the close neither', async () => {
  await using town = await aTown()
  const { id } = await say(town)

  const answers = [
    await moderate.hide(town, id, 'ben', ' '),
    await moderate.hide(town, newRequestId()),
    await moderate.hide(town, id, 'ada'),
    await moderate.hide(town, id, 'emil'),
    await moderate.hide(town, id, 'filip'),
    await moderate.hide(town, id, 'visitor'),
    await moderate.showAgain(town, newRequestId()),
    await moderate.showAgain(town, id, 'ada'),
  ]
  await closeMeeting(town.as('ben'), town.meeting, { requestId: newRequestId() })
  answers.push(await moderate.hide(town, id), await moderate.showAgain(town, id))

  expect(answers.map(said)).toEqual([
    'reason-missing',
    'not-found',
    'not-allowed',
    'not-allowed',
    'suspended',
    'not-signed-in',
    'not-found',
    'not-allowed',
    'meeting-closed',
    'meeting-closed',
  ])
  expect((await town.floor()).contributions).toMatchObject([{ text: SECRET }])
})

test('OUT-9 hidden words and name are in no row of the log', async () => {
  await using town = await aTown()
  const { id } = await say(town)
  const before = await log(town)

  await moderate.hide(town, id)

  const after = await log(town)
  expect([before.includes('cukrovku'), before.includes('brat')]).toEqual([true, true])
  expect([after.includes('cukrovku'), after.includes('brat')]).toEqual([false, false])
  const rows = await town.rows.documentUpdate.findMany({ where: { meetingId: town.meeting.id } })
  expect(rows).toEqual([])
})

test('OUT-10 what the public has seen is neither hidden from it nor shown to it while its view is paused', async () => {
  await using town = await aTown()
  const [seen, hidden] = [await say(town), await say(town)]
  await moderate.hide(town, hidden.id)
  await pausePublicView(town.as('ben'), town.meeting, { requestId: newRequestId(), reason: 'osobné' })
  const unseen = await say(town)

  const answers = [
    await moderate.hide(town, seen.id),
    await moderate.showAgain(town, hidden.id),
    await moderate.hide(town, unseen.id),
    await moderate.showAgain(town, unseen.id),
  ]

  expect(answers.map(said)).toEqual(['public-view-paused', 'public-view-paused', true, true])
})
