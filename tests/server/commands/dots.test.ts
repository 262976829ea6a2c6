import { expect, test } from 'vitest'
import { addContribution } from '#server/commands/add-contribution.ts'
import { cancelDots } from '#server/commands/cancel-dots.ts'
import { closeAgendaItem } from '#server/commands/close-agenda-item.ts'
import { closeMeeting } from '#server/commands/close-meeting.ts'
import { moveProposal } from '#server/commands/move-proposal.ts'
import { openAgendaItem } from '#server/commands/open-agenda-item.ts'
import { openVote } from '#server/commands/open-vote.ts'
import { pausePublicView } from '#server/commands/pause-public-view.ts'
import { takeDotOrder } from '#server/commands/take-dot-order.ts'
import { ownDots } from '#server/queries/own-answers.ts'
import { anOpenMood, anOpenRound, close, open, put, reasonOf, someCards } from '#tests/support/a-round.ts'
import { aTown, NOON, newRequestId, type Town } from '#tests/support/a-town.ts'
import { anOpening, anOpenVote, arrive } from '#tests/support/a-vote.ts'
import { anAdoptedProposal, aReadyProposal } from '#tests/support/on-the-board.ts'

const said = async (town: Town, text: string) => {
  const added = await addContribution(town.as('cyril'), town.meeting, {
    requestId: newRequestId(),
    text,
    themeId: null,
    channel: 'spoken',
    display: null,
  })
  if (!added.ok) throw new Error(added.reason)
  return { kind: 'contribution', id: added.value.id } as const
}

test('DOTS-1 a moderator asks over proposals and what was said, and everybody sees it run', async () => {
  await using town = await aTown()
  await arrive(town, ['ada', 'ben'], { hasVote: false })
  const items = [...(await someCards(town, 1)), await said(town, 'Obed v nedeľu')]

  const opened = await open(town, { items, dotsEach: 1, mostOnOne: 1 })

  expect(opened).toMatchObject({ ok: true })
  expect((await town.floor()).dots).toMatchObject([
    {
      state: 'open',
      dotsEach: 1,
      mostOnOne: 1,
      took: 0,
      entitled: 2,
      items: [
        { kind: 'proposal', puts: [] },
        { kind: 'contribution', code: 'K-0001', puts: [] },
      ],
    },
  ])
})

test('DOTS-1 who may not, what does not fit and when it is not the time: told why, and nothing runs', async () => {
  await using town = await aTown()
  const items = await someCards(town, 2)
  const adopted = { kind: 'proposal', id: await anAdoptedProposal(town) } as const
  const nobody = reasonOf(await open(town, { items }))
  await arrive(town, ['ada'])
  const answers = {
    nobody,
    visitor: reasonOf(await open(town, { items }, 'visitor')),
    member: reasonOf(await open(town, { items }, 'ada')),
    revoked: reasonOf(await open(town, { items }, 'emil')),
    suspended: reasonOf(await open(town, { items }, 'filip')),
    elsewhere: reasonOf(
      await open(town, { items: [...items, { kind: 'contribution', id: newRequestId() }] }),
    ),
    few: reasonOf(await open(town, { items: items.slice(1) })),
    dots: reasonOf(await open(town, { items, dotsEach: 11 })),
    decided: reasonOf(await open(town, { items: [...items, adopted] })),
  }
  await pausePublicView(town.as('ben'), town.meeting, { requestId: newRequestId(), reason: 'Zdravie' })
  const paused = reasonOf(await open(town, { items }))

  expect({ ...answers, paused }).toEqual({
    nobody: 'nobody-with-voice',
    visitor: 'not-signed-in',
    member: 'not-allowed',
    revoked: 'not-allowed',
    suspended: 'suspended',
    elsewhere: 'not-found',
    few: 'too-few-items',
    dots: 'dots-out-of-range',
    decided: 'already-decided',
    paused: 'public-view-paused',
  })
  expect(await town.rows.dotRound.count()).toBe(0)
})

test('DOTS-1 an item that informs has no dots, and without an item there is nothing to ask under', async () => {
  await using town = await aTown()
  await arrive(town, ['ada'])
  const items = await someCards(town, 2)
  const [first = '', second = ''] = town.meeting.items
  await closeAgendaItem(town.as('ben'), town.meeting, { requestId: newRequestId(), itemId: second })
  const between = reasonOf(await open(town, { items }))
  await openAgendaItem(town.as('ben'), town.meeting, { requestId: newRequestId(), itemId: first })
  const informing = reasonOf(await open(town, { items }))

  expect([between, informing]).toEqual(['no-open-item', 'purpose-without-dots'])
})

