import { expect, test } from 'vitest'
import { requestSchemas } from '#protocol/requests.ts'
import { closeAgendaItem } from '#server/commands/close-agenda-item.ts'
import { closeMeeting } from '#server/commands/close-meeting.ts'
import { extendAgendaItem } from '#server/commands/extend-agenda-item.ts'
import { moveAgendaItem } from '#server/commands/move-agenda-item.ts'
import { openAgendaItem } from '#server/commands/open-agenda-item.ts'
import { putBackAgendaItem } from '#server/commands/put-back-agenda-item.ts'
import { recordDecision } from '#server/commands/record-decision.ts'
import { skipAgendaItem } from '#server/commands/skip-agenda-item.ts'
import { aTown, NOON, newRequestId, type Somebody, type Town } from '#tests/support/a-town.ts'
import { aDecision, aReadyProposal } from '#tests/support/on-the-board.ts'

const FIRST = 0
const OPEN = 1
const itemOf = (town: Town, index: number) => town.meeting.items[index] ?? ''

/** The clock of somebody who looks up the given minutes after the town's noon. */
const later = (town: Town, minutes: number, who: Somebody = 'ben') => ({
  ...town.as(who),
  now: () => new Date(NOON.getTime() + minutes * 60_000),
})

const press = (
  town: Town,
  over: { who?: Somebody; seen?: number; itemId?: string; requestId?: string } = {},
) => {
  const { who = 'ben', seen = 0, itemId = itemOf(town, OPEN), requestId = newRequestId() } = over
  return extendAgendaItem(later(town, 9, who), town.meeting, { requestId, itemId, minutes: 3, seen })
}

const on = (town: Town, index = OPEN) => ({ requestId: newRequestId(), itemId: itemOf(town, index) })

/** The open item of the town as one that is there to decide. */
const toDecide = (town: Town, index = OPEN) =>
  town.rows.agendaItem.update({ where: { id: itemOf(town, index) }, data: { purpose: 'decide' } })

const said = (answer: { ok: boolean; reason?: string }) => answer.ok || answer.reason
const states = async (town: Town) => (await town.floor()).items.map(({ state }) => state)

test('CLOCK-1 each extension is kept beside the plan with who and when, audited, and shown to everybody', async () => {
  await using town = await aTown()

  const answers = [await press(town), await press(town, { who: 'cyril', seen: 3 })]

  const [, item] = (await town.floor()).items
  const kept = await town.rows.agendaExtension.findMany({ orderBy: { id: 'asc' } })
  const audited = await town.rows.auditEvent.findMany({ where: { action: 'agenda:extend' } })
  expect(answers).toEqual([
    { ok: true, value: { extendedMinutes: 3 } },
    { ok: true, value: { extendedMinutes: 6 } },
  ])
  expect(item).toMatchObject({ plannedMinutes: 25, extendedMinutes: 6 })
  expect(kept.map(({ minutes, byId, at }) => [minutes, byId, at.toISOString()])).toEqual([
    [3, town.people.ben, '2022-10-18T10:09:00.000Z'],
    [3, town.people.cyril, '2022-10-18T10:09:00.000Z'],
  ])
  expect(audited.map(({ detail }) => detail)).toEqual([
    { number: '2', minutes: 3, extendedMinutes: 3 },
    { number: '2', minutes: 3, extendedMinutes: 6 },
  ])
})

test('CLOCK-1 only the open item of a meeting that sits is extended, and by an hour at most', async () => {
  await using town = await aTown()
  const extra = { agendaItemId: itemOf(town, OPEN), at: NOON }

  const answers = [
    await press(town, { itemId: itemOf(town, FIRST) }),
    await press(town, { itemId: newRequestId() }),
  ]
  await town.rows.agendaExtension.createMany({ data: Array(4).fill({ ...extra, minutes: 15 }) })
  answers.push(await press(town, { seen: 60 }))
  await closeMeeting(town.as('ben'), town.meeting, { requestId: newRequestId() })
  answers.push(await press(town, { seen: 60 }))

  expect(answers.map(said)).toEqual(['item-not-open', 'not-found', 'extended-enough', 'meeting-closed'])
})

test('CLOCK-1 minutes that nobody can mean are no message', () => {
  const parse = (over: object) =>
    requestSchemas['agenda:extend'].safeParse({
      requestId: newRequestId(),
      itemId: newRequestId(),
      minutes: 3,
      seen: 0,
      ...over,
    }).success

  expect([
    parse({}),
    ...[0, -3, 2.5, 16, '3', null].map((minutes) => parse({ minutes })),
    ...[-1, 61, undefined].map((seen) => parse({ seen })),
    parse({ itemId: '1' }),
    parse({ by: 'me' }),
  ]).toEqual([true, ...Array(11).fill(false)])
})

