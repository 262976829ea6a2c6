import { expect, test } from 'vitest'
import type { Requests } from '#protocol/requests.ts'
import { addContribution } from '#server/commands/add-contribution.ts'
import { closeMeeting } from '#server/commands/close-meeting.ts'
import { correctContribution } from '#server/commands/correct-contribution.ts'
import { createProposal } from '#server/commands/create-proposal.ts'
import { readBackContribution } from '#server/commands/read-back-contribution.ts'
import { aTown, newRequestId, type Somebody, type Town } from '#tests/support/a-town.ts'

async function said(town: Town, over: Partial<Requests['contribution:add']> = {}, who: Somebody = 'ada') {
  const added = await addContribution(town.as(who), town.meeting, {
    requestId: newRequestId(),
    text: 'Obed by mal chodiť aj v nedelu.',
    themeId: null,
    channel: 'spoken',
    display: null,
    ...over,
  })
  if (!added.ok) throw new Error(`the contribution was refused: ${added.reason}`)
  return added.value.id
}

const correct = (town: Town, contributionId: string, text: string, who: Somebody = 'ada') =>
  correctContribution(town.as(who), town.meeting, { requestId: newRequestId(), contributionId, text })

const readBack = (
  town: Town,
  contributionId: string,
  by: 'room' | 'author' = 'room',
  who: Somebody = 'ada',
) => readBackContribution(town.as(who), town.meeting, { requestId: newRequestId(), contributionId, by })

const reasonsOf = async (answers: Promise<{ ok: boolean; reason?: string }>[]) =>
  (await Promise.all(answers)).map((answer) => (answer.ok ? 'ok' : answer.reason))

test('CAPTURE-4 until it is read back whoever wrote it down corrects it, or a moderator', async () => {
  await using town = await aTown()
  const id = await said(town)

  expect(await reasonsOf([correct(town, id, 'Obed by mal chodiť aj v nedeľu.')])).toEqual(['ok'])
  expect((await town.floor()).contributions[0]?.text).toBe('Obed by mal chodiť aj v nedeľu.')
  expect(await reasonsOf([correct(town, id, 'Obed aj v nedeľu.', 'ben')])).toEqual(['ok'])
  expect(await reasonsOf([correct(town, await said(town, {}, 'ben'), 'iné', 'ada')])).toEqual(['not-allowed'])
})

test('CAPTURE-4 a correction that says nothing, too much, or nothing known is refused', async () => {
  await using town = await aTown()
  const id = await said(town)

  const answers = [
    correct(town, id, '  '),
    correct(town, id, 'x'.repeat(2001)),
    correct(town, newRequestId(), 'iné'),
    correct(town, id, 'iné', 'dana'),
  ]
  expect(await reasonsOf(answers)).toEqual(['empty', 'too-long', 'not-found', 'not-allowed'])
  expect((await town.floor()).contributions[0]?.text).toBe('Obed by mal chodiť aj v nedelu.')
})

test('CAPTURE-5 what the room or its author confirmed stands, and says who confirmed it', async () => {
  await using town = await aTown()
  const [first, second] = [await said(town), await said(town)]

  expect(await reasonsOf([readBack(town, first), readBack(town, second, 'author')])).toEqual(['ok', 'ok'])
  expect(await reasonsOf([correct(town, first, 'niečo iné', 'ben')])).toEqual(['already-confirmed'])
  const { contributions } = await town.floor()
  expect(contributions.map(({ state, readBack: by }) => [state, by])).toEqual([
    ['confirmed', 'room'],
    ['confirmed', 'author'],
  ])
})

test('CAPTURE-5 what is part of a proposal already can be read back and stays part of it', async () => {
  await using town = await aTown()
  const id = await said(town)
  const request = { requestId: newRequestId(), contributionId: id, title: 'Obed', text: '', themeId: null }
  await createProposal(town.as('ada'), town.meeting, request)

  expect(await reasonsOf([readBack(town, id)])).toEqual(['ok'])
  expect((await town.floor()).contributions).toMatchObject([{ state: 'used', readBack: 'room' }])
})

test('CAPTURE-5 strangers confirm nothing, and after the close nobody does', async () => {
  await using town = await aTown()
  const id = await said(town)
  const before = await reasonsOf([readBack(town, id, 'room', 'dana'), readBack(town, newRequestId())])
  await closeMeeting(town.as('ben'), town.meeting, { requestId: newRequestId() })
  const after = await reasonsOf([readBack(town, id), correct(town, id, 'neskoro')])

  expect([before, after]).toEqual([
    ['not-allowed', 'not-found'],
    ['meeting-closed', 'meeting-closed'],
  ])
})

test('CAPTURE-6 a neighbourhood of the municipality is kept, and a foreign one refused', async () => {
  await using town = await aTown()
  const { municipalityId } = await town.rows.process.findFirstOrThrow()
  const place = { municipalityId, slug: 'radvan', name: 'Radvaň' }
  const { id: territoryId } = await town.rows.territory.create({ data: place })
  await said(town, { territoryId })

  expect((await town.floor()).contributions).toMatchObject([{ territoryId }])
  await expect(said(town, { territoryId: newRequestId() })).rejects.toThrow('unknown-territory')
})
