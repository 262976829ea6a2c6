import { expect, test } from 'vitest'
import type { TurnKind } from '#domain/queue/turn.ts'
import type { Result } from '#domain/result.ts'
import { requestSchemas } from '#protocol/requests.ts'
import { addSpeaker } from '#server/commands/add-speaker.ts'
import { endMembership } from '#server/commands/answer-membership.ts'
import { askToSpeak } from '#server/commands/ask-to-speak.ts'
import { closeMeeting } from '#server/commands/close-meeting.ts'
import { endTurn } from '#server/commands/end-turn.ts'
import { extendTurn } from '#server/commands/extend-turn.ts'
import { grantTurn } from '#server/commands/grant-turn.ts'
import { holdFloor } from '#server/commands/hold-floor.ts'
import { moveProposal } from '#server/commands/move-proposal.ts'
import { releaseFloor } from '#server/commands/release-floor.ts'
import { skipTurn } from '#server/commands/skip-turn.ts'
import { withdrawTurn } from '#server/commands/withdraw-turn.ts'
import { ownTurns } from '#server/queries/own-turns.ts'
import { aTown, NOON, newRequestId, type Somebody, type Town } from '#tests/support/a-town.ts'
import { aProposal } from '#tests/support/on-the-board.ts'

type Asked = { display?: string; kind?: TurnKind; requestId?: string }

const request = ({ display = 'Ada', kind = 'normal', requestId = newRequestId() }: Asked = {}) => ({
  display,
  kind,
  requestId,
})
const ask = (town: Town, who: Somebody = 'ada', asked: Asked = {}) =>
  askToSpeak(town.as(who), town.meeting, request(asked))
const add = (town: Town, who: Somebody = 'ben', asked: Asked = { display: 'pán v prvom rade' }) =>
  addSpeaker(town.as(who), town.meeting, request(asked))
const grant = (town: Town, turnId: string, speakingId: string | null = null, who: Somebody = 'ben') =>
  grantTurn(town.as(who), town.meeting, { requestId: newRequestId(), turnId, speakingId })

const ON_A_TURN = { withdrawTurn, endTurn, skipTurn, extendTurn }
const on = (town: Town, act: keyof typeof ON_A_TURN, turnId: string, who: Somebody = 'ben') =>
  ON_A_TURN[act](town.as(who), town.meeting, { requestId: newRequestId(), turnId })
const HOLDING = { holdFloor, releaseFloor }
const hold = (town: Town, act: keyof typeof HOLDING, who: Somebody = 'cyril') =>
  HOLDING[act](town.as(who), town.meeting, { requestId: newRequestId() })

const said = (answer: Result<unknown, string>) => answer.ok || answer.reason
async function idOf(answer: Promise<Result<{ id: string }, string>>): Promise<string> {
  const given = await answer
  if (!given.ok) throw new Error(given.reason)
  return given.value.id
}
const shown = async (town: Town) =>
  (await town.floor()).turns.map(({ display, state }) => `${display}: ${state}`)
const acts = async (town: Town) =>
  (await town.rows.auditEvent.findMany({ orderBy: { seq: 'asc' } })).map(({ action }) => action)

test.each([
  [{}, ['guest', 'Ben', 'Ada']],
  [{ first_time_first: false }, ['guest', 'Ada', 'Ben']],
])('QUEUE-1 the floor is in the order of the rulebook %j', async (rulebook, expected) => {
  await using town = await aTown()
  await town.rows.process.update({ where: { id: town.processId }, data: { rulebook } })
  const spoken = await idOf(ask(town))
  await grant(town, spoken)
  await on(town, 'endTurn', spoken)

  await ask(town, 'ada')
  const later = { ...town.as('ben'), now: () => new Date(NOON.getTime() + 1000) }
  await askToSpeak(later, town.meeting, request({ display: 'Ben' }))
  await add(town, 'cyril', { display: 'guest', kind: 'point_of_order' })

  const waiting = (await town.floor()).turns.filter(({ state }) => state === 'waiting')
  expect(waiting.map(({ display }) => display)).toEqual(expected)
})