test('CLOCK-2 a request that is sent again gives its minutes once', async () => {
  await using town = await aTown()
  const requestId = newRequestId()

  const answers = await Promise.all([press(town, { requestId }), press(town, { requestId })])

  expect(answers).toEqual(Array(2).fill({ ok: true, value: { extendedMinutes: 3 } }))
  expect((await town.floor()).items[OPEN]?.extendedMinutes).toBe(3)
})

test('CLOCK-2 of two moderators who press at once the second is told', async () => {
  await using town = await aTown()

  const answers = await Promise.all([press(town), press(town, { who: 'cyril' })])

  expect(answers.map(said).sort()).toEqual(['extended-meanwhile', true])
  expect((await town.floor()).items[OPEN]?.extendedMinutes).toBe(3)
})

test('CLOCK-3 an item to decide is closed with its decisions, and not while a card waits', async () => {
  await using town = await aTown()
  await toDecide(town)
  const close = async () => said(await closeAgendaItem(town.as('ben'), town.meeting, on(town)))

  const answers = [await close()]
  const proposalId = await aReadyProposal(town)
  answers.push(await close())
  const next = await openAgendaItem(town.as('ben'), town.meeting, on(town, FIRST))
  await recordDecision(town.as('ben'), town.meeting, await aDecision(town, proposalId))
  const decided = (await town.floor()).items[OPEN]
  answers.push(await close())

  expect(answers).toEqual(['item-without-result', 'cards-waiting', true])
  expect([said(next), decided?.state, decided?.decisions]).toEqual(['cards-waiting', 'open', 1])
  expect(await states(town)).toEqual(['planned', 'done'])
})

test('CLOCK-3 what was decided otherwise is told in a sentence, and everybody reads it', async () => {
  await using town = await aTown()
  await toDecide(town)

  await closeAgendaItem(town.as('ben'), town.meeting, { ...on(town), result: ' Pravidlá boli schválené. ' })

  expect((await town.floor()).items[OPEN]).toMatchObject({
    state: 'done',
    resultText: 'Pravidlá boli schválené.',
  })
})

test('CLOCK-4 a meeting does not close over what it should have decided, unless that is said to move', async () => {
  await using town = await aTown()
  const others = [await toDecide(town), await toDecide(town, FIRST)].map(({ id }) => id)
  const close = (moves?: string[]) =>
    closeMeeting(town.as('ben'), town.meeting, { requestId: newRequestId(), ...(moves ? { moves } : {}) })

  const answers = [await close(), await close(others.slice(1)), await close(others)]

  const floor = await town.floor()
  expect(answers.map(said)).toEqual(['items-undecided', 'items-undecided', true])
  expect([floor.meeting?.state, ...floor.items.map(({ state }) => state)]).toEqual([
    'closed',
    'moved',
    'moved',
  ])
})

test('CLOCK-5 an item is skipped, moved, put back and opened again, with its time, and each is audited', async () => {
  await using town = await aTown()
  const ben = (minutes: number) => later(town, minutes)

  await putBackAgendaItem(ben(4), town.meeting, on(town))
  const putBack = (await town.floor()).items[OPEN]
  await skipAgendaItem(ben(5), town.meeting, on(town))
  await moveAgendaItem(ben(5), town.meeting, on(town, FIRST))
  const left = await states(town)
  await openAgendaItem(ben(6), town.meeting, on(town))
  await putBackAgendaItem(ben(7), town.meeting, on(town, FIRST))
  await closeAgendaItem(ben(9), town.meeting, on(town))

  const audited = await town.rows.auditEvent.findMany({ orderBy: { at: 'desc' }, take: 6 })
  expect(putBack).toMatchObject({ state: 'planned', spentSeconds: 240, resumedAt: null, closedAt: null })
  expect(left).toEqual(['moved', 'skipped'])
  expect((await town.floor()).items).toMatchObject([
    { state: 'planned' },
    { state: 'done', spentSeconds: 7 * 60, openedAt: NOON.toISOString() },
  ])
  expect(audited.map(({ action }) => action).reverse()).toEqual(
    expect.arrayContaining(['agenda:put-back', 'agenda:skip', 'agenda:move', 'agenda:open', 'agenda:close']),
  )
})

test('CLOCK-5 what two moderators do to one item at once is done once, and the second is told', async () => {
  await using town = await aTown()

  const answers = await Promise.all([
    moveAgendaItem(town.as('ben'), town.meeting, on(town, FIRST)),
    skipAgendaItem(town.as('cyril'), town.meeting, on(town, FIRST)),
  ])

  expect(answers.map(said).sort()).toEqual(['item-not-planned', true])
})
