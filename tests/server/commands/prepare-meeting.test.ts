import { expect, test } from 'vitest'
import { type MeetingPlan, prepareMeeting } from '#server/commands/prepare-meeting.ts'
import { groupsToConvene } from '#server/queries/groups-to-convene.ts'
import { findNoticePage } from '#server/queries/notice-page.ts'
import { aTown, newRequestId, type Somebody, type Town } from '#tests/support/a-town.ts'

const plan = (town: Town, over: Partial<MeetingPlan> = {}): MeetingPlan => ({
  requestId: newRequestId(),
  groupId: town.groupId,
  title: 'Seniori k novým návrhom',
  day: '2022-11-15',
  from: '10:00',
  to: '11:05',
  place: 'MsÚ, zasadačka č. 290',
  presetId: 'group-autumn',
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
    await answerOf(town, 'ben'),
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
    await answerOf(town, 'ben', { presetId: 'pre-conference' }),
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
