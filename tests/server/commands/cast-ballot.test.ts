import { expect, test } from 'vitest'
import { CHOICES } from '#domain/vote/ballot.ts'
import { castBallot } from '#server/commands/cast-ballot.ts'
import { createStore } from '#server/store/store.ts'
import { aTown, NOON, newRequestId } from '#tests/support/a-town.ts'
import { aCrowd, anOpenVote, arrive, close, vote } from '#tests/support/a-vote.ts'
import { voteOnFloor } from '#tests/support/vote-on-floor.ts'

const reasonOf = (answer: { ok: boolean; reason?: string }) => answer.reason ?? answer.ok

const asPerson = (id: string) =>
  ({ kind: 'person', id, name: 'x', accountRole: 'member', suspended: false }) as const

test.each(['electronic_open', 'electronic_secret'] as const)(
  'VOTE-3 two devices of one person are one vote: %s',
  async (method) => {
    await using town = await aTown()
    await arrive(town, ['ada', 'ben'])
    const { voteId } = await anOpenVote(town, { method })

    const answers = await Promise.all([
      vote(town, 'ada', voteId, 'for'),
      vote(town, 'ada', voteId, 'against'),
      vote(town, 'ben', voteId, 'abstain'),
    ])
    const later = await vote(town, 'ada', voteId, 'against')
    await close(town, voteId)

    const [byLaptop, byPhone, ben] = answers.map(reasonOf)
    expect(new Set([byLaptop, byPhone])).toEqual(new Set([true, 'already-voted']))
    expect([ben, reasonOf(later)]).toEqual([true, 'already-voted'])
    expect(await town.rows.decision.findFirst()).toMatchObject({
      votesFor: byLaptop === true ? 1 : 0,
      votesAgainst: byLaptop === true ? 0 : 1,
      votesAbstain: 1,
      base: 2,
    })
  },
)

test.each(['electronic_open', 'electronic_secret'] as const)(
  'VOTE-4 a ballot sent again counts once and answers the same: %s',
  async (method) => {
    await using town = await aTown()
    await arrive(town, ['ada', 'ben'])
    const { voteId } = await anOpenVote(town, { method })
    const requestId = newRequestId()

    const answers = await Promise.all([
      vote(town, 'ada', voteId, 'for', requestId),
      vote(town, 'ada', voteId, 'for', requestId),
    ])
    const again = await vote(town, 'ada', voteId, 'for', requestId)
    await close(town, voteId)
    const late = await vote(town, 'ada', voteId, 'for', requestId)

    expect([...answers, again, late]).toEqual(Array.from({ length: 4 }, () => ({ ok: true, value: {} })))
    expect(await town.rows.decision.findFirst()).toMatchObject({
      votesFor: 1,
      votesAgainst: 0,
      votesAbstain: 0,
    })
  },
)

test('VOTE-5 who may not vote is told why, and counts nothing', async () => {
  await using town = await aTown()
  await arrive(town, ['ada'])
  await arrive(town, ['ben'], { hasVote: false })
  await arrive(town, ['cyril'], { leftAt: NOON })
  // On the list, but not of the group, not any more, or suspended.
  await arrive(town, ['dana', 'emil', 'filip'])
  const { voteId } = await anOpenVote(town)
  const cast = async (who: Parameters<typeof vote>[1], id = voteId) =>
    reasonOf(await vote(town, who, id, 'for'))

  const answers = {
    visitor: await cast('visitor'),
    stranger: await cast('dana'),
    revoked: await cast('emil'),
    suspended: await cast('filip'),
    withoutVote: await cast('ben'),
    left: await cast('cyril'),
    installation: await cast('installation'),
    noSuchVote: await cast('ada', newRequestId()),
  }

  expect(answers).toEqual({
    visitor: 'not-signed-in',
    stranger: 'not-allowed',
    revoked: 'not-allowed',
    suspended: 'suspended',
    withoutVote: 'no-right-to-vote',
    left: 'left-meeting',
    installation: 'no-right-to-vote',
    noSuchVote: 'not-found',
  })
  expect(await town.rows.voteRoll.count()).toBe(0)
})

