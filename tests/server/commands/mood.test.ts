import { expect, test } from 'vitest'
import { closeAgendaItem } from '#server/commands/close-agenda-item.ts'
import { openMood } from '#server/commands/open-mood.ts'
import { openVote } from '#server/commands/open-vote.ts'
import { pausePublicView } from '#server/commands/pause-public-view.ts'
import { ownMood } from '#server/queries/own-answers.ts'
import { createStore } from '#server/store/store.ts'
import { anOpenMood, putAway, reasonOf, show, somebody } from '#tests/support/a-round.ts'
import { aTown, NOON, newRequestId, type Somebody, type Town } from '#tests/support/a-town.ts'
import { aCrowd, anOpening, anOpenVote, arrive } from '#tests/support/a-vote.ts'
import { floorShows } from '#tests/support/floor-shows.ts'
import { aReadyProposal } from '#tests/support/on-the-board.ts'

const ask = async (town: Town, who: Somebody, question = 'Môže?') =>
  reasonOf(await openMood(town.as(who), town.meeting, { requestId: newRequestId(), question }))

test('MOOD-1 who may not ask, or not now, is told why', async () => {
  await using town = await aTown()
  const nobody = await ask(town, 'ben')
  await arrive(town, ['ada'])
  const answers = {
    nobody,
    visitor: await ask(town, 'visitor'),
    member: await ask(town, 'ada'),
    revoked: await ask(town, 'emil'),
    empty: await ask(town, 'ben', ' '),
    long: await ask(town, 'ben', 'x'.repeat(141)),
  }
  await pausePublicView(town.as('ben'), town.meeting, { requestId: newRequestId(), reason: 'Zdravie' })

  expect({ ...answers, paused: await ask(town, 'ben') }).toEqual({
    nobody: 'nobody-with-voice',
    visitor: 'not-signed-in',
    member: 'not-allowed',
    revoked: 'not-allowed',
    empty: 'empty',
    long: 'too-long',
    paused: 'public-view-paused',
  })
})

test('MOOD-1 one question at a time, and none beside a vote', async () => {
  await using town = await aTown()
  await arrive(town, ['ada', 'ben'])
  const proposalId = await aReadyProposal(town)
  const roundId = await anOpenMood(town)
  const [, itemId = ''] = town.meeting.items
  const during = [
    await ask(town, 'ben'),
    reasonOf(await openVote(town.as('ben'), town.meeting, await anOpening(town, proposalId))),
    reasonOf(await closeAgendaItem(town.as('ben'), town.meeting, { requestId: newRequestId(), itemId })),
  ]
  await putAway(town, roundId)
  await anOpenVote(town, { proposalId })

  expect([...during, await ask(town, 'ben')]).toEqual(['mood-open', 'mood-open', 'mood-open', 'vote-open'])
})

test('MOOD-2 a card is shown, changed and gone when it is put away; the sentence goes with its colour', async () => {
  await using town = await aTown()
  await arrive(town, ['ada', 'ben'])
  const roundId = await anOpenMood(town)
  const requestId = newRequestId()
  const first = await show(town, 'ada', roundId, 'red', { concern: 'Kto to zaplatí?', requestId })
  const again = await show(town, 'ada', roundId, 'red', { concern: 'Kto to zaplatí?', requestId })
  const stale = await show(town, 'ada', roundId, 'yellow')
  const own = await ownMood(town.as('ada'), town.meeting, { roundId })
  await floorShows(town, ({ moods }) => moods.find(({ concerns }) => concerns.length === 1))
  const changed = await show(town, 'ada', roundId, 'green', { seen: 1 })
  const shown = await floorShows(town, ({ moods }) => moods.find(({ green }) => green === 1))

  expect([first, again, stale, changed].map((answer) => (answer.ok ? answer.value : answer.reason))).toEqual([
    { version: 1 },
    { version: 1 },
    'answered-elsewhere',
    { version: 2 },
  ])
  expect(own).toEqual({
    ok: true,
    value: { voice: 'here', version: 1, card: { colour: 'red', concern: 'Kto to zaplatí?' } },
  })
  expect(shown).toMatchObject({ green: 1, yellow: 0, red: 0, entitled: 2, concerns: [] })
})

test('MOOD-2 who may not show a card is told why, and it does not count', async () => {
  await using town = await aTown()
  await arrive(town, ['ada'])
  await arrive(town, ['cyril'], { leftAt: NOON })
  await arrive(town, ['dana', 'emil', 'filip'])
  const roundId = await anOpenMood(town)
  const by = async (who: Somebody, id = roundId) => reasonOf(await show(town, who, id, 'red'))

  expect({
    visitor: await by('visitor'),
    stranger: await by('dana'),
    revoked: await by('emil'),
    suspended: await by('filip'),
    notOnTheList: await by('ben'),
    left: await by('cyril'),
    noSuchRound: await by('ada', newRequestId()),
    long: reasonOf(await show(town, 'ada', roundId, 'red', { concern: 'x'.repeat(201) })),
  }).toEqual({
    visitor: 'not-signed-in',
    stranger: 'not-allowed',
    revoked: 'not-allowed',
    suspended: 'suspended',
    notOnTheList: 'no-voice',
    left: 'left-meeting',
    noSuchRound: 'not-found',
    long: 'too-long',
  })
  expect(await town.rows.moodCard.count()).toBe(0)
})

test('MOOD-3 everybody sees counts and sentences while cards are shown', async () => {
  await using town = await aTown()
  await arrive(town, ['ada', 'ben', 'cyril'])
  const roundId = await anOpenMood(town)
  await show(town, 'ada', roundId, 'yellow', { concern: 'Kto to zaplatí?' })
  await show(town, 'ben', roundId, 'red', { concern: 'Nie je to pre všetkých.' })

  const shown = await floorShows(town, ({ moods }) => moods.find(({ red, yellow }) => red + yellow === 2))

  expect(shown).toMatchObject({
    state: 'open',
    question: 'Môže to takto zostať?',
    green: 0,
    entitled: 3,
    concerns: [
      { colour: 'red', text: 'Nie je to pre všetkých.' },
      { colour: 'yellow', text: 'Kto to zaplatí?' },
    ],
  })
})

test('MOOD-5 cards that race the end are in its counts, or told that they are late', async () => {
  await using town = await aTown()
  const crowd = await aCrowd(town, 60)
  const roundId = await anOpenMood(town)
  const other = createStore({ databaseUrl: town.url, connections: 3 })
  const showOne = (id: string, index: number) =>
    show(town, somebody(town, id, index % 2 ? other : town.store), roundId, 'green')

  const early = crowd.slice(0, 30).map(showOne)
  const ending = Promise.all([putAway(town, roundId), putAway(town, roundId, 'cyril')])
  const answers = await Promise.all([...early, ...crowd.slice(30).map(showOne)])
  const ended = await ending
  await other.close()

  const counted = answers.filter(({ ok }) => ok).length
  expect(new Set(ended.map(reasonOf))).toEqual(new Set([true, 'round-over']))
  expect((await town.floor()).moods).toMatchObject([{ state: 'put_away', green: counted, entitled: 60 }])
  expect(answers.map(reasonOf).filter((answer) => answer !== true && answer !== 'round-over')).toEqual([])
})
