import { expect, test } from 'vitest'
import { addAgendaItem } from '#server/commands/arrange-agenda.ts'
import { cancelMeeting } from '#server/commands/cancel-meeting.ts'
import { changeDraft } from '#server/commands/change-draft.ts'
import { correctNotice, type NoticeCorrection } from '#server/commands/correct-notice.ts'
import { createMeeting } from '#server/commands/create-meeting.ts'
import { openMeeting } from '#server/commands/open-meeting.ts'
import { publishNotice } from '#server/commands/publish-notice.ts'
import { calendarFile } from '#server/export/calendar.ts'
import { announcementPage } from '#server/queries/announcement-page.ts'
import { groupCalendar, meetingCalendar } from '#server/queries/calendar.ts'
import { findMeetingPage } from '#server/queries/meeting-page.ts'
import { allMeetings } from '#server/queries/meetings.ts'
import { aTown, NOON, newRequestId, type Somebody, type Town } from '#tests/support/a-town.ts'

const CODE = 's-november'
const NOTICE = 'v utorok 15. novembra 2022 o 10:00 hod.'

const DETAILS = {
  title: 'Seniori k novým návrhom',
  startsAt: new Date('2022-11-15T09:00:00Z'),
  endsAt: new Date('2022-11-15T10:00:00Z'),
  place: 'MsÚ, zasadačka č. 290',
  contact: null,
}

const NEXT_DAY = {
  startsAt: new Date('2022-11-16T09:00:00Z'),
  endsAt: new Date('2022-11-16T10:00:00Z'),
  text: 'v stredu 16. novembra 2022 o 10:00 hod.',
}

async function aDraft(town: Town, code = CODE) {
  const created = await createMeeting(town.as('ben'), {
    ...DETAILS,
    code,
    processId: town.processId,
    groupId: town.groupId,
    kind: 'working_group',
    room: null,
    planYear: 2023,
    agenda: [{ number: '1', title: 'Otvorenie', purpose: 'inform', plannedMinutes: 5 }],
  })
  if (!created.ok) throw new Error(created.reason)
  return { ...created.value, groupId: town.groupId }
}

async function convened(town: Town, code = CODE) {
  const meeting = await aDraft(town, code)
  await publishNotice(town.as('ben'), meeting, { text: NOTICE })
  return meeting
}

type Meeting = Awaited<ReturnType<typeof aDraft>>

const correct = (town: Town, meeting: Meeting, over: Partial<NoticeCorrection> = {}, who: Somebody = 'ben') =>
  correctNotice(town.as(who), meeting, { ...DETAILS, text: NOTICE, reason: null, confirmed: [], ...over })

const linesIn = async (town: Town) => {
  const calendar = await meetingCalendar(town.as('visitor'), CODE)
  const file = calendar && calendarFile({ ...calendar, origin: 'https://plan.example.org' })
  return (file ?? '').split('\r\n').filter((line) => /^(UID|SEQUENCE|DTSTART|STATUS|DTSTAMP)/.test(line))
}

test('NOTE-4 a correction is an act of its own: everybody reads what was and what is, calendars learn of it', async () => {
  await using town = await aTown()
  const meeting = await convened(town)
  const before = await linesIn(town)

  const corrected = await correct(town, meeting, { ...NEXT_DAY, reason: ' Miestnosť je obsadená. ' })

  const page = await announcementPage(town.as('visitor'), CODE)
  expect([corrected, page?.text, page?.meeting.startsAt]).toEqual([
    { ok: true, value: { sequence: 1 } },
    NEXT_DAY.text,
    '2022-11-16T09:00:00.000Z',
  ])
  expect(page?.news.corrections).toEqual([
    {
      number: 1,
      at: NOON.toISOString(),
      reason: 'Miestnosť je obsadená.',
      changes: [
        {
          field: 'when',
          was: '2022-11-15T09:00:00.000Z/2022-11-15T10:00:00.000Z',
          is: '2022-11-16T09:00:00.000Z/2022-11-16T10:00:00.000Z',
        },
        { field: 'text', was: NOTICE, is: NEXT_DAY.text },
      ],
    },
  ])
  expect([before, await linesIn(town)]).toEqual([
    [
      'UID:s-november@plan.example.org',
      'SEQUENCE:0',
      'DTSTAMP:20221018T100000Z',
      'DTSTART:20221115T090000Z',
      'STATUS:CONFIRMED',
    ],
    [
      'UID:s-november@plan.example.org',
      'SEQUENCE:1',
      'DTSTAMP:20221018T100000Z',
      'DTSTART:20221116T090000Z',
      'STATUS:CONFIRMED',
    ],
  ])
})

