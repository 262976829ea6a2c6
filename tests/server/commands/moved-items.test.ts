import { expect, test } from 'vitest'
import { closeMeeting } from '#server/commands/close-meeting.ts'
import { createMeeting } from '#server/commands/create-meeting.ts'
import { moveAgendaItem } from '#server/commands/move-agenda-item.ts'
import { openMeeting } from '#server/commands/open-meeting.ts'
import { publishNotice } from '#server/commands/publish-notice.ts'
import { aTown, newRequestId, type Town } from '#tests/support/a-town.ts'

/** A later meeting of the town's group, or of no group. */
async function later(town: Town, day: string, groupId: string | null = town.groupId) {
  const created = await createMeeting(town.as('installation'), {
    processId: town.processId,
    groupId,
    code: `s-sen-${day}`,
    kind: 'working_group',
    title: 'Seniori znova',
    startsAt: new Date(`2022-11-${day}T09:00:00Z`),
    endsAt: new Date(`2022-11-${day}T10:00:00Z`),
    place: 'MsÚ',
    room: null,
    planYear: 2023,
    agenda: [{ number: '1', title: 'Otvorenie', purpose: 'inform', plannedMinutes: 5 }],
  })
  if (!created.ok) throw new Error(created.reason)
  return { ...created.value, groupId }
}

const move = (town: Town, index: number) =>
  moveAgendaItem(town.as('ben'), town.meeting, {
    requestId: newRequestId(),
    itemId: town.meeting.items[index] ?? '',
  })
const close = (town: Town, requestId = newRequestId()) =>
  closeMeeting(town.as('ben'), town.meeting, { requestId })

const agendaOf = async (town: Town, meeting: { id: string }) =>
  (await town.floor(meeting.id)).items.map(({ number, title, state, returnedFrom }) => [
    number,
    title,
    state,
    returnedFrom?.code ?? null,
  ])

const OPENING = ['1', 'Otvorenie', 'planned', null]
const RETURNED = ['2', 'Návrhy', 'planned', 's-sen']

test('CLOCK-12 what was moved stands in the agenda of the next meeting once this one is closed, once', async () => {
  await using town = await aTown()
  const [next, afterNext] = [await later(town, '15'), await later(town, '29')]
  await move(town, 1)
  const whileItSits = await agendaOf(town, next)
  const requestId = newRequestId()

  await close(town, requestId)
  await close(town, requestId)

  expect(whileItSits).toEqual([OPENING])
  expect(await agendaOf(town, next)).toEqual([OPENING, RETURNED])
  expect(await agendaOf(town, afterNext)).toEqual([OPENING])
})

test('CLOCK-12 a meeting that is prepared later takes it up at its creation, and no other does', async () => {
  await using town = await aTown()
  await move(town, 1)
  await close(town)

  const [next, afterNext] = [await later(town, '15'), await later(town, '29')]
  const elsewhere = await later(town, '20', null)

  expect(await agendaOf(town, next)).toEqual([OPENING, RETURNED])
  expect([await agendaOf(town, afterNext), await agendaOf(town, elsewhere)]).toEqual([[OPENING], [OPENING]])
})

test('CLOCK-12 a meeting takes up at its opening what it should have got before', async () => {
  await using town = await aTown()
  const next = await later(town, '15')
  await publishNotice(town.as('ben'), next, { text: 'v utorok 15. novembra 2022' })
  await move(town, 1)
  await town.rows.meeting.update({
    where: { id: town.meeting.id },
    data: { state: 'closed', closedAt: new Date() },
  })

  const opened = await openMeeting(town.as('ben'), next, { requestId: newRequestId() })

  expect(opened.ok).toBe(true)
  expect(await agendaOf(town, next)).toEqual([OPENING, RETURNED])
})

test('CLOCK-12 what comes back and is moved again goes on from there', async () => {
  await using town = await aTown()
  const next = await later(town, '15')
  await publishNotice(town.as('ben'), next, { text: 'v utorok 15. novembra 2022' })
  await move(town, 1)
  await close(town)
  await openMeeting(town.as('ben'), next, { requestId: newRequestId() })
  const returned = (await town.floor(next.id)).items[1]
  await moveAgendaItem(town.as('ben'), next, { requestId: newRequestId(), itemId: returned?.id ?? '' })
  await closeMeeting(town.as('ben'), next, { requestId: newRequestId() })

  expect(await agendaOf(town, await later(town, '29'))).toEqual([
    OPENING,
    ['2', 'Návrhy', 'planned', 's-sen-15'],
  ])
})

test('CLOCK-12 two agendas that are made at once take it up once', async () => {
  await using town = await aTown()
  await move(town, 1)
  await close(town)

  const made = await Promise.all([later(town, '15'), later(town, '29')])

  const lengths = await Promise.all(made.map(async (meeting) => (await agendaOf(town, meeting)).length))
  expect(lengths.sort()).toEqual([1, 2])
})