test('QUEUE-2 a member asks: row, audit and floor say so, and of the person nothing but the name they chose', async () => {
  await using town = await aTown()

  const asked = await ask(town, 'ada', { display: ' pani Ada ' })

  const [row] = await town.rows.speakerTurn.findMany()
  const { turns } = await town.floor()
  expect(asked).toEqual({ ok: true, value: { id: row?.id } })
  expect(row).toMatchObject({ personId: town.people.ada, display: 'pani Ada', state: 'waiting' })
  expect(turns).toEqual([
    {
      id: row?.id,
      position: 1e14 + NOON.getTime(),
      state: 'waiting',
      kind: 'normal',
      isFirst: true,
      display: 'pani Ada',
      grantedAt: null,
      until: null,
    },
  ])
  expect((await acts(town)).at(-1)).toBe('queue:ask')
  expect(await town.brokenLinks()).toBe(0)
})

test('QUEUE-2 twice of a kind is refused, also of two at once; the same request repeats its answer', async () => {
  await using town = await aTown()
  const requestId = newRequestId()

  const both = await Promise.all([ask(town, 'ada', { requestId }), ask(town, 'ada')])
  const again = await ask(town, 'ada', { requestId })
  const point = await ask(town, 'ada', { kind: 'point_of_order' })

  expect(new Set(both.map(said))).toEqual(new Set([true, 'already-in-queue']))
  expect([again, said(point)]).toEqual([both[0], true])
  expect(await town.rows.speakerTurn.count()).toBe(2)
})

test('QUEUE-2 one withdraws one’s own turn and asks again; nobody withdraws another’s', async () => {
  await using town = await aTown()
  const turnId = await idOf(ask(town))
  const added = await idOf(add(town))

  const others = [
    await on(town, 'withdrawTurn', turnId, 'ben'),
    await on(town, 'withdrawTurn', added, 'ben'),
    await on(town, 'withdrawTurn', newRequestId(), 'ada'),
  ]
  const own = [await on(town, 'withdrawTurn', turnId, 'ada'), await on(town, 'withdrawTurn', turnId, 'ada')]

  expect(others.map(said)).toEqual(['not-found', 'not-found', 'not-found'])
  expect(own.map(said)).toEqual([true, 'turn-not-waiting'])
  expect(said(await ask(town))).toBe(true)
})

test.each([
  ['dana', 'not-allowed'],
  ['emil', 'not-allowed'],
  ['filip', 'suspended'],
  ['visitor', 'not-signed-in'],
] as const)('QUEUE-7 MEET-3 %s does nothing with the queue and leaves no trace', async (who, reason) => {
  await using town = await aTown()
  const turnId = await idOf(ask(town))
  const before = await acts(town)

  const refused = [
    await ask(town, who),
    await add(town, who),
    await grant(town, turnId, null, who),
    await on(town, 'withdrawTurn', turnId, who),
    await on(town, 'endTurn', turnId, who),
    await on(town, 'skipTurn', turnId, who),
    await on(town, 'extendTurn', turnId, who),
    await hold(town, 'holdFloor', who),
    await hold(town, 'releaseFloor', who),
    await ownTurns(town.as(who), town.meeting),
  ]

  expect(refused.map(said)).toEqual(refused.map(() => reason))
  expect([await acts(town), await shown(town)]).toEqual([before, ['Ada: waiting']])
})

test('QUEUE-7 a member asks and withdraws; all else is the moderators’', async () => {
  await using town = await aTown()
  const turnId = await idOf(ask(town))

  const refused = [
    await add(town, 'ada'),
    await grant(town, turnId, null, 'ada'),
    await on(town, 'endTurn', turnId, 'ada'),
    await on(town, 'skipTurn', turnId, 'ada'),
    await on(town, 'extendTurn', turnId, 'ada'),
    await hold(town, 'holdFloor', 'ada'),
  ]

  expect(new Set(refused.map(said))).toEqual(new Set(['not-allowed']))
})

test('QUEUE-3 a moderator calls the next, and calling another ends that turn', async () => {
  await using town = await aTown()
  const [ada, guest] = [await idOf(ask(town)), await idOf(add(town))]

  const first = await grant(town, ada)
  const while1 = (await town.floor()).turns.find(({ state }) => state === 'speaking')
  const second = await grant(town, guest, ada)

  expect([said(first), said(second)]).toEqual([true, true])
  expect(while1).toMatchObject({
    id: ada,
    grantedAt: NOON.toISOString(),
    until: new Date(NOON.getTime() + 120_000).toISOString(),
  })
  expect((await shown(town)).sort()).toEqual(['Ada: spoken', 'pán v prvom rade: speaking'])
})

