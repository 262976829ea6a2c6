import { expect, test } from 'vitest'
import { addContribution } from '#server/commands/add-contribution.ts'
import { closeMeeting } from '#server/commands/close-meeting.ts'
import { contributeFromOutside } from '#server/commands/contribute-from-outside.ts'
import { createProposal } from '#server/commands/create-proposal.ts'
import { pausePublicView } from '#server/commands/pause-public-view.ts'
import { resumePublicView } from '#server/commands/resume-public-view.ts'
import { contributionPage } from '#server/queries/contribution-page.ts'
import { outsideDesk } from '#server/queries/outside-desk.ts'
import { outsideForm } from '#server/queries/outside-form.ts'
import { sentContribution } from '#server/queries/sent-contribution.ts'
import { waitingContribution } from '#server/queries/waiting-contribution.ts'
import { aTown, newRequestId, type Town } from '#tests/support/a-town.ts'
import { anEntrance } from '#tests/support/an-entrance.ts'
import { aSubmission, moderate, said, send, setInput, WORDS } from '#tests/support/from-outside.ts'

const close = (town: Town) => closeMeeting(town.as('ben'), town.meeting, { requestId: newRequestId() })

const acts = async (town: Town) =>
  (await town.rows.auditEvent.findMany({ orderBy: { seq: 'asc' } })).map(({ action }) => action)

test('OUT-1 a moderator sets what may be sent, everybody sees it, and it is recorded once', async () => {
  await using town = await aTown()
  const before = (await acts(town)).length

  const answers = [
    await setInput(town, 'open'),
    await setInput(town, 'open'),
    await setInput(town, 'closed', 'ada'),
    await setInput(town, 'closed', 'visitor'),
    await setInput(town, 'closed', 'emil'),
    await setInput(town, 'closed', 'filip'),
  ]

  expect(answers.map(said)).toEqual([true, true, 'not-allowed', 'not-signed-in', 'not-allowed', 'suspended'])
  expect((await town.floor()).meeting?.outsideInput).toBe('open')
  expect((await acts(town)).slice(before)).toEqual(['meeting:set-outside-input'])
  await close(town)
  expect(said(await setInput(town, 'closed'))).toBe('meeting-closed')
})

test('OUT-2 what is sent to a meeting that takes it at once stands on the board', async () => {
  await using town = await aTown()
  await setInput(town, 'open')

  const [first, second] = [
    await aSubmission(town, { themeId: town.themes.ZDR }),
    await aSubmission(town, { text: 'Aj tienisté miesto.', display: 'Adka zo sídliska' }),
  ]

  expect((await town.floor()).contributions).toMatchObject([
    {
      code: first.code,
      text: WORDS,
      display: 'hlas z verejnosti',
      channel: 'online_live',
      state: 'captured',
      themeId: town.themes.ZDR,
    },
    { code: second.code, display: 'Adka zo sídliska', themeId: null },
  ])
  expect(await town.rows.contribution.findFirst({ where: { code: first.code } })).toMatchObject({
    fromOutside: true,
    authorId: null,
    recordedById: null,
  })
})

test('OUT-2 whoever is signed in is nobody at this form', async () => {
  await using town = await aTown()
  const { entrance } = anEntrance()
  const request = { requestId: newRequestId(), text: WORDS, display: '', themeId: null, territoryId: null }
  await contributeFromOutside(town.as('ada'), entrance, town.meeting, request)

  const [audited] = await town.rows.auditEvent.findMany({ where: { action: 'outside:contribute' } })
  expect(audited?.actorId).toBe(null)
  expect(await town.rows.contribution.findFirst()).toMatchObject({ authorId: null, recordedById: null })
})

test('OUT-2 closed, too late, empty, too long and foreign themes are refused, and nothing is kept', async () => {
  await using town = await aTown()
  const refusals = [
    await send(town, { text: ' \n ' }),
    await send(town, { text: 'x'.repeat(2001) }),
    await send(town, { display: 'x'.repeat(81) }),
    await send(town, { themeId: town.themes.other }),
    await send(town, { territoryId: newRequestId() }),
  ]
  await setInput(town, 'closed')
  refusals.push(await send(town))
  await setInput(town, 'open')
  await close(town)
  refusals.push(await send(town))

  expect(refusals.map(said)).toEqual([
    'empty',
    'too-long',
    'too-long',
    'unknown-theme',
    'unknown-territory',
    'outside-closed',
    'meeting-closed',
  ])
  expect(await town.rows.contribution.count()).toBe(0)
})

test('OUT-2 the form says how the meeting takes what is sent, and why it does not', async () => {
  await using town = await aTown()
  const asked = async () => (await outsideForm(town.as('visitor'), town.meeting.code))?.input
  const answers = [await asked()]
  await setInput(town, 'closed')
  answers.push(await asked())
  await close(town)
  answers.push(await asked())

  expect(answers).toEqual([
    { ok: true, value: 'moderated' },
    { ok: false, reason: 'outside-closed' },
    { ok: false, reason: 'meeting-closed' },
  ])
  expect(await outsideForm(town.as('visitor'), 'nowhere')).toBe(undefined)
})