test('NOTE-4 it is on record, on the page of the meeting and on the floor', async () => {
  await using town = await aTown()
  const meeting = await convened(town)
  await findMeetingPage(town.as('visitor'), CODE)

  await correct(town, meeting, NEXT_DAY)

  const page = await findMeetingPage(town.as('visitor'), CODE)
  const [act] = await town.rows.auditEvent.findMany({ orderBy: { seq: 'desc' }, take: 1 })
  expect(page).toMatchObject({
    frame: { startsAt: '2022-11-16T09:00:00.000Z' },
    stored: { floor: { meeting: { startsAt: '2022-11-16T09:00:00.000Z' } } },
    news: { corrections: [{ number: 1 }] },
  })
  expect(act).toMatchObject({
    action: 'meeting:correct-notice',
    meetingId: meeting.id,
    detail: { sequence: 1, fields: 'when text' },
  })
  expect(await town.brokenLinks()).toBe(0)
})

test('NOTE-5 the words of a correction are checked as those of a notice are', async () => {
  await using town = await aTown()
  const meeting = await convened(town)

  const answers = [
    await correct(town, meeting, { ...NEXT_DAY, text: 'v utorok 16. novembra 2022' }),
    await correct(town, meeting, { ...NEXT_DAY, text: NOTICE }),
    await correct(town, meeting, { endsAt: DETAILS.startsAt }),
    await correct(town, meeting, { place: ' ' }),
    await correct(town, meeting, { title: ' ' }),
    await correct(town, meeting, { text: ` ${NOTICE}\n` }),
  ]

  expect(answers).toEqual([
    {
      ok: false,
      reason: 'weekday-mismatch',
      readings: {
        asDate: { day: '2022-11-16', weekday: 3 },
        asWeekday: { day: '2022-11-15', weekday: 2 },
      },
    },
    { ok: false, reason: 'notice-without-date' },
    { ok: false, reason: 'ends-before-start' },
    { ok: false, reason: 'place-missing' },
    { ok: false, reason: 'empty' },
    { ok: false, reason: 'nothing-changed' },
  ])
  expect(await town.rows.noticeCorrection.count()).toBe(0)
})

test('PREP-6 a correction into a taken room, or into the past, waits until that is confirmed', async () => {
  await using town = await aTown()
  const meeting = await convened(town)
  const other = await aDraft(town, 's-iny')
  await changeDraft(town.as('ben'), other, { ...DETAILS, ...NEXT_DAY, confirmed: [] })
  const keysOf = async (over: Partial<NoticeCorrection>) => {
    const answer = await correct(town, meeting, over)
    return 'concerns' in answer ? answer.concerns.map(({ key }) => key) : answer.ok
  }

  expect([
    await keysOf(NEXT_DAY),
    await keysOf({ ...NEXT_DAY, place: 'Knižnica' }),
    await keysOf({ ...NEXT_DAY, confirmed: ['room:s-iny'] }),
  ]).toEqual([['room:s-iny'], true, true])
})

test('a draft is changed without a word, and only a draft', async () => {
  await using town = await aTown()
  const draft = await aDraft(town)
  const change = { ...DETAILS, ...NEXT_DAY, contact: 'kpss@mesto.example', confirmed: [] }

  const changed = await changeDraft(town.as('ben'), draft, change)
  await publishNotice(town.as('ben'), draft, { text: NEXT_DAY.text })

  const page = await announcementPage(town.as('visitor'), CODE)
  expect([changed.ok, page?.contact, page?.news.corrections]).toEqual([true, 'kpss@mesto.example', []])
  expect([
    await changeDraft(town.as('ben'), draft, change),
    await changeDraft(town.as('ada'), draft, change),
  ]).toEqual([
    { ok: false, reason: 'wrong-state' },
    { ok: false, reason: 'not-allowed' },
  ])
})