test('QUEUE-3 of two moderators who call at once the second is told, and exactly one speaks', async () => {
  await using town = await aTown()
  const [ada, guest] = [await idOf(ask(town)), await idOf(add(town))]

  const different = await Promise.all([grant(town, ada, null, 'ben'), grant(town, guest, null, 'cyril')])
  const speaking = await town.rows.speakerTurn.findMany({ where: { state: 'speaking' } })
  const [first = ''] = speaking.map(({ id }) => id)
  const next = first === ada ? guest : ada
  const same = await Promise.all([grant(town, next, first, 'ben'), grant(town, next, first, 'cyril')])

  const onlyOne = new Set([true, 'speaker-changed'])
  expect([new Set(different.map(said)), speaking.length]).toEqual([onlyOne, 1])
  expect(new Set(same.map(said))).toEqual(onlyOne)
  expect(await town.rows.speakerTurn.count({ where: { state: 'speaking' } })).toBe(1)
})

test('QUEUE-4 a turn is extended and ended; the last speaker stays on the floor, the one before does not', async () => {
  await using town = await aTown()
  const [ada, guest] = [await idOf(ask(town)), await idOf(add(town))]
  await grant(town, ada)

  const extended = await on(town, 'extendTurn', ada, 'cyril')
  const until = (await town.floor()).turns.find(({ id }) => id === ada)?.until
  const ended = [await on(town, 'endTurn', ada), await on(town, 'endTurn', ada)]
  const late = await on(town, 'extendTurn', ada)
  await grant(town, guest)
  await on(town, 'endTurn', guest)

  expect([said(extended), until]).toEqual([true, new Date(NOON.getTime() + 150_000).toISOString()])
  expect([...ended.map(said), said(late)]).toEqual([true, 'turn-not-speaking', 'turn-not-speaking'])
  expect(await shown(town)).toEqual(['pán v prvom rade: spoken'])
})

test('QUEUE-5 whoever is passed over leaves the floor, is told on their own page and may ask again', async () => {
  await using town = await aTown()
  const turnId = await idOf(ask(town))

  const skipped = [await on(town, 'skipTurn', turnId), await on(town, 'skipTurn', turnId)]
  const told = await ownTurns(town.as('ada'), town.meeting)
  const again = await idOf(ask(town))
  const then = await ownTurns(town.as('ada'), town.meeting)

  expect(skipped.map(said)).toEqual([true, 'turn-not-waiting'])
  expect(told).toEqual({ ok: true, value: { display: 'Ada', open: [], passedOverId: turnId } })
  expect(then).toMatchObject({ value: { open: [{ id: again, kind: 'normal' }], passedOverId: null } })
})

test('QUEUE-6 the scribe holds the floor: everybody sees it, nobody is called until it is free', async () => {
  await using town = await aTown()
  const turnId = await idOf(ask(town))

  const held = [said(await hold(town, 'holdFloor')), said(await hold(town, 'holdFloor', 'ben'))]
  const { meeting } = await town.floor()
  const called = await grant(town, turnId)
  const released = [said(await hold(town, 'releaseFloor')), said(await hold(town, 'releaseFloor'))]

  expect([held, meeting?.heldSince, said(called)]).toEqual([
    [true, 'floor-held'],
    NOON.toISOString(),
    'floor-held',
  ])
  expect([released, (await town.floor()).meeting?.heldSince]).toEqual([[true, 'floor-not-held'], null])
})

test('QUEUE-7 the close ends the queue: who spoke has spoken, who waited waits no more, nothing is held', async () => {
  await using town = await aTown()
  const [ada, guest] = [await idOf(ask(town)), await idOf(add(town))]
  await grant(town, ada)
  await hold(town, 'holdFloor')

  await closeMeeting(town.as('ben'), town.meeting, { requestId: newRequestId() })

  const late = [
    await ask(town),
    await add(town),
    await grant(town, guest),
    await on(town, 'endTurn', ada),
    await on(town, 'withdrawTurn', guest, 'ada'),
    await hold(town, 'releaseFloor'),
  ]
  expect([await shown(town), (await town.floor()).meeting?.heldSince]).toEqual([['Ada: spoken'], null])
  expect(new Set(late.map(said))).toEqual(new Set(['meeting-closed']))
})

