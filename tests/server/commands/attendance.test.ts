import { expect, test } from 'vitest'
import { requestSchemas } from '#protocol/requests.ts'
import { closeMeeting } from '#server/commands/close-meeting.ts'
import { attendanceDesk } from '#server/queries/attendance-desk.ts'
import { attendanceSheet } from '#server/queries/attendance-sheet.ts'
import { ownAttendance } from '#server/queries/own-attendance.ts'
import { countEntitled } from '#server/store/electorate.ts'
import { aTown, NOON, newRequestId, type Town } from '#tests/support/a-town.ts'
import { adaHere, atDesk, deskOf, onDesk, said } from '#tests/support/attendance.ts'

const ADA = 'Ada Vzorová'
const at = (time: string) => new Date(`2022-10-18T${time}:00Z`)
const iso = (time: string) => at(time).toISOString()
const close = (town: Town) => closeMeeting(town.as('ben'), town.meeting, { requestId: newRequestId() })
const acts = async (town: Town) => {
  const rows = await town.rows.auditEvent.findMany({
    where: { action: { startsWith: 'attendance:' } },
    orderBy: { seq: 'asc' },
  })
  return rows.map(({ action, detail }) => ({ action, detail }))
}

test('ATT-2 ATT-4 the group is expected, and who is ticked off is here with their right', async () => {
  await using town = await aTown()
  const before = await deskOf(town)
  const answer = await atDesk(town).arrive()
  const after = await onDesk(town, ADA)

  expect(before.people.map(({ name, status, right }) => [name, status, right]).sort()).toEqual([
    [ADA, 'expected', 'vote'],
    ['Ben Príklad', 'expected', 'vote'],
    ['Cyril Skúšobný', 'expected', 'voice'],
  ])
  expect(answer).toEqual({ ok: true, value: {} })
  expect(after).toMatchObject({ status: 'here', right: 'vote', checkIn: 'list', mode: 'room' })
  expect(after.stays).toEqual([{ arrivedAt: NOON.toISOString(), leftAt: null }])
  expect((await town.floor()).meeting?.attendance).toEqual({ present: 1, withVote: 1, segments: null })
  expect(await acts(town)).toEqual([
    {
      action: 'attendance:arrive',
      detail: { personId: town.people.ada, mode: 'room', checkIn: 'list' },
    },
  ])
  expect(await town.brokenLinks()).toBe(0)
})

test('ATT-2 ATT-4 somebody without account is written down as they wish, with voice', async () => {
  await using town = await aTown()
  await atDesk(town).add({ name: ' Pani  Božena ', organisation: 'Klub seniorov', segment: 'recipient' })

  expect(await onDesk(town, 'Pani Božena')).toMatchObject({
    personId: null,
    organisation: 'Klub seniorov',
    segment: 'recipient',
    status: 'here',
    checkIn: 'by_name',
    right: 'voice',
  })
})

test('ATT-2 a member checks in themselves, once, and sees nobody else', async () => {
  await using town = await aTown()
  const ada = atDesk(town, 'ada')
  const before = await ownAttendance(town.as('ada'), town.meeting)
  const pressed = [said(await ada.checkIn()), said(await ada.checkIn())]
  const after = await ownAttendance(town.as('ada'), town.meeting)

  expect(pressed).toEqual([true, true])
  expect(await acts(town)).toHaveLength(1)
  expect([before, after]).toEqual([
    { ok: true, value: { isOpen: true, status: 'absent', since: null } },
    { ok: true, value: { isOpen: true, status: 'here', since: NOON.toISOString() } },
  ])
  expect(await onDesk(town, ADA)).toMatchObject({ checkIn: 'self', mode: 'online', right: 'vote' })
})