test('DOTS-2 while the room is asked for dots nothing else is asked and nothing is left', async () => {
  await using town = await aTown()
  await arrive(town, ['ada', 'ben'])
  const proposalId = await aReadyProposal(town)
  const { items } = await anOpenRound(town)
  const [, itemId = ''] = town.meeting.items
  const ben = town.as('ben')

  const answers = [
    await open(town, { items }),
    await openVote(ben, town.meeting, await anOpening(town, proposalId)),
    await closeAgendaItem(ben, town.meeting, { requestId: newRequestId(), itemId }),
    await closeMeeting(ben, town.meeting, { requestId: newRequestId() }),
  ].map(reasonOf)

  expect(answers).toEqual(['dots-open', 'dots-open', 'dots-open', 'dots-open'])
  await expect(anOpenMood(town)).rejects.toThrow('dots-open')
})

test('DOTS-2 while a vote runs, or cards are shown, nobody is asked for dots', async () => {
  await using town = await aTown()
  await arrive(town, ['ada', 'ben'])
  const items = await someCards(town, 2)
  await anOpenMood(town)
  const duringCards = reasonOf(await open(town, { items }))
  await town.rows.moodRound.updateMany({
    data: { state: 'put_away', closedAt: NOON, green: 0, yellow: 0, red: 0, entitled: 0 },
  })
  await anOpenVote(town)
  const duringVote = reasonOf(await open(town, { items }))

  expect([duringCards, duringVote]).toEqual(['mood-open', 'vote-open'])
})

test('DOTS-3 who may not take part is told why, and nothing of it counts', async () => {
  await using town = await aTown()
  await arrive(town, ['ada'])
  await arrive(town, ['cyril'], { leftAt: NOON })
  await arrive(town, ['dana', 'emil', 'filip'])
  const { roundId } = await anOpenRound(town)
  await town.rows.attendance.create({
    data: {
      meetingId: town.meeting.id,
      personId: town.people.ben,
      displayName: 'x',
      checkIn: 'list',
      arrivedAt: NOON,
      hasVoice: false,
      hasVote: false,
    },
  })
  const by = async (who: Parameters<typeof put>[1], dots = [1, 1, 1], id = roundId) =>
    reasonOf(await put(town, who, id, dots))

  expect({
    visitor: await by('visitor'),
    stranger: await by('dana'),
    revoked: await by('emil'),
    suspended: await by('filip'),
    withoutVoice: await by('ben'),
    left: await by('cyril'),
    installation: await by('installation'),
    noSuchRound: await by('ada', [1, 1, 1], newRequestId()),
    tooMany: await by('ada', [2, 2, 0]),
    onOne: await by('ada', [3, 0, 0]),
    otherCards: await by('ada', [1, 1]),
  }).toEqual({
    visitor: 'not-signed-in',
    stranger: 'not-allowed',
    revoked: 'not-allowed',
    suspended: 'suspended',
    withoutVoice: 'no-voice',
    left: 'left-meeting',
    installation: 'no-voice',
    noSuchRound: 'not-found',
    tooMany: 'too-many-dots',
    onOne: 'too-many-on-one',
    otherCards: 'invalid-message',
  })
  expect(await town.rows.dotSet.count()).toBe(0)
})

test('DOTS-3 a voice suffices, a vote is not needed', async () => {
  await using town = await aTown()
  await arrive(town, ['ada'], { hasVote: false })
  const { roundId } = await anOpenRound(town)

  expect(await put(town, 'ada', roundId, [2, 1, 0])).toEqual({ ok: true, value: { version: 1 } })
})

