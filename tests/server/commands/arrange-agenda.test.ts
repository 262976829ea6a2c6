import { expect, test } from 'vitest'
import {
  addAgendaItem,
  changeAgendaItem,
  placeAgendaItem,
  removeAgendaItem,
} from '#server/commands/arrange-agenda.ts'
import { closeMeeting } from '#server/commands/close-meeting.ts'
import { createMeeting } from '#server/commands/create-meeting.ts'
import { aTown, newRequestId, type Somebody, type Town } from '#tests/support/a-town.ts'

type Ref = { readonly id: string; readonly groupId: string | null }

/** A meeting in preparation with the items a, b, c and d. */
async function aDraft(town: Town): Promise<Ref> {
  const created = await createMeeting(town.as('ben'), {
    processId: town.processId,
    groupId: town.groupId,
    code: 's-navrh',
    kind: 'working_group',
    title: 'Stretnutie v príprave',
    startsAt: new Date('2022-11-15T09:00:00Z'),
    endsAt: new Date('2022-11-15T10:00:00Z'),
    place: 'MsÚ, zasadačka č. 290',
    room: null,
    planYear: 2023,
    agenda: ['a', 'b', 'c', 'd'].map((title, index) => ({
      number: String(index + 1),
      title,
      purpose: 'inform',
      plannedMinutes: 10,
    })),
  })
  if (!created.ok) throw new Error(created.reason)
  return { id: created.value.id, groupId: town.groupId }
}

const itemsOf = (town: Town, { id }: Ref) => town.store.agenda.ofMeeting(id)
const linesOf = async (town: Town, meeting: Ref) =>
  (await itemsOf(town, meeting)).map(({ number, title }) => `${number} ${title}`)
const itemId = async (town: Town, meeting: Ref, title: string) =>
  (await itemsOf(town, meeting)).find((item) => item.title === title)?.id ?? newRequestId()

const anItem = (over: Partial<Parameters<typeof addAgendaItem>[2]> = {}) => ({
  requestId: newRequestId(),
  title: 'Nový bod',
  purpose: 'discuss' as const,
  plannedMinutes: 15,
  beforeId: null,
  returnedFromId: null,
  ...over,
})

const place = async (
  town: Town,
  meeting: Ref,
  [title, before]: [string, string | null],
  who: Somebody = 'ben',
) =>
  placeAgendaItem(town.as(who), meeting, {
    requestId: newRequestId(),
    itemId: await itemId(town, meeting, title),
    beforeId: before === null ? null : await itemId(town, meeting, before),
  })

test('PREP-3 items are added, changed, put elsewhere and removed, numbers follow, and each act is on record', async () => {
  await using town = await aTown()
  const draft = await aDraft(town)
  const ben = town.as('ben')

  await addAgendaItem(ben, draft, anItem({ beforeId: await itemId(town, draft, 'b') }))
  await changeAgendaItem(ben, draft, {
    requestId: newRequestId(),
    itemId: await itemId(town, draft, 'c'),
    title: ' C  hlasovanie ',
    purpose: 'decide',
  })
  await place(town, draft, ['d', 'a'])
  await removeAgendaItem(ben, draft, { requestId: newRequestId(), itemId: await itemId(town, draft, 'b') })

  expect(await linesOf(town, draft)).toEqual(['1 d', '2 a', '3 Nový bod', '4 C hlasovanie'])
  expect((await itemsOf(town, draft)).at(-1)).toMatchObject({ purpose: 'decide', plannedMinutes: 10 })
  const acts = await town.rows.auditEvent.findMany({
    where: { meetingId: draft.id, object: 'agenda-item' },
    orderBy: { seq: 'asc' },
    select: { action: true, detail: true },
  })
  expect(acts).toEqual([
    { action: 'agenda:add', detail: { title: 'Nový bod' } },
    { action: 'agenda:change', detail: { was: 'c', title: 'C hlasovanie' } },
    { action: 'agenda:place', detail: { from: 5, to: 1 } },
    { action: 'agenda:remove', detail: { title: 'b' } },
  ])
  expect(await town.brokenLinks()).toBe(0)
})

test('PREP-4 of moderators who arrange at once nobody loses what another did', async () => {
  await using town = await aTown()
  const draft = await aDraft(town)
  const cyril = town.as('cyril')
  const b = await itemId(town, draft, 'b')

  const answers = await Promise.all([
    place(town, draft, ['d', 'a']),
    addAgendaItem(cyril, draft, anItem({ beforeId: b })),
    changeAgendaItem(cyril, draft, { requestId: newRequestId(), itemId: b, title: 'B' }),
    changeAgendaItem(town.as('ben'), draft, { requestId: newRequestId(), itemId: b, plannedMinutes: 25 }),
  ])

  expect(answers.map(({ ok }) => ok)).toEqual([true, true, true, true])
  expect(await linesOf(town, draft)).toEqual(['1 d', '2 a', '3 Nový bod', '4 B', '5 c'])
  expect((await itemsOf(town, draft)).find(({ title }) => title === 'B')?.plannedMinutes).toBe(25)
})

