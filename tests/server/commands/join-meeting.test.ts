import { expect, test } from 'vitest'
import { VISITOR } from '#domain/actor.ts'
import { roleAt } from '#domain/meeting/role.ts'
import { answerJoin } from '#server/commands/answer-join.ts'
import { closeJoining } from '#server/commands/close-joining.ts'
import { closeMeeting } from '#server/commands/close-meeting.ts'
import { joinMeeting } from '#server/commands/join-meeting.ts'
import { openJoining } from '#server/commands/open-joining.ts'
import type { Context } from '#server/context.ts'
import { joinDesk } from '#server/queries/join-desk.ts'
import { joinPoster } from '#server/queries/join-qr.ts'
import { doorByCode, doorOfMeeting } from '#server/queries/meeting-door.ts'
import { aTown, NOON, newRequestId, type Town } from '#tests/support/a-town.ts'
import { anEntrance } from '#tests/support/an-entrance.ts'

async function anOpenDoor(town: Town, admission: 'by_moderator' | 'at_once' = 'by_moderator') {
  const opened = await openJoining(town.as('ben'), town.meeting, { requestId: newRequestId(), admission })
  if (!opened.ok) throw new Error(`the door was refused: ${opened.reason}`)
  return opened.value.joinCode
}

const knock = (
  town: Town,
  code: string,
  over: { name?: string; organisation?: string; browser?: string } = {},
) =>
  joinMeeting(town.as('visitor'), anEntrance({ browser: over.browser ?? 'guest' }).entrance, {
    code,
    name: over.name ?? 'Hana Hosťovská',
    organisation: over.organisation ?? '',
  })

/** Somebody who holds this cookie. */
async function holderOf(town: Town, token: string | undefined): Promise<Context> {
  const actor = token === undefined ? VISITOR : await town.store.sessions.findActor(token, NOON)
  return { actor: actor ?? VISITOR, now: () => NOON, store: town.store }
}

async function roleOf(ctx: Context, town: Town) {
  return roleAt(ctx.actor, await town.store.meetings.standingOf(ctx.actor, town.meeting))
}

test('JOIN-1 somebody waits at the door with a name, and is a member of the meeting once admitted', async () => {
  await using town = await aTown()
  const code = await anOpenDoor(town)
  const joined = await knock(town, ` ${code.toLowerCase().slice(0, 5)}-${code.slice(5)}`, {
    organisation: 'Denné centrum',
  })
  const guest = await holderOf(town, joined.ok ? joined.value.token : undefined)

  expect(joined).toMatchObject({ ok: true, value: { meetingCode: 's-sen', state: 'waiting' } })
  expect([await roleOf(guest, town), await doorOfMeeting(guest, 's-sen')]).toMatchObject([
    'viewer',
    { participation: 'waiting' },
  ])

  const desk = await joinDesk(town.as('ben'), town.meeting)
  expect(desk).toMatchObject({
    ok: true,
    value: {
      joinCode: code,
      admitted: 0,
      waiting: [{ displayName: 'Hana Hosťovská', organisationName: 'Denné centrum' }],
    },
  })
  const participationId = desk.ok ? (desk.value.waiting[0]?.participationId ?? '') : ''
  const answer = () =>
    answerJoin(town.as('ben'), town.meeting, {
      requestId: newRequestId(),
      participationId,
      verdict: 'admitted',
    })
  expect([await answer(), await answer()]).toEqual([
    { ok: true, value: {} },
    { ok: false, reason: 'already-answered' },
  ])
  expect(await roleOf(guest, town)).toBe('member')
})

test('who is refused can only watch, and knocking again changes nothing', async () => {
  await using town = await aTown()
  const code = await anOpenDoor(town)
  const joined = await knock(town, code)
  const guest = await holderOf(town, joined.ok ? joined.value.token : undefined)
  const waiting = await town.store.participations.waitingAt(town.meeting.id)
  await answerJoin(town.as('ben'), town.meeting, {
    requestId: newRequestId(),
    participationId: waiting[0]?.id ?? '',
    verdict: 'refused',
  })

  const again = await joinMeeting(guest, anEntrance().entrance, { code, name: '', organisation: '' })

  expect([again, await roleOf(guest, town)]).toEqual([{ ok: false, reason: 'not-admitted' }, 'viewer'])
})