test('ATT-3 who leaves and comes back keeps both times, and is missing in between', async () => {
  await using town = await aTown()
  const id = await adaHere(town)
  await atDesk(town, 'ben', at('10:10')).leave(id)
  const away = await deskOf(town)
  const twice = await atDesk(town, 'cyril', at('10:11')).leave(id)
  await atDesk(town, 'cyril', at('10:20')).return(id)

  expect([away.present, said(twice)]).toEqual([0, 'not-here'])
  expect((await onDesk(town, ADA)).stays).toEqual([
    { arrivedAt: iso('10:00'), leftAt: iso('10:10') },
    { arrivedAt: iso('10:20'), leftAt: null },
  ])
  expect(await town.rows.attendance.count({ where: { hasVote: true, leftAt: null } })).toBe(1)
})

test('ATT-3 who left comes back by a press of their own or on the list, too', async () => {
  await using town = await aTown()
  const id = await adaHere(town)
  await atDesk(town).leave(id)
  const self = await atDesk(town, 'ada', at('10:20')).checkIn()
  await atDesk(town, 'ben', at('10:25')).leave(id)
  const byList = await atDesk(town, 'ben', at('10:30')).arrive()

  expect([said(self), said(byList)]).toEqual([true, true])
  expect((await onDesk(town, ADA)).stays).toHaveLength(3)
})

test('ATT-2 an excuse is put down and taken back, and ends with the arrival', async () => {
  await using town = await aTown()
  const desk = atDesk(town)
  await desk.excuse()
  const excused = (await onDesk(town, ADA)).status
  await desk.excuse({ isExcused: false })
  const expected = (await onDesk(town, ADA)).status
  await desk.excuse()
  await desk.arrive()

  expect([excused, expected, (await onDesk(town, ADA)).status]).toEqual(['excused', 'expected', 'here'])
  expect(await town.rows.excuse.count()).toBe(0)
  expect(said(await desk.excuse())).toBe('already-here')
})

test('ATT-4 a moderator gives and takes voice and vote, with a row of the record', async () => {
  await using town = await aTown()
  const id = await adaHere(town)
  await atDesk(town).setRight(id, 'none')
  const none = await onDesk(town, ADA)
  await atDesk(town, 'ben', at('10:05')).leave(id)
  await atDesk(town, 'ben', at('10:06')).return(id)

  expect([none.right, (await onDesk(town, ADA)).right]).toEqual(['none', 'none'])
  expect((await acts(town))[1]).toEqual({
    action: 'attendance:set-right',
    detail: { personId: town.people.ada, from: 'vote', to: 'none' },
  })
})

test('ATT-4 the account has no say: a moderator of the house who is only a guest here has voice', async () => {
  await using town = await aTown()
  await town.rows.person.update({ where: { id: town.people.dana }, data: { accountRole: 'moderator' } })
  await town.rows.participation.create({
    data: { meetingId: town.meeting.id, personId: town.people.dana, displayName: 'x', state: 'admitted' },
  })
  await atDesk(town).arrive({ personId: town.people.dana })

  expect((await onDesk(town, 'Dana Cudzia')).right).toBe('voice')
})

test('ATT-7 times are put right, also after the close, and the record keeps both readings', async () => {
  await using town = await aTown()
  const id = await adaHere(town)
  const first = await atDesk(town).correct(id, [{ arrivedAt: iso('08:05'), leftAt: null }])
  await close(town)
  const later = atDesk(town, 'cyril', at('11:00'))
  const second = await later.correct(id, [{ arrivedAt: iso('08:05'), leftAt: iso('09:30') }])
  const forgotten = await later.add({ name: 'Zabudnutý hosť' })
  const tooLate = [
    said(await later.correct(id, [{ arrivedAt: iso('08:05'), leftAt: iso('10:30') }])),
    said(await later.leave(id)),
    said(await later.return(id)),
    said(await later.setRight(id, 'none')),
    said(await atDesk(town, 'ada', at('11:00')).checkIn()),
  ]

  expect([first, second, forgotten].map(said)).toEqual([true, true, true])
  expect(tooLate).toEqual(['times-out-of-order', ...Array(4).fill('meeting-closed')])
  expect((await onDesk(town, ADA)).stays).toEqual([{ arrivedAt: iso('08:05'), leftAt: iso('09:30') }])
  expect((await onDesk(town, 'Zabudnutý hosť')).stays).toEqual([
    { arrivedAt: NOON.toISOString(), leftAt: null },
  ])
  expect((await acts(town))[2]?.detail).toEqual({
    personId: town.people.ada,
    from: `${iso('08:05')}/…`,
    to: `${iso('08:05')}/${iso('09:30')}`,
  })
})

