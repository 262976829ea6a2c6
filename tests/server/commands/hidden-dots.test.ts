import { expect, test } from 'vitest'
import { anOpenMood, anOpenRound, close, put, putAway, show } from '#tests/support/a-round.ts'
import { aTown } from '#tests/support/a-town.ts'
import { arrive } from '#tests/support/a-vote.ts'
import { everyRow } from '#tests/support/every-row.ts'
import { floorShows } from '#tests/support/floor-shows.ts'
import { documentBytes, publicOutputs } from '#tests/support/public-outputs.ts'

const WITHOUT_IDS = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g

/** A town in which three put their dots in this order; looked at before or after the close. */
async function dotted(dots: Record<'ada' | 'ben' | 'cyril', number[]>, isClosed: boolean) {
  await using town = await aTown()
  await arrive(town, ['ada', 'ben', 'cyril'])
  const { roundId } = await anOpenRound(town)
  for (const who of ['cyril', 'ada', 'ben'] as const) await put(town, who, roundId, dots[who])
  await put(town, 'ada', roundId, dots.ada, { seen: 1 })
  await floorShows(town, (floor) => floor.dots.find(({ took }) => took === 3))
  if (isClosed) await close(town, roundId)
  const floor = JSON.stringify((await town.floor()).dots).replaceAll(WITHOUT_IDS, '#')
  const outputs = [...(await publicOutputs(town.as('visitor'), town.rows))]
  const bytes = Buffer.from(await documentBytes(town.as('visitor'), town.meeting.id)).toString('latin1')
  return {
    rows: await everyRow(town),
    floor,
    hasPuts: /"puts":\[\d/.test(`${bytes}${JSON.stringify(outputs)}${floor}`),
    names: Object.values(town.people).filter((id) => `${bytes}${JSON.stringify(outputs)}`.includes(id)),
  }
}

const ONE = { ada: [2, 1, 0], ben: [0, 1, 2], cyril: [1, 1, 1] }
const OTHER = { ada: [1, 1, 1], ben: [2, 1, 0], cyril: [0, 1, 2] }

test('DOTS-6 three who exchange their dots leave the same database after the close, row by row', async () => {
  const one = await dotted(ONE, true)
  const other = await dotted(OTHER, true)

  expect(other).toEqual(one)
  expect([one.rows.DotSet, one.hasPuts, one.names]).toEqual([[], true, []])
})

test('DOTS-5 until the close dots stand in one table, and the floor and the public are the same whatever was put', async () => {
  const one = await dotted(ONE, false)
  const other = await dotted(OTHER, false)

  expect([one.hasPuts, one.names, one.floor]).toEqual([false, [], other.floor])
  const differing = Object.keys(one.rows).filter(
    (name) => JSON.stringify(one.rows[name]) !== JSON.stringify(other.rows[name]),
  )
  expect(differing).toEqual(['DotSet'])
})

test('DOTS-6 the database itself takes no dots for a round that is over, and ends none that keeps them', async () => {
  await using town = await aTown()
  await arrive(town, ['ada'])
  const { roundId } = await anOpenRound(town)
  await put(town, 'ada', roundId, [1, 1, 1])

  const endedBesides = town.rows.$executeRaw`
    UPDATE "DotRound" SET state = 'closed', "closedAt" = now(), took = 1, entitled = 1`
  await expect(endedBesides).rejects.toThrow('keeps nobody')

  await close(town, roundId)
  const late = town.rows.$executeRaw`
    INSERT INTO "DotSet" VALUES (${roundId}::uuid, ${town.people.ada}::uuid, gen_random_uuid(), 1, '[1]')`
  await expect(late).rejects.toThrow('The round is over')
})

/** A town in which three show their cards in this order, and put them away. */
async function inMood(cards: Record<'ada' | 'ben' | 'cyril', 'green' | 'yellow' | 'red'>) {
  await using town = await aTown()
  await arrive(town, ['ada', 'ben', 'cyril'])
  const roundId = await anOpenMood(town)
  for (const who of ['cyril', 'ada', 'ben'] as const) {
    const concern = cards[who] === 'green' ? null : `Obava ${cards[who]}`
    await show(town, who, roundId, cards[who], { concern })
  }
  await putAway(town, roundId)
  return await everyRow(town)
}

test('MOOD-4 three who exchange their cards leave the same database, row by row', async () => {
  const one = await inMood({ ada: 'green', ben: 'yellow', cyril: 'red' })
  const other = await inMood({ ada: 'red', ben: 'green', cyril: 'yellow' })

  expect(other).toEqual(one)
  expect(one.MoodCard).toEqual([])
  expect(one.MoodConcern).toHaveLength(2)
})