test('JOIN-1 where the meeting is set so, the code is enough', async () => {
  await using town = await aTown()
  const joined = await knock(town, await anOpenDoor(town, 'at_once'))
  const guest = await holderOf(town, joined.ok ? joined.value.token : undefined)

  expect([joined.ok && joined.value.state, await roleOf(guest, town)]).toEqual(['admitted', 'member'])
})

test('people with an account join under their own name; members of the group are in already', async () => {
  await using town = await aTown()
  const code = await anOpenDoor(town)
  const join = (who: 'dana' | 'ada' | 'filip') =>
    joinMeeting(town.as(who), anEntrance().entrance, { code, name: 'Iné Meno', organisation: '' })

  expect([await join('dana'), await join('ada'), await join('filip')]).toEqual([
    { ok: true, value: { meetingCode: 's-sen', state: 'waiting', token: undefined } },
    { ok: true, value: { meetingCode: 's-sen', state: 'admitted', token: undefined } },
    { ok: false, reason: 'suspended' },
  ])
  const waiting = await town.store.participations.waitingAt(town.meeting.id)
  expect(waiting.map(({ displayName }) => displayName)).toEqual(['Dana Cudzia'])
})

test('two presses of one button are one person at the door', async () => {
  await using town = await aTown()
  const code = await anOpenDoor(town)
  const press = () =>
    joinMeeting(town.as('dana'), anEntrance().entrance, { code, name: '', organisation: '' })

  const presses = await Promise.all([press(), press(), press()])

  expect(presses.every(({ ok }) => ok)).toBe(true)
  expect(await town.rows.participation.count()).toBe(1)
})

test('JOIN-2 a code that was taken down, never hung there, or belongs to a closed meeting opens nothing', async () => {
  await using town = await aTown()
  const code = await anOpenDoor(town)
  await closeJoining(town.as('ben'), town.meeting, { requestId: newRequestId() })
  const second = await anOpenDoor(town)
  const takenDown = await knock(town, code)
  const invented = await knock(town, 'AAAAABBBBB')
  const noCode = await knock(town, "' OR 1=1 --")
  await closeMeeting(town.as('ben'), town.meeting, { requestId: newRequestId() })
  const tooLate = await knock(town, second)

  const unknown = { ok: false, reason: 'join-code-unknown' }
  expect([takenDown, invented, noCode, tooLate]).toEqual([unknown, unknown, unknown, unknown])
  expect(second).not.toBe(code)
  expect(await doorByCode(town.as('visitor'), anEntrance().entrance, second)).toEqual(unknown)
  expect(await town.rows.participation.count()).toBe(0)
  expect(await town.rows.person.count({ where: { name: 'Hana Hosťovská' } })).toBe(0)
})

test('without a name nobody joins', async () => {
  await using town = await aTown()
  const code = await anOpenDoor(town)

  expect(await knock(town, code, { name: ' \u200b ' })).toEqual({ ok: false, reason: 'bad-name' })
})

test('JOIN-4 a browser that guesses codes is stopped, and the next person still joins', async () => {
  await using town = await aTown()
  const code = await anOpenDoor(town)
  const eve = anEntrance({ browser: 'eve' }).entrance
  const reasons: unknown[] = []
  for (let n = 0; n < 12; n++) {
    const guess = await joinMeeting(town.as('visitor'), eve, {
      code: 'AAAAABBBBB',
      name: 'Eva',
      organisation: '',
    })
    reasons.push(!guess.ok && guess.reason)
  }
  const honest = { ...anEntrance({ browser: 'ada' }).entrance, limits: eve.limits }
  const joined = await joinMeeting(town.as('visitor'), honest, { code, name: 'Hana', organisation: '' })

  expect(reasons.slice(9)).toEqual(['join-code-unknown', 'rate-limited', 'rate-limited'])
  expect(joined.ok).toBe(true)
})

