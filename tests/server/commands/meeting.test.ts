import { expect, test } from 'vitest'
import { closeAgendaItem } from '#server/commands/close-agenda-item.ts'
import { closeMeeting } from '#server/commands/close-meeting.ts'
import { createMeeting, type NewMeeting } from '#server/commands/create-meeting.ts'
import { openAgendaItem } from '#server/commands/open-agenda-item.ts'
import { openMeeting } from '#server/commands/open-meeting.ts'
import { publishNotice } from '#server/commands/publish-notice.ts'
import { aTown, NOON, newRequestId, type Somebody, type Town } from '#tests/support/a-town.ts'

const aDraft = (town: Town, over: Partial<NewMeeting> = {}): NewMeeting => ({
  processId: town.processId,
  groupId: town.groupId,
  code: 's-rod',
  kind: 'working_group',
  title: 'Rodina k návrhu akčného plánu',
  startsAt: new Date('2022-10-19T09:00:00Z'),
  endsAt: new Date('2022-10-19T10:10:00Z'),
  place: 'MsÚ, zasadačka č. 290',
  room: null,
  planYear: 2023,
  agenda: [{ number: '1', title: 'Otvorenie', purpose: 'inform', plannedMinutes: 5 }],
  ...over,
})

async function drafted(town: Town, over: Partial<NewMeeting> = {}) {
  const created = await createMeeting(town.as('ben'), aDraft(town, over))
  if (!created.ok) throw new Error(created.reason)
  return { ...created.value, groupId: over.groupId === undefined ? town.groupId : over.groupId }
}

const open = (town: Town, itemId: string | undefined) =>
  openAgendaItem(town.as('ben'), town.meeting, { requestId: newRequestId(), itemId: itemId ?? '' })

test('a new meeting begins as a draft whose document already shows its agenda', async () => {
  await using town = await aTown()

  const { id } = await drafted(town)

  const content = await town.store.log.load(id)
  expect(await town.rows.meeting.findUnique({ where: { id } })).toMatchObject({
    state: 'draft',
    planYear: 2023,
  })
  expect([content?.head, content?.updates.length]).toEqual([0n, 1])
})

test('a meeting is prepared by who runs its group, by administrators and by nobody else', async () => {
  await using town = await aTown()
  const attempt = async (who: Somebody, code: string, over: Partial<NewMeeting> = {}) => {
    const created = await createMeeting(town.as(who), aDraft(town, { code, ...over }))
    return created.ok || created.reason
  }

  expect([
    await attempt('ada', 'a'),
    await attempt('dana', 'b'),
    await attempt('filip', 'c'),
    await attempt('visitor', 'd'),
    await attempt('ben', 'e', { groupId: null }),
    await attempt('cyril', 'f'),
    await attempt('installation', 'g', { groupId: null }),
  ]).toEqual(['not-allowed', 'not-allowed', 'suspended', 'not-signed-in', 'not-allowed', true, true])
})

test('a meeting in disorder is refused', async () => {
  await using town = await aTown()
  const attempt = async (over: Partial<NewMeeting>) => {
    const created = await createMeeting(town.as('ben'), aDraft(town, over))
    return created.ok || created.reason
  }

  expect([
    await attempt({ title: ' ' }),
    await attempt({ agenda: [{ number: '1', title: '', purpose: 'inform', plannedMinutes: 5 }] }),
    await attempt({ agenda: [{ number: '1', title: 'Otvorenie', purpose: 'inform', plannedMinutes: 0 }] }),
    await attempt({ endsAt: new Date('2022-10-19T09:00:00Z') }),
    await attempt({ code: 's-sen' }),
    await attempt({ processId: town.otherProcessId }),
  ]).toEqual(['empty', 'empty', 'invalid-message', 'ends-before-start', 'code-taken', 'not-found'])
})

