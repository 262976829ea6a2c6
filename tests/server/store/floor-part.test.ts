import { expect, test } from 'vitest'
import { EMPTY_FLOOR, type Floor, floorEntries, readFloor } from '#protocol/floor.ts'
import { newSharedDocument } from '#protocol/shared-document.ts'
import { addContribution } from '#server/commands/add-contribution.ts'
import { askToSpeak } from '#server/commands/ask-to-speak.ts'
import { createProposal } from '#server/commands/create-proposal.ts'
import { grantTurn } from '#server/commands/grant-turn.ts'
import { withdrawTurn } from '#server/commands/withdraw-turn.ts'
import { readFloorRows } from '#server/store/floor-rows.ts'
import { aTown, NOON, newRequestId, type Somebody, type Town } from '#tests/support/a-town.ts'
import { anOpenVote, arrive, vote } from '#tests/support/a-vote.ts'
import { voteOnFloor } from '#tests/support/vote-on-floor.ts'

const say = (town: Town, who: Somebody = 'ada', now = NOON) =>
  addContribution({ ...town.as(who), now: () => now }, town.meeting, {
    requestId: newRequestId(),
    text: 'Kto donáša obed v sobotu?',
    themeId: null,
    channel: 'spoken',
    display: null,
  })

const propose = (town: Town, contributionId: string | null) =>
  createProposal(town.as('ada'), town.meeting, {
    requestId: newRequestId(),
    contributionId,
    title: 'Obed aj v nedeľu',
    text: 'Zabezpečiť donášku obedov aj v nedeľu.',
    themeId: null,
  })

const ask = (town: Town, who: Somebody) =>
  askToSpeak(town.as(who), town.meeting, { requestId: newRequestId(), kind: 'normal', display: who })

/** The floor as its rows say at this moment, read by no act. */
async function inRows(town: Town): Promise<Floor> {
  const doc = newSharedDocument()
  const map = doc.getMap('floor')
  for (const [key, value] of floorEntries(await readFloorRows(town.rows, town.meeting.id)))
    map.set(key, value)
  return readFloor(doc)
}

async function idOf(answer: Promise<{ ok: true; value: { id: string } } | { ok: false; reason: string }>) {
  const given = await answer
  if (!given.ok) throw new Error(given.reason)
  return given.value.id
}

test('SYNC-27 after each act that derives a part of the floor the whole of it is as the rows say', async () => {
  await using town = await aTown()
  const floors: [string, Floor, Floor][] = []
  const note = async (act: string) => void floors.push([act, await town.floor(), await inRows(town)])

  const contributionId = await idOf(say(town))
  await note('say')
  await propose(town, contributionId)
  await note('propose from what was said')
  await propose(town, null)
  await note('propose')
  const first = await idOf(ask(town, 'ada'))
  await note('ask to speak')
  const second = await idOf(ask(town, 'ben'))
  await grantTurn(town.as('ben'), town.meeting, {
    requestId: newRequestId(),
    turnId: first,
    speakingId: null,
  })
  await note('call the next')
  await withdrawTurn(town.as('ben'), town.meeting, { requestId: newRequestId(), turnId: second })
  await note('withdraw')
  await arrive(town, ['ada', 'ben'])
  const { voteId } = await anOpenVote(town)
  // Counts carry the time of the day: the first one derives the whole floor, the second a part.
  for (const [index, who] of (['ada', 'ben'] as const).entries()) {
    await vote(town, who, voteId, 'for')
    await voteOnFloor(town, ({ voted }) => voted === index + 1)
  }
  await note('count who has voted')

  expect(floors.map(([act, shown]) => [act, shown])).toEqual(floors.map(([act, , rows]) => [act, rows]))
  const { cards, contributions, turns } = floors.at(-1)?.[1] ?? EMPTY_FLOOR
  expect([cards.length, contributions.map(({ state }) => state), turns.map(({ id }) => id)]).toEqual([
    3,
    ['used'],
    [first],
  ])
})

test('SYNC-27 what changed without an act is on the floor with the first act ten seconds later', async () => {
  await using town = await aTown()
  const titles: (string | undefined)[] = []
  await town.rows.meeting.update({ where: { id: town.meeting.id }, data: { title: 'Premenované' } })

  for (const seconds of [0, 9, 10]) {
    await say(town, 'ada', new Date(NOON.getTime() + seconds * 1_000))
    titles.push((await town.floor()).meeting?.title)
  }

  const before = 'Seniori k návrhu akčného plánu'
  expect(titles).toEqual([before, before, 'Premenované'])
})
