import { expect, test } from 'vitest'
import { PUBLIC_DELAYS } from '#domain/meeting/public-delay.ts'
import type { Result } from '#domain/result.ts'
import { requestSchemas } from '#protocol/requests.ts'
import { cancelMeeting } from '#server/commands/cancel-meeting.ts'
import { closeMeeting } from '#server/commands/close-meeting.ts'
import { createMeeting } from '#server/commands/create-meeting.ts'
import { eraseWords } from '#server/commands/erase-words.ts'
import { pausePublicView } from '#server/commands/pause-public-view.ts'
import { publishNotice } from '#server/commands/publish-notice.ts'
import { resumePublicView } from '#server/commands/resume-public-view.ts'
import { setPublicDelay } from '#server/commands/set-public-delay.ts'
import { aTown, NOON, newRequestId, type Somebody, type Town } from '#tests/support/a-town.ts'
import { at, delay } from '#tests/support/delayed-town.ts'
import { Typist } from '#tests/support/history.ts'
import { write } from '#tests/support/sync.ts'

const said = (answer: Result<unknown, string>) => answer.ok || answer.reason
const viewOf = async (town: Town) => (await town.floor()).meeting?.publicView
const lastAct = (town: Town) => town.rows.auditEvent.findFirst({ orderBy: { seq: 'desc' } })
const heldIn = async (town: Town, id = town.meeting.id) => (await town.store.log.load(id))?.paused !== null
const kept = (town: Town) => town.store.awaitingPublic.countStates(town.meeting.id)

test('DELAY-1 a moderator sets the delay: floor, row and audit say it, and taking it back shows everything', async () => {
  await using town = await aTown()

  const set = await delay(town)
  const [view, held, act] = [await viewOf(town), await heldIn(town), await lastAct(town)]
  const back = await delay(town, 'none', 'cyril')

  expect([set, back]).toEqual([
    { ok: true, value: {} },
    { ok: true, value: {} },
  ])
  expect([view, held]).toEqual([
    { delay: 'five_minutes', asOf: NOON.toISOString(), movesAt: '2022-10-18T10:05:00.000Z' },
    true,
  ])
  expect(act).toMatchObject({
    action: 'meeting:set-public-delay',
    detail: { delay: 'five_minutes', before: 'none' },
  })
  expect([await viewOf(town), await heldIn(town)]).toEqual([
    { delay: 'none', asOf: null, movesAt: null },
    false,
  ])
  expect(await town.brokenLinks()).toBe(0)
})

test.each([
  ['ada', 'not-allowed'],
  ['dana', 'not-allowed'],
  ['emil', 'not-allowed'],
  ['filip', 'suspended'],
  ['visitor', 'not-signed-in'],
] as const satisfies [Somebody, string][])('DELAY-1 MEET-3 %s sets no delay', async (who, reason) => {
  await using town = await aTown()
  const before = await lastAct(town)

  const refused = said(await delay(town, 'five_minutes', who))

  expect([refused, (await viewOf(town))?.delay, await heldIn(town)]).toEqual([reason, 'none', false])
  expect(await lastAct(town)).toEqual(before)
})

test('DELAY-1 the same again and in a closed meeting is refused; a request that comes twice counts once', async () => {
  await using town = await aTown()
  const requestId = newRequestId()
  const request = { requestId, delay: 'one_minute' } as const

  const first = await setPublicDelay(town.as('ben'), town.meeting, request)
  const again = await setPublicDelay(town.as('ben'), town.meeting, request)
  const same = said(await delay(town, 'one_minute'))
  await closeMeeting(town.as('ben'), town.meeting, { requestId: newRequestId() })

  expect([first, again]).toEqual([first, first])
  expect([same, said(await delay(town, 'none'))]).toEqual(['public-delay-already-so', 'meeting-closed'])
})

