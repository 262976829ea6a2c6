import { expect, test } from 'vitest'
import { closeMeeting } from '#server/commands/close-meeting.ts'
import { type MeetingPlan, prepareMeeting } from '#server/commands/prepare-meeting.ts'
import { groupsToConvene } from '#server/queries/groups-to-convene.ts'
import { findMeetingPage } from '#server/queries/meeting-page.ts'
import { findNoticePage } from '#server/queries/notice-page.ts'
import { startingAgendas } from '#server/queries/starting-agendas.ts'
import { aTown, newRequestId, type Somebody, type Town } from '#tests/support/a-town.ts'

const plan = (town: Town, over: Partial<MeetingPlan> = {}): MeetingPlan => ({
  requestId: newRequestId(),
  groupId: town.groupId,
  title: 'Seniori k novým návrhom',
  day: '2022-11-15',
  from: '10:00',
  to: '11:05',
  place: 'MsÚ, zasadačka č. 290',
  contact: null,
  startFrom: 'group-autumn',
  takeReturning: true,
  confirmed: [],
  ...over,
})

const answerOf = async (town: Town, who: Somebody, over: Partial<MeetingPlan> = {}) => {
  const prepared = await prepareMeeting(town.as(who), plan(town, over))
  return prepared.ok ? prepared.value.code : prepared.reason
}

test('a prepared meeting has the times of its place, an agenda, and next year as its plan', async () => {
  await using town = await aTown()
  await answerOf(town, 'ben')

  const meeting = await town.rows.meeting.findUniqueOrThrow({
    where: { code: 'seniori-2022-11-15' },
    select: {
      state: true,
      startsAt: true,
      endsAt: true,
      planYear: true,
      agenda: { select: { number: true, purpose: true, plannedMinutes: true }, orderBy: { position: 'asc' } },
    },
  })
  expect(meeting).toEqual({
    state: 'draft',
    startsAt: new Date('2022-11-15T09:00:00Z'),
    endsAt: new Date('2022-11-15T10:05:00Z'),
    planYear: 2023,
    agenda: [
      { number: '1', purpose: 'inform', plannedMinutes: 5 },
      { number: '2', purpose: 'review', plannedMinutes: 12 },
      { number: '3', purpose: 'decide', plannedMinutes: 38 },
      { number: '4', purpose: 'collect', plannedMinutes: 5 },
      { number: '5', purpose: 'inform', plannedMinutes: 5 },
    ],
  })
})

test('the same form sent twice makes one meeting, another one on that day its own', async () => {
  await using town = await aTown()
  const requestId = newRequestId()

  expect([
    await answerOf(town, 'ben', { requestId }),
    await answerOf(town, 'ben', { requestId }),
    await answerOf(town, 'ben', { place: 'Iná miestnosť' }),
  ]).toEqual(['seniori-2022-11-15', 'seniori-2022-11-15', 'seniori-2022-11-15-2'])
})

test('who does not run the group prepares no meeting of it, and nonsense is refused by name', async () => {
  await using town = await aTown()

  expect([
    await answerOf(town, 'ada'),
    await answerOf(town, 'emil'),
    await answerOf(town, 'filip'),
    await answerOf(town, 'visitor'),
    await answerOf(town, 'ben', { to: '09:00' }),
    await answerOf(town, 'ben', { startFrom: 'pre-conference' }),
    await answerOf(town, 'ben', { groupId: newRequestId() }),
  ]).toEqual([
    'not-allowed',
    'not-allowed',
    'suspended',
    'not-signed-in',
    'ends-before-start',
    'agenda-empty',
    'not-found',
  ])
})

test('only those who run a group are offered it, and only they see its notice', async () => {
  await using town = await aTown()
  const everybody: Somebody[] = ['ben', 'cyril', 'ada', 'emil', 'filip', 'visitor']
  const seen = await Promise.all(
    everybody.map(async (who) => [
      (await groupsToConvene(town.as(who))).map(({ slug }) => slug),
      (await findNoticePage(town.as(who), 's-sen'))?.code,
    ]),
  )

  expect(seen).toEqual([
    [['seniori'], 's-sen'],
    [['seniori'], 's-sen'],
    [[], undefined],
    [[], undefined],
    [[], undefined],
    [[], undefined],
  ])
})

/** The running meeting of the town, closed: its first item was never opened, its second is done. */
const closeLast = (town: Town) => closeMeeting(town.as('ben'), town.meeting, { requestId: newRequestId() })

const agendaOf = async (town: Town, code: string) => {
  const meeting = await town.store.meetings.findByCode(code)
  const items = await town.store.agenda.ofMeeting(meeting?.id ?? '')
  return items.map(({ number, title, returnedFromId }) => [number, title, returnedFromId])
}