test('ATT-7 once the minutes are published nothing changes any more', async () => {
  await using town = await aTown()
  const id = await adaHere(town)
  await close(town)
  await town.rows.meeting.update({ where: { id: town.meeting.id }, data: { state: 'minutes_published' } })
  const desk = atDesk(town)
  const answers = [
    await desk.arrive({ personId: town.people.ben }),
    await desk.add(),
    await desk.correct(id, [{ arrivedAt: iso('08:05'), leftAt: null }]),
    await desk.describe(id),
    await desk.remove(id),
    await desk.excuse({ personId: town.people.ben }),
  ]

  expect(answers.map(said)).toEqual(answers.map(() => 'attendance-settled'))
})

test('the list opens two hours before the meeting; excuses are taken at any time before', async () => {
  await using town = await aTown()
  await town.rows.meeting.update({
    where: { id: town.meeting.id },
    data: { state: 'convened', openedAt: null },
  })
  const early = atDesk(town, 'ben', at('05:59'))
  const answers = [
    await early.arrive(),
    await early.add(),
    await atDesk(town, 'ada', at('05:59')).checkIn(),
    await early.excuse(),
    await atDesk(town, 'ben', at('06:00')).arrive(),
  ]

  expect(answers.map(said)).toEqual([...Array(3).fill('attendance-too-early'), true, true])
})

test('ATT-10 of two desks at once the second is told, and a request that comes again repeats its answer', async () => {
  await using town = await aTown()
  const requestId = newRequestId()
  const both = await Promise.all([
    atDesk(town, 'ben').arrive({ requestId }),
    atDesk(town, 'cyril').arrive({ mode: 'online' }),
  ])
  const again = await atDesk(town, 'ben').arrive({ requestId })

  expect(both.map(said).sort()).toEqual(['already-here', true].sort())
  expect(said(again)).toBe(said(both[0]))
  expect(await town.rows.attendance.count()).toBe(1)
  expect(await acts(town)).toHaveLength(1)
})

test('ATT-10 the same name pressed once more by a nervous finger is one line', async () => {
  await using town = await aTown()
  const requestId = newRequestId()
  await Promise.all([atDesk(town).add({ requestId }), atDesk(town).add({ requestId })])

  expect(await town.rows.attendance.count()).toBe(1)
})

test.each([
  ['ada', 'not-allowed'],
  ['dana', 'not-allowed'],
  ['emil', 'not-allowed'],
  ['filip', 'suspended'],
  ['visitor', 'not-signed-in'],
] as const)('ATT-8 MEET-3 %s neither reads nor keeps the list', async (who, reason) => {
  await using town = await aTown()
  const id = await adaHere(town)
  const before = await acts(town)
  const desk = atDesk(town, who)
  const answers = [
    await attendanceDesk(town.as(who), town.meeting),
    await desk.arrive({ personId: town.people.ben }),
    await desk.add(),
    await desk.leave(id),
    await desk.return(id),
    await desk.excuse({ personId: town.people.cyril }),
    await desk.setRight(id, 'none'),
    await desk.describe(id),
    await desk.correct(id, [{ arrivedAt: iso('08:05'), leftAt: null }]),
    await desk.remove(id),
  ]

  expect(answers).toEqual(answers.map(() => ({ ok: false, reason })))
  expect(await acts(town)).toEqual(before)
})

