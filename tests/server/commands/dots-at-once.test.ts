import { expect, test } from 'vitest'
import { sumOf } from '#domain/dots/ranking.ts'
import type { FloorDots } from '#protocol/floor-rounds.ts'
import { createStore } from '#server/store/store.ts'
import { anOpenRound, close, put, reasonOf, somebody } from '#tests/support/a-round.ts'
import { aTown, type Town } from '#tests/support/a-town.ts'
import { aCrowd, arrive } from '#tests/support/a-vote.ts'
import { floorShows } from '#tests/support/floor-shows.ts'

const roundOnFloor = (town: Town, isMeant: (round: FloorDots) => boolean) =>
  floorShows(town, ({ dots }) => dots.find(isMeant))

test('DOTS-5 a hundred who put their dots at once: nobody is lost or counted twice, and the floor tells it in few steps', async () => {
  await using town = await aTown()
  const crowd = await aCrowd(town, 100)
  const { roundId } = await anOpenRound(town)
  await using other = createOther(town)
  const before = (await town.store.log.load(town.meeting.id))?.head ?? 0n
  // Two devices each, on two machines.
  const byTwo = (id: string, index: number) =>
    [town.store, other.store].map((store) =>
      put(town, somebody(town, id, store), roundId, DOTS[index % 2] ?? []),
    )

  const answers = await Promise.all(crowd.flatMap(byTwo))
  await roundOnFloor(town, ({ took }) => took === 100)
  const after = (await town.store.log.load(town.meeting.id))?.head ?? 0n
  await close(town, roundId)

  expect(answers.filter(({ ok }) => ok)).toHaveLength(100)
  expect(new Set(answers.map(reasonOf))).toEqual(new Set([true, 'answered-elsewhere']))
  expect((await town.floor()).dots).toMatchObject([
    { took: 100, entitled: 100, items: [{ puts: [0, 50] }, { puts: [100, 0] }, { puts: [0, 50] }] },
  ])
  expect(Number(after - before)).toBeLessThan(20)
})

const DOTS = [
  [2, 1, 0],
  [0, 1, 2],
]

function createOther(town: Town) {
  const store = createStore({ databaseUrl: town.url, connections: 3 })
  return { store, [Symbol.asyncDispose]: () => store.close() }
}

test('DOTS-7 dots that race the close are in its sums, or told that they are late', async () => {
  await using town = await aTown()
  const crowd = await aCrowd(town, 60)
  const { roundId } = await anOpenRound(town)
  await using other = createOther(town)
  const putOne = (id: string, index: number) =>
    put(town, somebody(town, id, index % 2 ? other.store : town.store), roundId, [1, 0, 0])

  const early = crowd.slice(0, 30).map(putOne)
  const closing = close(town, roundId)
  const answers = await Promise.all([...early, ...crowd.slice(30).map(putOne)])

  expect(await closing).toEqual({ ok: true, value: {} })
  const [round] = (await town.floor()).dots
  const counted = answers.filter(({ ok }) => ok).length
  expect([round?.took, sumOf(round?.items[0]?.puts ?? [])]).toEqual([counted, counted])
  expect(answers.map(reasonOf).filter((answer) => answer !== true && answer !== 'round-over')).toEqual([])
})

test('DOTS-7 of two moderators who close at once the second is told, on whatever machine', async () => {
  await using town = await aTown()
  await arrive(town, ['ada'])
  const { roundId } = await anOpenRound(town)
  await using other = createOther(town)

  const answers = await Promise.all([
    close(town, roundId, 'ben'),
    close(town, roundId, { ...town.as('cyril'), store: other.store }),
  ])

  expect(new Set(answers.map(reasonOf))).toEqual(new Set([true, 'round-over']))
})

test('DOTS-7 another process closes the round, with all dots that the first one called counted', async () => {
  await using town = await aTown()
  await arrive(town, ['ada', 'ben'])
  const { roundId } = await anOpenRound(town)
  const doomed = createStore({ databaseUrl: town.url, connections: 3 })
  const counted = await put(town, { ...town.as('ada'), store: doomed }, roundId, [2, 0, 0])
  await doomed.close()

  await close(town, roundId)

  expect(counted).toEqual({ ok: true, value: { version: 1 } })
  expect((await town.floor()).dots).toMatchObject([{ took: 1, items: [{ puts: [0, 1] }, {}, {}] }])
})
