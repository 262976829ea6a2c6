import { expect, test } from 'vitest'
import type { Result } from '#domain/result.ts'
import { requestSchemas } from '#protocol/requests.ts'
import { closeMeeting } from '#server/commands/close-meeting.ts'
import { eraseWords } from '#server/commands/erase-words.ts'
import { pausePublicView } from '#server/commands/pause-public-view.ts'
import { recordDecision } from '#server/commands/record-decision.ts'
import { resumePublicView } from '#server/commands/resume-public-view.ts'
import { withdrawProposal } from '#server/commands/withdraw-proposal.ts'
import { aTown, NOON, newRequestId, type Somebody, type Town } from '#tests/support/a-town.ts'
import { aDecision, anAdoptedProposal, aReadyProposal, finalise } from '#tests/support/on-the-board.ts'

const REASON = 'Prerokúva sa osobná záležitosť.'

const pause = (town: Town, who: Somebody = 'ben', { reason = REASON, requestId = newRequestId() } = {}) =>
  pausePublicView(town.as(who), town.meeting, { requestId, reason })
const resume = (town: Town, who: Somebody = 'ben') =>
  resumePublicView(town.as(who), town.meeting, { requestId: newRequestId() })
const close = (town: Town) => closeMeeting(town.as('ben'), town.meeting, { requestId: newRequestId() })
const said = (answer: Result<unknown, string>) => answer.ok || answer.reason
const lastActs = async (town: Town, take: number) =>
  (await town.rows.auditEvent.findMany({ orderBy: { seq: 'desc' }, take })).map(({ action }) => action)

test('PAUSE-1 a moderator pauses: floor, row and audit say since when and why, and resuming ends it', async () => {
  await using town = await aTown()

  const paused = await pause(town)
  const shown = (await town.floor()).meeting?.publicPause
  const stored = await town.store.log.load(town.meeting.id)
  const resumed = await resume(town, 'cyril')

  expect([paused, resumed]).toEqual([
    { ok: true, value: {} },
    { ok: true, value: {} },
  ])
  expect(shown).toEqual({ since: NOON.toISOString(), reason: REASON })
  expect(stored?.paused?.seq).toBe(stored?.head)
  expect((await town.floor()).meeting?.publicPause).toBe(null)
  expect((await town.store.log.load(town.meeting.id))?.paused).toBe(null)
  expect(await lastActs(town, 2)).toEqual(['meeting:resume-public-view', 'meeting:pause-public-view'])
  expect(await town.brokenLinks()).toBe(0)
})

test.each([
  ['ada', 'not-allowed'],
  ['dana', 'not-allowed'],
  ['emil', 'not-allowed'],
  ['filip', 'suspended'],
  ['visitor', 'not-signed-in'],
] as const)('PAUSE-1 MEET-3 %s neither pauses nor resumes', async (who, reason) => {
  await using town = await aTown()
  const before = await lastActs(town, 1)

  const refused = [said(await pause(town, who)), said(await resume(town, who))]

  expect(refused).toEqual([reason, reason])
  expect((await town.floor()).meeting?.publicPause).toBe(null)
  expect(await lastActs(town, 1)).toEqual(before)
})

test('PAUSE-1 twice is refused, of two at once the second, and the same request repeats its answer', async () => {
  await using town = await aTown()
  const requestId = newRequestId()

  const both = await Promise.all([pause(town, 'ben', { requestId }), pause(town, 'cyril')])
  const again = await pause(town, 'ben', { requestId })
  const resumed = [said(await resume(town)), said(await resume(town))]

  expect(both.map(said).sort()).toEqual(['public-view-already-paused', true].sort())
  expect(said(again)).toBe(said(both[0]))
  expect(resumed).toEqual([true, 'public-view-not-paused'])
})

test('PAUSE-1 without a reason, with an endless one and in a closed meeting it is refused', async () => {
  await using town = await aTown()

  const refused = [
    said(await pause(town, 'ben', { reason: ' ' })),
    said(await pause(town, 'ben', { reason: 'x'.repeat(201) })),
  ]
  await close(town)
  refused.push(said(await pause(town)), said(await resume(town)))

  expect(refused).toEqual(['reason-missing', 'too-long', 'meeting-closed', 'meeting-closed'])
})

test('PAUSE-1 REQ-2 a malformed request is none', () => {
  const { 'meeting:pause-public-view': schema } = requestSchemas
  const requestId = newRequestId()
  const malformed = [
    {},
    { requestId },
    { requestId, reason: 1 },
    { requestId, reason: 'a\u0000' },
    { requestId, reason: 'x', more: 1 },
  ]

  expect(malformed.map((message) => schema.safeParse(message).success)).toEqual(malformed.map(() => false))
})

test('PAUSE-1 the database keeps no half pause and none of a meeting that does not sit', async () => {
  await using town = await aTown()
  const set = (data: Parameters<typeof town.rows.meeting.update>[0]['data']) =>
    town.rows.meeting.update({ where: { id: town.meeting.id }, data })
  const halves = [
    set({ publicPausedAt: NOON }),
    set({ publicPauseReason: REASON }),
    set({ publicPausedAt: NOON, publicPauseReason: ' ' }),
    set({ publicPausedAt: NOON, publicPauseReason: REASON, state: 'convened' }),
    town.rows.meetingDocument.update({ where: { meetingId: town.meeting.id }, data: { pausedSeq: 1n } }),
  ]

  expect((await Promise.allSettled(halves)).map(({ status }) => status)).toEqual(halves.map(() => 'rejected'))
})

test('PAUSE-8 nothing is decided, withdrawn, written into the plan or erased while the public does not see it', async () => {
  await using town = await aTown()
  const adopted = await anAdoptedProposal(town, 'Prijatý')
  const proposalId = await aReadyProposal(town, 'Pripravený')
  await pause(town)
  const attempts = async () => [
    said(await recordDecision(town.as('ben'), town.meeting, await aDecision(town, proposalId))),
    said(await finalise(town, adopted)),
    said(
      await eraseWords(town.as('ben'), town.meeting, {
        requestId: newRequestId(),
        words: 'nikde nenapísané',
      }),
    ),
  ]
  const withdraw = () =>
    withdrawProposal(town.as('ben'), town.meeting, { requestId: newRequestId(), proposalId, reason: 'omyl' })

  const refused = [...(await attempts()), said(await withdraw())]
  await resume(town)

  expect(refused).toEqual(refused.map(() => 'public-view-paused'))
  expect(await attempts()).toEqual([true, true, 'nothing-to-erase'])
})

test('PAUSE-9 closing the meeting ends the pause with it', async () => {
  await using town = await aTown()
  await pause(town)

  expect(said(await close(town))).toBe(true)

  expect((await town.floor()).meeting).toMatchObject({ state: 'closed', publicPause: null })
  expect((await town.store.log.load(town.meeting.id))?.paused).toBe(null)
  expect(await lastActs(town, 2)).toEqual(['meeting:close', 'meeting:resume-public-view'])
})