test('the notice of the city is refused with both readings, and in order it convenes', async () => {
  await using town = await aTown()
  const meeting = await drafted(town)
  const publish = (text: string) => publishNotice(town.as('ben'), meeting, { text })

  const answers = [
    await publish('v stredu, 19. septembra 2022 o 11:00 hod.'),
    await publish('čoskoro'),
    await publish(' v stredu, 19. októbra 2022 o 11:00 hod. '),
    await publish('v stredu, 19. októbra 2022 o 11:00 hod.'),
  ]

  expect(answers).toEqual([
    {
      ok: false,
      reason: 'weekday-mismatch',
      readings: {
        asDate: { day: '2022-09-19', weekday: 1 },
        asWeekday: { day: '2022-10-19', weekday: 3 },
      },
    },
    { ok: false, reason: 'notice-without-date' },
    { ok: true, value: {} },
    { ok: false, reason: 'wrong-state' },
  ])
  expect(await town.rows.meeting.findUnique({ where: { id: meeting.id } })).toMatchObject({
    state: 'convened',
    noticeText: 'v stredu, 19. októbra 2022 o 11:00 hod.',
    noticePublishedAt: NOON,
  })
})

test('NOTE-3 people are not called to nowhere, nor for nothing', async () => {
  await using town = await aTown()
  const text = 'v stredu 19. októbra 2022'
  const nowhere = await drafted(town, { place: ' ' })
  const nothing = await drafted(town, { code: 's-mrk', agenda: [] })

  expect([
    await publishNotice(town.as('ben'), nowhere, { text }),
    await publishNotice(town.as('ben'), nothing, { text }),
  ]).toEqual([
    { ok: false, reason: 'place-missing' },
    { ok: false, reason: 'agenda-empty' },
  ])
})

test('a draft is not opened, an open meeting not again, a closed one never', async () => {
  await using town = await aTown()
  const meeting = await drafted(town)
  const openIt = (ref: typeof meeting) => openMeeting(town.as('ben'), ref, { requestId: newRequestId() })

  const answers = [await openIt(meeting), await openIt(town.meeting)]
  await closeMeeting(town.as('ben'), town.meeting, { requestId: newRequestId() })
  answers.push(await openIt(town.meeting))

  expect(answers.map((answer) => answer.ok || answer.reason)).toEqual([
    'meeting-not-convened',
    'meeting-already-open',
    'meeting-closed',
  ])
})

test('MEET-6 one item is open at a time, and everybody sees which', async () => {
  await using town = await aTown()
  const [first, second] = town.meeting.items

  await open(town, first)
  const floor = await town.floor()
  await closeAgendaItem(town.as('ben'), town.meeting, { requestId: newRequestId(), itemId: first ?? '' })

  expect(floor).toMatchObject({
    meeting: { state: 'in_session', currentItemId: first },
    items: [
      { id: first, state: 'open', openedAt: NOON.toISOString() },
      { id: second, state: 'done', closedAt: NOON.toISOString() },
    ],
  })
  expect((await town.floor()).meeting?.currentItemId).toBe(null)
})

test('moderators who open different items at once leave one open', async () => {
  await using town = await aTown()

  await Promise.all(town.meeting.items.flatMap((item) => [open(town, item), open(town, item)]))

  const states = (await town.floor()).items.map(({ state }) => state)
  expect(states.filter((state) => state === 'open')).toHaveLength(1)
})

test('MEET-5 closing ends the open item and the writing, and rules change with it', async () => {
  await using town = await aTown()
  const before = (await town.store.log.load(town.meeting.id))?.rules ?? 0

  const closed = await closeMeeting(town.as('ben'), town.meeting, { requestId: newRequestId() })

  const floor = await town.floor()
  expect(closed).toEqual({ ok: true, value: {} })
  expect(floor.meeting).toMatchObject({ state: 'closed', closedAt: NOON.toISOString(), currentItemId: null })
  expect(floor.items.map(({ state }) => state)).toEqual(['planned', 'done'])
  expect((await town.store.log.load(town.meeting.id))?.rules).toBe(before + 1)
})