test('QUEUE-8 whose membership ends is gone from the floor at once, and cannot be called', async () => {
  await using town = await aTown()
  const turnId = await idOf(ask(town))
  await add(town)
  const membership = await town.rows.membership.findFirstOrThrow({ where: { personId: town.people.ada } })

  await endMembership(town.as('ben'), { slug: 'seniori', membershipId: membership.id })

  expect([await shown(town), said(await grant(town, turnId))]).toEqual([
    ['pán v prvom rade: waiting'],
    'turn-not-waiting',
  ])
  expect((await acts(town)).slice(-2)).toEqual(['membership:end', 'queue:leave'])
})

test('QUEUE-8 by whatever way rights are lost, the next act at the meeting shows it', async () => {
  await using town = await aTown()
  const proposalId = await aProposal(town)
  await ask(town)
  await town.rows.person.update({ where: { id: town.people.ada }, data: { suspendedAt: NOON } })

  await moveProposal(town.as('ben'), town.meeting, {
    requestId: newRequestId(),
    proposalId,
    to: 'in_discussion',
    beforeId: null,
  })

  expect(await shown(town)).toEqual([])
})

test('QUEUE-9 one is called as last time at this meeting, before that as the public may know', async () => {
  await using town = await aTown()
  const display = async () => {
    const own = await ownTurns(town.as('ada'), town.meeting)
    return own.ok && own.value.display
  }
  const setPolicy = (namePolicy: 'initials' | 'role_only') =>
    town.rows.person.update({ where: { id: town.people.ada }, data: { namePolicy } })

  await setPolicy('role_only')
  const hidden = await display()
  await setPolicy('initials')
  const initials = await display()
  await ask(town, 'ada', { display: 'Adka' })

  expect([hidden, initials, await display()]).toEqual([null, 'A. V.', 'Adka'])
})

test('QUEUE-7 REQ-2 malformed requests are none', () => {
  const requestId = newRequestId()
  const turnId = newRequestId()
  const malformed = [
    ['queue:mine', { more: 1 }],
    ['queue:ask', { requestId, kind: 'normal' }],
    ['queue:ask', { requestId, kind: 'shout', display: 'Ada' }],
    ['queue:ask', { requestId, kind: 'normal', display: 'x'.repeat(401) }],
    ['queue:ask', { requestId, kind: 'normal', display: 'Ada', personId: turnId }],
    ['queue:add', { kind: 'normal', display: 'Ada' }],
    ['queue:grant', { requestId, turnId }],
    ['queue:grant', { requestId, turnId, speakingId: 'x' }],
    ['queue:withdraw', { requestId, turnId: 1 }],
    ['queue:end', { requestId }],
    ['queue:skip', { turnId }],
    ['queue:extend', { requestId, turnId, seconds: 3600 }],
    ['queue:hold', {}],
    ['queue:release', { requestId: 'x' }],
  ] as const

  expect(malformed.filter(([name, message]) => requestSchemas[name].safeParse(message).success)).toEqual([])
})

test('QUEUE-7 the database keeps one speaker, one waiting turn of a kind, and no half times', async () => {
  await using town = await aTown()
  const turn = {
    meetingId: town.meeting.id,
    personId: town.people.ada,
    display: 'Ada',
    kind: 'normal',
    askedAt: NOON,
  } as const
  const times = { grantedAt: NOON, until: NOON }
  await town.rows.speakerTurn.create({ data: turn })
  await town.rows.speakerTurn.create({ data: { ...turn, ...times, state: 'speaking' } })
  const refused = [
    turn,
    { ...turn, ...times, state: 'speaking' as const },
    { ...turn, kind: 'reply' as const, display: ' ' },
    { ...turn, kind: 'reply' as const, ...times },
    { ...turn, state: 'spoken' as const, endedAt: NOON },
    { ...turn, state: 'spoken' as const, ...times },
    { ...turn, state: 'skipped' as const },
  ].map((data) => town.rows.speakerTurn.create({ data }))

  expect((await Promise.allSettled(refused)).map(({ status }) => status)).toEqual(
    refused.map(() => 'rejected'),
  )
})

test('QUEUE-12 whom the attendance list gives no voice is refused, whom it gives one is not', async () => {
  await using town = await aTown()
  const here = { meetingId: town.meeting.id, checkIn: 'list', arrivedAt: NOON, hasVote: false } as const
  await town.rows.attendance.createMany({
    data: [
      { ...here, personId: town.people.ada, displayName: 'Ada', hasVoice: false },
      { ...here, personId: town.people.ben, displayName: 'Ben', hasVoice: true },
    ],
  })

  const answers = [await ask(town, 'ada'), await ask(town, 'ben')]

  expect(answers.map(said)).toEqual(['no-voice', true])
})