test('NOTE-6 a meeting that is called off says so with its reason wherever it was announced', async () => {
  await using town = await aTown()
  const meeting = await convened(town)

  const cancelled = await cancelMeeting(town.as('ben'), meeting, { reason: ' Miestnosť je zatopená. ' })

  const visitor = town.as('visitor')
  const [page, all, feed] = await Promise.all([
    findMeetingPage(visitor, CODE),
    allMeetings(visitor),
    groupCalendar(visitor, 'seniori'),
  ])
  const news = { cancelled: { at: NOON.toISOString(), reason: 'Miestnosť je zatopená.' } }
  expect(cancelled).toEqual({ ok: true, value: { sequence: 1 } })
  expect(page).toMatchObject({ state: 'cancelled', news })
  expect((await announcementPage(visitor, CODE))?.news).toMatchObject(news)
  expect(all.coming.map(({ code, state }) => [code, state])).toEqual([[CODE, 'cancelled']])
  expect(feed?.events.find(({ code }) => code === CODE)).toMatchObject({
    state: 'cancelled',
    calendarSequence: 1,
    cancelReason: 'Miestnosť je zatopená.',
  })
  expect(await linesIn(town)).toContain('STATUS:CANCELLED')
})

test('NOTE-6 who may not, too early, too late, without a reason and twice', async () => {
  await using town = await aTown()
  const meeting = await convened(town)
  const draft = await aDraft(town, 's-navrh')
  const cancel = async (of: Meeting, who: Somebody, reason = 'Dôvod', requestId = newRequestId()) => {
    const answer = await cancelMeeting(town.as(who), of, { reason, requestId })
    return answer.ok ? answer.value.sequence : answer.reason
  }
  const requestId = newRequestId()

  expect([
    await cancel(meeting, 'visitor'),
    await cancel(meeting, 'ada'),
    await cancel(meeting, 'emil'),
    await cancel(meeting, 'filip'),
    await cancel(draft, 'ben'),
    await cancel(town.meeting, 'ben'),
    await cancel(meeting, 'ben', '  '),
    await cancel(meeting, 'ben', 'Dôvod', requestId),
    await cancel(meeting, 'ben', 'Dôvod', requestId),
    await cancel(meeting, 'cyril'),
  ]).toEqual([
    'not-signed-in',
    'not-allowed',
    'not-allowed',
    'suspended',
    'meeting-not-announced',
    'meeting-already-open',
    'empty',
    1,
    1,
    'meeting-cancelled',
  ])
})

test('NOTE-4 who may not correct, too early, too late and twice', async () => {
  await using town = await aTown()
  const meeting = await convened(town)
  const draft = await aDraft(town, 's-navrh')
  const requestId = newRequestId()
  const attempt = async (of: Meeting, who: Somebody, over: Partial<NoticeCorrection> = {}) => {
    const answer = await correct(town, of, { ...NEXT_DAY, confirmed: ['room:s-navrh'], ...over }, who)
    return answer.ok ? answer.value.sequence : answer.reason
  }
  const before = [
    await attempt(meeting, 'visitor'),
    await attempt(meeting, 'ada'),
    await attempt(meeting, 'emil'),
    await attempt(meeting, 'filip'),
    await attempt(draft, 'ben'),
    await attempt(meeting, 'ben', { requestId }),
    await attempt(meeting, 'ben', { requestId }),
    await attempt(meeting, 'cyril'),
  ]
  await openMeeting(town.as('ben'), meeting, { requestId: newRequestId() })

  expect([...before, await attempt(meeting, 'ben', { title: 'Iný názov' })]).toEqual([
    'not-signed-in',
    'not-allowed',
    'not-allowed',
    'suspended',
    'meeting-not-announced',
    1,
    1,
    'nothing-changed',
    'meeting-already-open',
  ])
})

test('NOTE-7 an agenda that differs from the announced one says how', async () => {
  await using town = await aTown()
  const meeting = await convened(town)
  const newsOf = async () => (await announcementPage(town.as('visitor'), CODE))?.news.agenda
  const before = await newsOf()

  await addAgendaItem(town.as('ben'), meeting, {
    requestId: newRequestId(),
    title: 'Rozpočet',
    purpose: 'inform',
    plannedMinutes: 10,
    beforeId: null,
    returnedFromId: null,
  })

  expect([before, await newsOf()]).toEqual([
    null,
    { at: NOON.toISOString(), added: ['Rozpočet'], removed: [], isReordered: false },
  ])
})

test('NOTE-8 a published notice is read by anybody, one in preparation by nobody', async () => {
  await using town = await aTown()
  const draft = await aDraft(town)
  const before = [
    await announcementPage(town.as('ben'), CODE),
    await announcementPage(town.as('visitor'), CODE),
  ]
  await publishNotice(town.as('ben'), draft, { text: NOTICE })

  expect([...before, (await announcementPage(town.as('visitor'), CODE))?.text]).toEqual([
    undefined,
    undefined,
    NOTICE,
  ])
})