test('OUT-3 a form that is sent again is one contribution, one with other words is another', async () => {
  await using town = await aTown()
  const requestId = newRequestId()
  const twice = await Promise.all([send(town, { requestId }), send(town, { requestId })])
  const changed = await send(town, { requestId, text: 'A ešte niečo.' })

  const codes = [...twice, changed].map((sent) => sent.ok && sent.value.code)
  expect(codes).toEqual(['K-0001', 'K-0001', 'K-0002'])
  expect(await town.rows.contribution.count()).toBe(2)
})

test('OUT-4 one browser sends only so much in a time, and others go on', async () => {
  await using town = await aTown()
  const { entrance } = anEntrance()
  const other = { ...entrance, knocker: { ...entrance.knocker, browser: 'another' } }

  const answers = []
  for (let index = 0; index < 9; index++) answers.push(await send(town, { by: entrance, text: `${index}.` }))
  answers.push(await send(town, { by: other }))

  expect(answers.map(said)).toEqual([...Array.from({ length: 8 }, () => true), 'rate-limited', true])
  expect(await town.rows.contribution.count()).toBe(9)
})

test('OUT-4 a machine with ever new browsers is stopped, too', async () => {
  await using town = await aTown()
  const { entrance } = anEntrance()
  const { limits, knocker } = entrance
  for (let sent = 0; sent < 599; sent++) await limits.allow({ 'outside-by-machine': knocker.machine })
  const from = (browser: string) => send(town, { by: { ...entrance, knocker: { ...knocker, browser } } })

  expect([await from('one'), await from('another')].map(said)).toEqual([true, 'rate-limited'])
})

test('OUT-5 of very many that wait a moderator is shown the oldest hundred and the count', async () => {
  await using town = await aTown()
  const common = { processId: town.processId, meetingId: town.meeting.id, channel: 'online_live' } as const
  const sent = { ...common, display: 'x', state: 'submitted', fromOutside: true } as const
  await town.rows.contribution.createMany({
    data: Array.from({ length: 101 }, (_, at) => ({
      ...sent,
      code: `K-9${at}`,
      text: `${at}`,
      position: at,
    })),
  })

  const desk = await outsideDesk(town.as('ben'), town.meeting)
  expect(desk.ok && [desk.value.count, desk.value.waiting.length, desk.value.waiting[0]?.text]).toEqual([
    101,
    100,
    '0',
  ])
})

test('OUT-5 what waits is on no floor and no page, and only moderators see the queue', async () => {
  await using town = await aTown()
  const { id, code } = await aSubmission(town, { display: 'Adka' })

  const desks = await Promise.all(
    (['ben', 'cyril', 'ada', 'dana', 'filip', 'visitor'] as const).map((who) =>
      outsideDesk(town.as(who), town.meeting),
    ),
  )
  const waiting = [{ id, code, text: WORDS, display: 'Adka', channel: 'online_live' }]
  expect(desks[0]).toMatchObject({ ok: true, value: { count: 1, waiting } })
  expect(desks[1]).toEqual(desks[0])
  expect(desks.slice(2).map(said)).toEqual(['not-allowed', 'not-allowed', 'suspended', 'not-signed-in'])
  expect((await town.floor()).contributions).toEqual([])
  expect(await contributionPage(town.as('visitor'), code)).toBe(undefined)
})

test('OUT-5 nobody makes a proposal of what waits, and nobody hides it past the queue', async () => {
  await using town = await aTown()
  const { id } = await aSubmission(town)
  const created = await createProposal(town.as('ben'), town.meeting, {
    requestId: newRequestId(),
    contributionId: id,
    title: 'Lavičky',
    text: '',
    themeId: null,
  })

  expect([created, await moderate.hide(town, id)].map(said)).toEqual(['wrong-state', 'wrong-state'])
})

test('OUT-6 whoever has the code is told that it waits and for what, and nothing of its words', async () => {
  await using town = await aTown()
  const { id, code } = await aSubmission(town, { display: 'Adka' })
  const visitor = town.as('visitor')
  const ask = async () => [
    await waitingContribution(visitor, code),
    await sentContribution(visitor, town.meeting.code, code),
  ]

  const meeting = { code: town.meeting.code, title: 'Seniori k návrhu akčného plánu' }
  const waits = await ask()
  expect(waits).toMatchObject([
    { code, meeting, waitsFor: 'moderator' },
    { code, meeting, stands: 'moderator' },
  ])
  expect(JSON.stringify(waits)).not.toMatch(/lavičky|Adka/)
  await moderate.accept(town, id)
  expect(await ask()).toEqual([undefined, { code, meeting, stands: 'public' }])
  const late = await aSubmission(town)
  await close(town)
  expect(await waitingContribution(visitor, late.code)).toMatchObject({ waitsFor: 'nobody' })
})