test('DELAY-1 REQ-2 a malformed request is none', () => {
  const { 'meeting:set-public-delay': schema } = requestSchemas
  const requestId = newRequestId()
  const malformed = [
    {},
    { requestId },
    { requestId, delay: 300 },
    { requestId, delay: 'ten_minutes' },
    { requestId, delay: 'none', more: 1 },
    { delay: 'none' },
  ]

  expect(malformed.map((message) => schema.safeParse(message).success)).toEqual(malformed.map(() => false))
  expect(PUBLIC_DELAYS.every((by) => schema.safeParse({ requestId, delay: by }).success)).toBe(true)
})

test('DELAY-1 DELAY-11 set in preparation it begins with the notice, and a cancellation ends it', async () => {
  await using town = await aTown()
  const ben = town.as('ben')
  const created = await createMeeting(ben, {
    processId: town.processId,
    groupId: town.groupId,
    code: 's-dalsie',
    kind: 'working_group',
    title: 'Ďalšie',
    startsAt: new Date('2022-10-25T08:00:00Z'),
    endsAt: new Date('2022-10-25T10:30:00Z'),
    place: 'MsÚ',
    room: null,
    planYear: 2023,
    agenda: [{ number: '1', title: 'Návrhy', purpose: 'discuss', plannedMinutes: 25 }],
  })
  if (!created.ok) throw new Error(created.reason)
  const meeting = { ...created.value, groupId: town.groupId }
  const steps = [await setPublicDelay(ben, meeting, { requestId: newRequestId(), delay: 'five_minutes' })]
  const held = [await heldIn(town, meeting.id)]
  steps.push(await publishNotice(ben, meeting, { text: 'v utorok 25. októbra 2022 o 10:00 hod.' }))
  held.push(await heldIn(town, meeting.id))
  steps.push((await cancelMeeting(ben, meeting, { reason: 'Choroba.' })) as Result<never, never>)
  held.push(await heldIn(town, meeting.id))

  expect(steps.map(({ ok }) => ok)).toEqual([true, true, true])
  expect(held).toEqual([false, true, false])
})

test('DELAY-5 a pause within the delay gives up what waits, and a delay set meanwhile begins with the resumption', async () => {
  await using town = await aTown()
  const requestId = newRequestId
  await delay(town)
  const before = await kept(town)
  await pausePublicView(town.as('ben'), town.meeting, { requestId: requestId(), reason: 'Osobné.' })
  const paused = [await kept(town), await viewOf(town)]
  await delay(town, 'one_minute')
  await at(town, 30)
  const changed = [await kept(town), await viewOf(town)]
  await resumePublicView(town.as('ben'), town.meeting, { requestId: requestId() })

  const asOf = NOON.toISOString()
  expect([before, paused, changed]).toEqual([
    1,
    [0, { delay: 'five_minutes', asOf, movesAt: null }],
    [0, { delay: 'one_minute', asOf, movesAt: null }],
  ])
  expect([await kept(town), await viewOf(town), await heldIn(town)]).toEqual([
    1,
    { delay: 'one_minute', asOf, movesAt: '2022-10-18T10:01:00.000Z' },
    true,
  ])
})

test('DELAY-10 words that the public still sees are not erased; those that wait are given up with what holds them', async () => {
  await using town = await aTown()
  const typist = new Typist(town.store, town.meeting.id, town.people.ada)
  const erase = async (words: string) =>
    said(await eraseWords(town.as('ben'), town.meeting, { requestId: newRequestId(), words }))
  const holds = async (words: string) => {
    const states = await town.rows.publicState.findMany()
    return states.some(({ state }) => Buffer.from(state).includes(words))
  }
  await typist.type((_, doc) => write(doc, 'verejné tajomstvo'))
  await delay(town)
  await typist.type((_, doc) => write(doc, 'čakajúce tajomstvo'))
  await at(town, 11)
  const waited = await holds('čakajúce tajomstvo')
  await typist.type((notes) => notes.delete(0, 2))
  const first = await erase('verejné tajomstvo')
  const waiting = await erase('čakajúce tajomstvo')
  const gone = !(await holds('čakajúce tajomstvo'))
  await at(town, 22)
  await at(town, 22 + 300)

  expect([first, waited, waiting, gone, await kept(town)]).toEqual(['public-still-sees', true, true, true, 0])
  expect(await erase('verejné tajomstvo')).toBe('nothing-to-erase')
})