test('ATT-8 who is no member, was one, or is suspended does not check in', async () => {
  await using town = await aTown()
  const answers = []
  for (const who of ['dana', 'emil', 'filip', 'visitor'] as const) {
    answers.push([
      said(await atDesk(town, who).checkIn()),
      said(await ownAttendance(town.as(who), town.meeting)),
    ])
  }

  expect(answers).toEqual([
    ['not-allowed', 'not-allowed'],
    ['not-allowed', 'not-allowed'],
    ['suspended', 'suspended'],
    ['not-signed-in', 'not-signed-in'],
  ])
  expect(await town.rows.attendance.count()).toBe(0)
})

test('ATT-8 nobody is ticked off who does not belong here, and no line of another meeting is found', async () => {
  await using town = await aTown()
  const desk = atDesk(town)
  const { dana, emil, filip } = town.people
  const answers = [
    await desk.arrive({ personId: dana }),
    await desk.arrive({ personId: emil }),
    await desk.arrive({ personId: filip }),
    await desk.arrive({ personId: newRequestId() }),
    await desk.excuse({ personId: dana }),
    await desk.leave(newRequestId()),
    await desk.remove(newRequestId()),
  ]

  expect(answers.map(said)).toEqual(answers.map(() => 'not-found'))
})

test('malformed names and endless lines are refused', async () => {
  await using town = await aTown()
  const id = await adaHere(town)
  const desk = atDesk(town)
  const answers = [
    await desk.add({ name: ' \u200b ' }),
    await desk.add({ name: '123' }),
    await desk.add({ name: 'a'.repeat(81) }),
    await desk.add({ organisation: 'a'.repeat(301) }),
    await desk.describe(id, { organisation: 'a'.repeat(301) }),
  ]

  expect(answers.map(said)).toEqual(['bad-name', 'bad-name', 'bad-name', 'too-long', 'too-long'])
})

test('what somebody represents is put right, and a press on the wrong line is taken back', async () => {
  await using town = await aTown()
  const id = await adaHere(town)
  await atDesk(town).describe(id)
  const described = await onDesk(town, ADA)
  await atDesk(town).remove(id)

  expect(described).toMatchObject({ organisation: 'Denné centrum', segment: 'worker' })
  expect(await onDesk(town, ADA)).toMatchObject({ status: 'removed', attendanceId: null })
  expect((await town.floor()).meeting?.attendance).toBeNull()
})

test('ATT-13 a line is struck out with a reason, counts nowhere, and stays to be read until that person comes', async () => {
  await using town = await aTown()
  const id = await adaHere(town)
  const desk = atDesk(town)
  await desk.setRight(id, 'vote')
  const answers = [
    await desk.remove(id, '  '),
    await desk.remove(id, 'x'.repeat(301)),
    await desk.remove(id, ' Omyl  pri listine. '),
    await desk.remove(id),
    await desk.leave(id),
  ]
  const list = await deskOf(town)
  const sheet = await attendanceSheet(town.as('ben'), 's-sen')
  const struck = await town.rows.attendance.findMany()
  const entitled = await countEntitled(town.rows, town.meeting.id)
  const again = await desk.arrive()

  expect(answers.map(said)).toEqual(['reason-missing', 'too-long', true, 'not-found', 'not-found'])
  expect(list).toMatchObject({ present: 0, withVote: 0 })
  expect(entitled).toBe(0)
  expect(sheet.ok && sheet.value.lines.filter(({ removedBecause }) => removedBecause !== null)).toMatchObject(
    [{ name: 'Ada Vzorová', removedBecause: 'Omyl pri listine.' }],
  )
  expect(struck).toMatchObject([{ id, removeReason: 'Omyl pri listine.' }])
  expect(said(again)).toBe(true)
  expect(await town.rows.attendance.findMany()).toMatchObject([{ id, removedAt: null, removeReason: null }])
  expect((await onDesk(town, ADA)).status).toBe('here')
})