test('PREP-4 an item that another has removed meanwhile leaves the end as the place', async () => {
  await using town = await aTown()
  const draft = await aDraft(town)
  const gone = await itemId(town, draft, 'd')
  await removeAgendaItem(town.as('cyril'), draft, { requestId: newRequestId(), itemId: gone })

  const placed = await placeAgendaItem(town.as('ben'), draft, {
    requestId: newRequestId(),
    itemId: await itemId(town, draft, 'a'),
    beforeId: gone,
  })

  expect([placed.ok, await linesOf(town, draft)]).toEqual([true, ['1 b', '2 c', '3 a']])
})

test('PREP-5 a removed item comes back to its place, with what it returned from', async () => {
  await using town = await aTown()
  const draft = await aDraft(town)
  const returned = town.meeting.items[1] ?? null
  const ben = town.as('ben')
  await addAgendaItem(
    ben,
    draft,
    anItem({ beforeId: await itemId(town, draft, 'b'), returnedFromId: returned }),
  )
  const before = await linesOf(town, draft)

  const removed = await removeAgendaItem(ben, draft, {
    requestId: newRequestId(),
    itemId: await itemId(town, draft, 'Nový bod'),
  })
  await addAgendaItem(
    ben,
    draft,
    anItem({ beforeId: await itemId(town, draft, 'b'), returnedFromId: returned }),
  )

  expect([removed, await linesOf(town, draft)]).toEqual([
    { ok: true, value: { returnedFromId: returned } },
    before,
  ])
})

test('an item returns from a meeting of the same group only', async () => {
  await using town = await aTown()
  const draft = await aDraft(town)

  const added = await addAgendaItem(town.as('ben'), draft, anItem({ returnedFromId: newRequestId() }))

  expect([added, (await itemsOf(town, draft)).length]).toEqual([{ ok: false, reason: 'not-found' }, 4])
})

test('PREP-3 in a meeting that sits what has begun keeps its place, and the floor shows the rest anew', async () => {
  await using town = await aTown()
  const [first = '', open = ''] = town.meeting.items
  const ben = town.as('ben')

  await addAgendaItem(ben, town.meeting, anItem({ title: 'Otázky', beforeId: open }))
  await placeAgendaItem(ben, town.meeting, { requestId: newRequestId(), itemId: first, beforeId: null })
  const answers = await Promise.all([
    placeAgendaItem(ben, town.meeting, { requestId: newRequestId(), itemId: open, beforeId: null }),
    changeAgendaItem(ben, town.meeting, { requestId: newRequestId(), itemId: open, title: 'Iné' }),
    removeAgendaItem(ben, town.meeting, { requestId: newRequestId(), itemId: open }),
  ])

  expect(answers).toEqual(Array(3).fill({ ok: false, reason: 'item-has-begun' }))
  expect((await town.floor()).items.map(({ number, title, state }) => [number, title, state])).toEqual([
    ['1', 'Otázky', 'planned'],
    ['2', 'Návrhy', 'open'],
    ['3', 'Otvorenie', 'planned'],
  ])
})

test('PREP-8 whoever does not run the meeting arranges nothing, and after the close nobody does', async () => {
  await using town = await aTown()
  const attempt = async (who: Somebody) => {
    const added = await addAgendaItem(town.as(who), town.meeting, anItem())
    return added.ok || added.reason
  }
  const before = [
    await attempt('visitor'),
    await attempt('ada'),
    await attempt('dana'),
    await attempt('emil'),
  ]
  const suspended = await attempt('filip')
  await closeMeeting(town.as('ben'), town.meeting, { requestId: newRequestId() })

  expect([...before, suspended, await attempt('ben')]).toEqual([
    'not-signed-in',
    'not-allowed',
    'not-allowed',
    'not-allowed',
    'suspended',
    'meeting-closed',
  ])
})

test('the same request twice is one item, and nonsense is refused by name', async () => {
  await using town = await aTown()
  const draft = await aDraft(town)
  const request = anItem()
  const ben = town.as('ben')

  const twice = [await addAgendaItem(ben, draft, request), await addAgendaItem(ben, draft, request)]
  const refused = [
    await addAgendaItem(ben, draft, anItem({ title: ' ' })),
    await addAgendaItem(ben, draft, anItem({ plannedMinutes: 0 })),
    await removeAgendaItem(ben, draft, { requestId: newRequestId(), itemId: town.meeting.items[0] ?? '' }),
  ]

  expect(twice[0]).toEqual(twice[1])
  expect(await linesOf(town, draft)).toHaveLength(5)
  expect(refused.map((answer) => answer.ok || answer.reason)).toEqual([
    'empty',
    'invalid-message',
    'not-found',
  ])
})

test('an agenda has an end', async () => {
  await using town = await aTown()
  const draft = await aDraft(town)
  await town.rows.agendaItem.createMany({
    data: Array.from({ length: 56 }, (_, index) => ({
      meetingId: draft.id,
      number: String(index + 5),
      position: index + 5,
      title: 'Bod',
      purpose: 'inform',
      plannedMinutes: 1,
    })),
  })

  expect(await addAgendaItem(town.as('ben'), draft, anItem())).toEqual({ ok: false, reason: 'agenda-full' })
})