test('DOTS-4 dots are changed as a whole, also from another device that has looked', async () => {
  await using town = await aTown()
  await arrive(town, ['ada', 'ben'])
  const { roundId } = await anOpenRound(town)
  await put(town, 'ada', roundId, [2, 1, 0])
  await put(town, 'ada', roundId, [0, 1, 2], { seen: 1 })
  const stale = reasonOf(await put(town, 'ada', roundId, [1, 0, 0], { seen: 1 }))
  const own = await ownDots(town.as('ada'), town.meeting, { roundId })
  const others = await ownDots(town.as('ben'), town.meeting, { roundId })
  await close(town, roundId)

  expect(stale).toBe('answered-elsewhere')
  expect(own).toEqual({ ok: true, value: { voice: 'here', version: 2, dots: [0, 1, 2] } })
  expect(others).toEqual({ ok: true, value: { voice: 'here', version: 0, dots: null } })
  expect((await town.floor()).dots.at(-1)?.items.map(({ puts }) => puts)).toEqual([
    [0, 0],
    [1, 0],
    [0, 1],
  ])
})

test('DOTS-4 the same dots sent again, at once or later, are the same', async () => {
  await using town = await aTown()
  await arrive(town, ['ada'])
  const { roundId } = await anOpenRound(town)
  const requestId = newRequestId()

  const answers = await Promise.all([
    put(town, 'ada', roundId, [1, 0, 0], { requestId }),
    put(town, 'ada', roundId, [1, 0, 0], { requestId }),
  ])
  const again = await put(town, 'ada', roundId, [1, 0, 0], { requestId })

  expect([...answers, again]).toEqual(Array.from({ length: 3 }, () => ({ ok: true, value: { version: 1 } })))
})

test('DOTS-8 the ranking changes no proposal', async () => {
  await using town = await aTown()
  await arrive(town, ['ada', 'ben'])
  const { roundId } = await anOpenRound(town)
  const before = (await town.floor()).cards
  await put(town, 'ada', roundId, [0, 2, 1])
  await put(town, 'ben', roundId, [0, 1, 2])

  expect(await close(town, roundId)).toEqual({ ok: true, value: {} })

  const { cards, dots } = await town.floor()
  expect(cards).toEqual(before)
  expect(dots).toMatchObject([
    { state: 'closed', took: 2, entitled: 2, items: [{ puts: [0, 0] }, { puts: [1, 1] }, { puts: [1, 1] }] },
  ])
})

test('DOTS-9 the board is sorted by the ranking once, and by hand moved back', async () => {
  await using town = await aTown()
  await arrive(town, ['ada'])
  const { roundId, items } = await anOpenRound(town)
  const take = (who: 'ada' | 'ben' = 'ben') =>
    takeDotOrder(town.as(who), town.meeting, { requestId: newRequestId(), roundId })
  const early = reasonOf(await take())
  await put(town, 'ada', roundId, [0, 1, 2])
  await close(town, roundId)
  const order = async () =>
    (await town.floor()).cards.map(({ id }) => items.findIndex((item) => item.id === id))

  const answers = [reasonOf(await take('ada')), await take(), reasonOf(await take())]
  const sorted = await order()
  const [first] = items
  await moveProposal(town.as('ben'), town.meeting, {
    requestId: newRequestId(),
    proposalId: first?.id ?? '',
    to: 'tabled',
    beforeId: items[2]?.id ?? null,
  })

  expect([early, ...answers]).toEqual([
    'no-order',
    'not-allowed',
    { ok: true, value: { moved: 2 } },
    'order-taken',
  ])
  expect([sorted, await order()]).toEqual([
    [2, 1, 0],
    [0, 2, 1],
  ])
  expect((await town.floor()).dots[0]?.isOrderTaken).toBe(true)
})

test('DOTS-10 a cancelled round keeps its reason and how many took part, and no dots', async () => {
  await using town = await aTown()
  await arrive(town, ['ada', 'ben'])
  const { roundId } = await anOpenRound(town)
  await put(town, 'ada', roundId, [1, 1, 1])
  const cancel = (reason: string, who: 'ada' | 'cyril' = 'cyril') =>
    cancelDots(town.as(who), town.meeting, { requestId: newRequestId(), roundId, reason })

  const answers = [await cancel('x', 'ada'), await cancel(' '), await cancel('Zlý výber'), await cancel('x')]
  const late = await put(town, 'ben', roundId, [1, 1, 1])

  expect([...answers, late].map(reasonOf)).toEqual([
    'not-allowed',
    'reason-missing',
    true,
    'round-over',
    'round-over',
  ])
  expect(await town.rows.dotSet.count()).toBe(0)
  expect((await town.floor()).dots).toMatchObject([
    { state: 'cancelled', reason: 'Zlý výber', took: 1, entitled: 2, items: [{ puts: [] }, {}, {}] },
  ])
})