test('ATT-11 REQ-2 a malformed request is none', () => {
  const requestId = newRequestId()
  const personId = newRequestId()
  const attendanceId = newRequestId()
  const malformed = [
    ['attendance:list', { all: true }],
    ['attendance:check-in', { requestId }],
    ['attendance:check-in', { requestId, mode: 'moon' }],
    ['attendance:arrive', { requestId, personId: 'ada', mode: 'room' }],
    ['attendance:arrive', { requestId, personId, mode: 'room', hasVote: true }],
    ['attendance:add', { requestId, name: 'a\u0000', organisation: '', segment: null, mode: 'room' }],
    ['attendance:add', { requestId, name: 'a', organisation: '', segment: 'kings', mode: 'room' }],
    ['attendance:leave', { requestId }],
    ['attendance:set-right', { requestId, attendanceId, right: 'veto' }],
    ['attendance:correct', { requestId, attendanceId, stays: [] }],
    ['attendance:correct', { requestId, attendanceId, stays: [{ arrivedAt: 'noon', leftAt: null }] }],
    ['attendance:excuse', { requestId, personId, isExcused: 'yes' }],
  ] as const

  expect(malformed.map(([name, message]) => requestSchemas[name].safeParse(message).success)).toEqual(
    malformed.map(() => false),
  )
})

test('ATT-12 the social name stands for the name on the list', async () => {
  await using town = await aTown()
  await atDesk(town).arrive()
  await town.rows.person.update({ where: { id: town.people.ada }, data: { socialName: 'Adam Vzor' } })

  expect((await deskOf(town)).people.map(({ name }) => name)).toContain('Adam Vzor')
  expect((await deskOf(town)).people.map(({ name }) => name)).not.toContain(ADA)
})

test('ATT-5 ATT-6 quorum and sides are judged over those here with a vote', async () => {
  await using town = await aTown()
  await town.rows.process.update({
    where: { id: town.processId },
    data: { rulebook: { quorum: 'majority', segments: { government: 0.5, civil_society: 0.5 } } },
  })
  await town.rows.membership.updateMany({
    where: { personId: town.people.ada },
    data: { segment: 'recipient' },
  })
  await atDesk(town).arrive()
  await atDesk(town).add()
  const one = await deskOf(town)
  await atDesk(town).arrive({ personId: town.people.ben })
  const two = await deskOf(town)

  expect([one.present, one.withVote, one.quorum]).toEqual([2, 1, { needed: 2, isMet: false }])
  expect([two.withVote, two.quorum]).toEqual([2, { needed: 2, isMet: true }])
  expect(two.composition).toEqual([
    { segment: 'recipient', count: 1 },
    { segment: null, count: 1 },
  ])
  expect(two.shares.map(({ count, isShort }) => [count, isShort])).toEqual([
    [0, true],
    [1, false],
  ])
})

test('ATT-9 after the close the floor says how many were there', async () => {
  await using town = await aTown()
  const id = await adaHere(town)
  await atDesk(town).add()
  await atDesk(town).leave(id)
  const sitting = (await town.floor()).meeting?.attendance
  await close(town)

  expect([sitting, (await town.floor()).meeting?.attendance]).toEqual([
    { present: 1, withVote: 0, segments: null },
    { present: 2, withVote: 1, segments: null },
  ])
})

test('the database keeps no vote without voice, no stay that ends before it begins, and no line twice', async () => {
  await using town = await aTown()
  const id = await adaHere(town)
  const set = (data: Parameters<typeof town.rows.attendance.update>[0]['data']) =>
    town.rows.attendance.update({ where: { id }, data })
  const broken = [
    set({ hasVoice: false, hasVote: true }),
    set({ leftAt: at('09:59') }),
    set({ displayName: ' ' }),
    town.rows.earlierStay.create({
      data: { attendanceId: id, arrivedAt: at('09:00'), leftAt: at('08:00') },
    }),
    town.rows.attendance.create({
      data: {
        meetingId: town.meeting.id,
        personId: town.people.ada,
        displayName: 'x',
        checkIn: 'list',
        arrivedAt: NOON,
      },
    }),
  ]

  expect((await Promise.allSettled(broken)).map(({ status }) => status)).toEqual(broken.map(() => 'rejected'))
})