test('PREP-1 a meeting starts from a programme, from the last meeting of its group, or from nothing', async () => {
  await using town = await aTown()
  const [never = null] = town.meeting.items
  const early = await answerOf(town, 'ben', { startFrom: 'last' })
  await closeLast(town)

  const last = await answerOf(town, 'ben', { startFrom: 'last', day: '2022-11-16' })
  const empty = await answerOf(town, 'ben', { startFrom: 'empty', takeReturning: false, day: '2022-11-17' })

  expect([early, await agendaOf(town, last), await agendaOf(town, empty)]).toEqual([
    'agenda-empty',
    [
      ['1', 'Otvorenie', never],
      ['2', 'Návrhy', null],
    ],
    [],
  ])
})

test('PREP-2 what the last meeting did not finish returns before the closing item, marked, and only once', async () => {
  await using town = await aTown()
  await closeLast(town)
  const [, moved = ''] = town.meeting.items
  await town.rows.agendaItem.update({ where: { id: moved }, data: { state: 'moved' } })

  const first = await answerOf(town, 'ben', { startFrom: 'group-spring' })
  const second = await answerOf(town, 'ben', { startFrom: 'group-spring', day: '2022-11-22' })

  const titles = (await agendaOf(town, first)).map(([number, title]) => `${number} ${title}`)
  expect(titles.slice(3)).toEqual(['4 Nové podnety', '5 Otvorenie', '6 Návrhy', '7 Úlohy a záver'])
  const returned = [...(await agendaOf(town, first)), ...(await agendaOf(town, second))]
  expect(returned.flatMap(([, , from]) => from ?? [])).toEqual(town.meeting.items)
})

test('PREP-2 the floor tells everybody from which meeting an item returns', async () => {
  await using town = await aTown()
  await closeLast(town)
  await answerOf(town, 'ben', { startFrom: 'last' })

  const page = await findMeetingPage(town.as('ben'), 'seniori-2022-11-15')

  expect(page?.stored.floor.items.map(({ returnedFrom }) => returnedFrom?.code)).toEqual(['s-sen', undefined])
})

test('PREP-6 a meeting in a taken room, or in the past, waits until that is confirmed by name', async () => {
  await using town = await aTown()
  await answerOf(town, 'ben')
  const again = { from: '10:30', to: '11:30', place: 'msu zasadacka  c.290' }
  const attempt = async (over: Partial<MeetingPlan>) => {
    const prepared = await prepareMeeting(town.as('ben'), plan(town, over))
    if (prepared.ok) return prepared.value.code
    return 'concerns' in prepared ? prepared.concerns.map(({ key }) => key) : prepared.reason
  }

  expect([
    await attempt(again),
    await attempt({ ...again, confirmed: ['past', 'room:another'] }),
    await attempt({ ...again, from: '11:05' }),
    await attempt({ day: '2022-10-17' }),
    await attempt({ day: '2022-10-17', confirmed: ['past'] }),
    await attempt({ ...again, confirmed: ['room:seniori-2022-11-15'] }),
  ]).toEqual([
    ['room:seniori-2022-11-15'],
    ['room:seniori-2022-11-15'],
    'seniori-2022-11-15-2',
    ['past'],
    'seniori-2022-10-17',
    ['room:seniori-2022-11-15', 'room:seniori-2022-11-15-2'],
  ])
})

test('PREP-6 what was confirmed is on record', async () => {
  await using town = await aTown()
  await answerOf(town, 'ben', { day: '2022-10-17', confirmed: ['past'] })

  const [act] = await town.rows.auditEvent.findMany({ orderBy: { seq: 'desc' }, take: 1 })
  expect(act).toMatchObject({
    action: 'meeting:create',
    detail: { code: 'seniori-2022-10-17', confirmed: 'past' },
  })
})

test('PREP-1 whoever prepares meetings is shown what each group may start from', async () => {
  await using town = await aTown()
  await closeLast(town)
  const ben = town.as('ben')
  const starts = await startingAgendas(ben, await groupsToConvene(ben))

  expect(starts.get(town.groupId)).toMatchObject({
    presets: [
      { id: 'group-autumn', minutes: 65 },
      { id: 'group-spring', minutes: 60 },
      { id: 'public-hearing', minutes: 120 },
    ],
    last: {
      minutes: 30,
      items: [
        { title: 'Otvorenie', returns: true },
        { title: 'Návrhy', returns: false },
      ],
    },
    returning: [{ title: 'Otvorenie', plannedMinutes: 5 }],
  })
})