test('VOTE-5 a vote of another meeting is none of this one', async () => {
  await using town = await aTown()
  await arrive(town, ['ada'])
  const { voteId } = await anOpenVote(town)
  const elsewhere = { id: newRequestId(), groupId: town.groupId }

  const answer = await castBallot(town.as('ada'), elsewhere, {
    requestId: newRequestId(),
    voteId,
    choice: 'for',
  })

  expect(answer).toEqual({ ok: false, reason: 'not-found' })
})

test('VOTE-5 who comes in the middle votes, and who voted and left is counted still', async () => {
  await using town = await aTown()
  await arrive(town, ['ada'])
  const { voteId } = await anOpenVote(town)
  await vote(town, 'ada', voteId, 'for')
  await town.rows.attendance.updateMany({ data: { leftAt: NOON } })
  await arrive(town, ['ben', 'cyril'])
  await vote(town, 'ben', voteId, 'for')
  await close(town, voteId)

  expect(await town.rows.decision.findFirst()).toMatchObject({ votesFor: 2, base: 3 })
})

test('VOTE-9 each ballot that races the close is in the count, or told that it came too late', async () => {
  await using town = await aTown()
  const crowd = await aCrowd(town, 60)
  const { voteId } = await anOpenVote(town)
  const other = createStore({ databaseUrl: town.url, connections: 3 })
  const cast = (personId: string, index: number) =>
    castBallot(
      { ...town.as('ada'), actor: asPerson(personId), store: index % 2 ? other : town.store },
      town.meeting,
      { requestId: newRequestId(), voteId, choice: 'for' },
    )

  const early = crowd.slice(0, 30).map(cast)
  const closing = close(town, voteId)
  const answers = await Promise.all([...early, ...crowd.slice(30).map(cast)])
  const closed = await closing
  await other.close()

  const counted = answers.filter(({ ok }) => ok).length
  const decision = await town.rows.decision.findFirst()
  expect(answers.map(reasonOf).filter((answer) => answer !== true && answer !== 'vote-closed')).toEqual([])
  expect([decision?.votesFor ?? 0, await town.rows.voteRoll.count()]).toEqual([counted, counted])
  expect(closed).toMatchObject({ ok: true, value: { result: counted > 0 ? 'adopted' : null } })
})

test('VOTE-7 a hall that presses at once: nobody is lost or counted twice, and the floor tells the sum in few steps', async () => {
  await using town = await aTown()
  const crowd = await aCrowd(town, 300)
  const { voteId } = await anOpenVote(town)
  const other = createStore({ databaseUrl: town.url, connections: 3 })
  const before = (await town.store.log.load(town.meeting.id))?.head ?? 0n
  const cast = (personId: string, index: number) =>
    [town.store, other].map((store) =>
      castBallot({ ...town.as('ada'), actor: asPerson(personId), store }, town.meeting, {
        requestId: newRequestId(),
        voteId,
        choice: CHOICES[index % 3] ?? 'for',
      }),
    )

  const answers = await Promise.all(crowd.flatMap(cast))
  await voteOnFloor(town, ({ voted }) => voted === 300)
  const after = (await town.store.log.load(town.meeting.id))?.head ?? 0n
  await close(town, voteId)
  await other.close()

  expect(answers.filter(({ ok }) => ok)).toHaveLength(300)
  expect(await town.rows.decision.findFirst()).toMatchObject({
    votesFor: 100,
    votesAgainst: 100,
    votesAbstain: 100,
    base: 300,
  })
  expect(Number(after - before)).toBeLessThan(20)
})

test('VOTE-11 another process closes the vote, with every ballot that the first one called counted', async () => {
  await using town = await aTown()
  await arrive(town, ['ada', 'ben', 'cyril'])
  const { voteId } = await anOpenVote(town)
  const doomed = createStore({ databaseUrl: town.url, connections: 3 })
  const cast = await castBallot({ ...town.as('ada'), store: doomed }, town.meeting, {
    requestId: newRequestId(),
    voteId,
    choice: 'for',
  })
  // It goes in the moment in which it has answered, before the floor shows the count.
  await doomed.close()

  const closed = await close(town, voteId, 'cyril')

  expect([cast, closed]).toEqual([
    { ok: true, value: {} },
    { ok: true, value: { number: 'R1', result: 'adopted' } },
  ])
  expect((await town.floor()).vote).toMatchObject({ voted: 1, entitled: 3 })
})
