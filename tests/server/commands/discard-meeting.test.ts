import { expect, test } from 'vitest'
import { closeMeeting } from '#server/commands/close-meeting.ts'
import { discardMeeting } from '#server/commands/discard-meeting.ts'
import { moveAgendaItem } from '#server/commands/move-agenda-item.ts'
import { publishNotice } from '#server/commands/publish-notice.ts'
import { findMeetingPage } from '#server/queries/meeting-page.ts'
import { meetingRef } from '#server/queries/meeting-ref.ts'
import { aTown, newRequestId, type Somebody, type Town } from '#tests/support/a-town.ts'
import { said } from '#tests/support/minutes.ts'
import { nextMeeting, type Place } from '#tests/support/tasks.ts'

const discard = (town: Town, meeting: Place, who: Somebody = 'ben', requestId = newRequestId()) =>
  discardMeeting(town.as(who), meeting, { requestId })

test('PREP-10 a discarded draft is found nowhere, holds no room, and stays in the record', async () => {
  await using town = await aTown()
  const draft = await nextMeeting(town)
  const slot = {
    processId: town.processId,
    startsAt: new Date('2022-11-15T08:00:00Z'),
    endsAt: new Date('2022-11-15T11:00:00Z'),
  }
  const before = await town.store.slots.during(slot)
  const requestId = newRequestId()

  const answers = [
    await discard(town, draft, 'ben', requestId),
    await discard(town, draft, 'ben', requestId),
    await discard(town, draft),
    await publishNotice(town.as('ben'), draft, { text: 'v utorok 15. novembra 2022' }),
  ]

  expect(answers.map(said)).toEqual([true, true, 'not-found', 'not-found'])
  expect([before.length, (await town.store.slots.during(slot)).length]).toEqual([1, 0])
  expect([
    await findMeetingPage(town.as('ben'), draft.code),
    await town.store.meetings.findByCode(draft.code),
    said(await meetingRef(town.as('ben'), draft.code)),
  ]).toEqual([undefined, null, 'not-found'])
  expect(await town.rows.auditEvent.findMany({ where: { action: 'meeting:discard' } })).toMatchObject([
    { objectId: draft.id, detail: { code: draft.code } },
  ])
})

test('PREP-10 what a discarded draft had taken up from before goes to the next one', async () => {
  await using town = await aTown()
  const draft = await nextMeeting(town)
  const move = { requestId: newRequestId(), itemId: town.meeting.items[1] ?? '' }
  await moveAgendaItem(town.as('ben'), town.meeting, move)
  await closeMeeting(town.as('ben'), town.meeting, { requestId: newRequestId() })
  const took = (await town.floor(draft.id)).items.length
  await town.rows.meeting.update({ where: { id: draft.id }, data: { code: 'gone' } })
  await discard(town, draft)

  const next = await nextMeeting(town)

  expect([took, (await town.floor(next.id)).items.map(({ title }) => title)]).toEqual([
    2,
    ['Otvorenie', 'Návrhy'],
  ])
})

test('PREP-10 a meeting that was announced is not discarded, and nobody discards what they do not run', async () => {
  await using town = await aTown()
  const draft = await nextMeeting(town)
  const nobody: Somebody[] = ['visitor', 'dana', 'ada', 'emil', 'filip']

  const refused = await Promise.all(nobody.map((who) => discard(town, draft, who)))

  expect(refused.map(said)).toEqual([
    'not-signed-in',
    'not-allowed',
    'not-allowed',
    'not-allowed',
    'suspended',
  ])
  expect(said(await discard(town, town.meeting))).toBe('wrong-state')
})