test('OUT-6 a code of another meeting, of the room or of nothing leads nowhere', async () => {
  await using town = await aTown()
  const { code } = await aSubmission(town)
  const request = { requestId: newRequestId(), text: WORDS, themeId: null, display: null }
  await addContribution(town.as('ada'), town.meeting, { ...request, channel: 'spoken' })
  const visitor = town.as('visitor')

  expect([
    await sentContribution(visitor, 'another', code),
    await waitingContribution(visitor, 'K-0002'),
    await waitingContribution(visitor, 'K-9999'),
  ]).toEqual([undefined, undefined, undefined])
})

test('OUT-7 accepted it stands on the board as what came last; hidden it keeps place and reason', async () => {
  await using town = await aTown()
  const [one, other] = [await aSubmission(town), await aSubmission(town, { text: 'Kúpte si vankúše.' })]
  const request = { requestId: newRequestId(), text: 'Povedané.', themeId: null, display: null }
  await addContribution(town.as('ada'), town.meeting, { ...request, channel: 'spoken' })

  expect([await moderate.accept(town, one.id), await moderate.refuse(town, other.id)].map(said)).toEqual([
    true,
    true,
  ])
  const { contributions } = await town.floor()
  expect(contributions.map(({ code, state, text, reason }) => [code, state, text, reason])).toEqual([
    [other.code, 'hidden', '', 'Je to reklama.'],
    ['K-0003', 'captured', 'Povedané.', null],
    [one.code, 'captured', WORDS, null],
  ])
  expect((await contributionPage(town.as('visitor'), other.code))?.said).toMatchObject({
    text: null,
    display: null,
    reason: 'Je to reklama.',
  })
  expect(await outsideDesk(town.as('ben'), town.meeting)).toEqual({
    ok: true,
    value: { count: 0, waiting: [] },
  })
})

test('OUT-7 of two who judge at once the second is told', async () => {
  await using town = await aTown()
  const { id } = await aSubmission(town)

  const answers = await Promise.all([moderate.accept(town, id), moderate.refuse(town, id, 'cyril')])

  expect(answers.map(said).sort()).toEqual(['already-answered', true].sort())
  expect((await acts(town)).filter((action) => /^outside:(accept|hide)$/.test(action))).toHaveLength(1)
})

test('OUT-7 OUT-11 without a reason, a right, or something that waits nothing is judged', async () => {
  await using town = await aTown()
  const { id } = await aSubmission(town)

  const answers = [
    await moderate.refuse(town, id, 'ben', ' \n '),
    await moderate.refuse(town, id, 'ben', 'x'.repeat(201)),
    await moderate.accept(town, newRequestId()),
    await moderate.accept(town, id, 'ada'),
    await moderate.refuse(town, id, 'dana'),
    await moderate.accept(town, id, 'emil'),
    await moderate.accept(town, id, 'filip'),
    await moderate.accept(town, id, 'visitor'),
  ]
  await close(town)
  answers.push(await moderate.accept(town, id))

  expect(answers.map(said)).toEqual([
    'reason-missing',
    'too-long',
    'not-found',
    'not-allowed',
    'not-allowed',
    'not-allowed',
    'suspended',
    'not-signed-in',
    'meeting-closed',
  ])
  expect(await town.rows.contribution.findFirst()).toMatchObject({ state: 'submitted' })
})

test('OUT-10 what is accepted or hidden during a pause is seen by members, and by the public afterwards', async () => {
  await using town = await aTown()
  const [one, other] = [await aSubmission(town), await aSubmission(town, { text: 'Iné.' })]
  await pausePublicView(town.as('ben'), town.meeting, { requestId: newRequestId(), reason: 'osobné' })
  const { code } = await aSubmission(town, { text: 'Počas prestávky.' })
  await setInput(town, 'open')
  const atOnce = await aSubmission(town, { text: 'Hneď.' })
  await moderate.accept(town, one.id)
  await moderate.refuse(town, other.id)

  const visitor = town.as('visitor')
  const codes = [one.code, other.code, code, atOnce.code]
  const waits = await Promise.all(codes.map((each) => waitingContribution(visitor, each)))
  expect(waits.map((each) => each?.waitsFor)).toEqual([
    'public-view',
    'public-view',
    'moderator',
    'public-view',
  ])
  expect(await Promise.all(codes.map((each) => contributionPage(visitor, each)))).toEqual(
    codes.map(() => undefined),
  )
  expect((await town.floor()).contributions.map(({ text }) => text)).toEqual(['', 'Hneď.', WORDS])

  await resumePublicView(town.as('ben'), town.meeting, { requestId: newRequestId() })
  const pages = await Promise.all(codes.map((each) => contributionPage(visitor, each)))
  expect(pages.map((page) => page && [page.said.state, page.said.text])).toEqual([
    ['captured', WORDS],
    ['hidden', null],
    undefined,
    ['captured', 'Hneď.'],
  ])
})