test.each(['visitor', 'ada', 'dana', 'emil', 'filip'] as const)(
  'JOIN-3 %s neither opens the door nor sees who stands before it',
  async (who) => {
    await using town = await aTown()
    const request = { requestId: newRequestId(), admission: 'at_once' } as const
    const attempts = [
      await openJoining(town.as(who), town.meeting, request),
      await closeJoining(town.as(who), town.meeting, { requestId: newRequestId() }),
      await joinDesk(town.as(who), town.meeting),
      await joinPoster(town.as(who), town.meeting, 'https://plan.example.org'),
      await answerJoin(town.as(who), town.meeting, {
        requestId: newRequestId(),
        participationId: newRequestId(),
        verdict: 'admitted',
      }),
    ]

    const reason = { visitor: 'not-signed-in', filip: 'suspended' }[who as string] ?? 'not-allowed'
    expect(attempts).toEqual(attempts.map(() => ({ ok: false, reason })))
  },
)

test('a participation of another meeting is not found here', async () => {
  await using town = await aTown()
  const answer = await answerJoin(town.as('ben'), town.meeting, {
    requestId: newRequestId(),
    participationId: newRequestId(),
    verdict: 'admitted',
  })

  expect(answer).toEqual({ ok: false, reason: 'not-found' })
})

test('the poster shows the address and the code in halves', async () => {
  await using town = await aTown()
  const code = await anOpenDoor(town)
  const poster = await joinPoster(town.as('ben'), town.meeting, 'https://plan.example.org')

  expect(poster).toMatchObject({
    ok: true,
    value: { url: `https://plan.example.org/join/${code}`, code: `${code.slice(0, 5)}-${code.slice(5)}` },
  })
  expect(poster.ok && poster.value.svg).toMatch(/^<svg /)
})

const onList = (town: Town) =>
  town.rows.attendance.findMany({
    select: { displayName: true, checkIn: true, organisationName: true, hasVote: true, leftAt: true },
  })

test('ATT-1 whom the door lets in is on the attendance list, at once and by a moderator', async () => {
  await using town = await aTown()
  const code = await anOpenDoor(town, 'at_once')
  await knock(town, code, { organisation: 'Denné centrum' })
  await anOpenDoor(town)
  await knock(town, code, { name: 'Ivan Čakajúci', browser: 'other' })
  const waiting = await town.store.participations.waitingAt(town.meeting.id)
  const before = await town.rows.attendance.count()
  await answerJoin(town.as('ben'), town.meeting, {
    requestId: newRequestId(),
    participationId: waiting[0]?.id ?? '',
    verdict: 'admitted',
  })

  expect(before).toBe(1)
  expect(await onList(town)).toEqual([
    {
      displayName: 'Hana Hosťovská',
      checkIn: 'qr',
      organisationName: 'Denné centrum',
      hasVote: false,
      leftAt: null,
    },
    { displayName: 'Ivan Čakajúci', checkIn: 'qr', organisationName: null, hasVote: false, leftAt: null },
  ])
  expect((await town.floor()).meeting?.attendance).toMatchObject({ present: 2, withVote: 0 })
})

test('ATT-1 a member who shows the code is here with their vote, once', async () => {
  await using town = await aTown()
  const code = await anOpenDoor(town)
  const show = () => joinMeeting(town.as('ada'), anEntrance().entrance, { code, name: '', organisation: '' })
  await Promise.all([show(), show()])
  await show()

  expect(await onList(town)).toEqual([
    { displayName: 'Ada Vzorová', checkIn: 'qr', organisationName: null, hasVote: true, leftAt: null },
  ])
})

test('ATT-1 days before the meeting the door only lets in', async () => {
  await using town = await aTown()
  await town.rows.meeting.update({
    where: { id: town.meeting.id },
    data: {
      state: 'convened',
      startsAt: new Date(NOON.getTime() + 3 * 3_600_000),
      endsAt: new Date(NOON.getTime() + 4 * 3_600_000),
    },
  })
  const joined = await knock(town, await anOpenDoor(town, 'at_once'))

  expect([joined.ok && joined.value.state, await town.rows.attendance.count()]).toEqual(['admitted', 0])
})
