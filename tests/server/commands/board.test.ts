import { expect, test } from 'vitest'
import type { Requests } from '#protocol/requests.ts'
import { addContribution } from '#server/commands/add-contribution.ts'
import { createProposal } from '#server/commands/create-proposal.ts'
import { describeProposal } from '#server/commands/describe-proposal.ts'
import { moveProposal } from '#server/commands/move-proposal.ts'
import { recordDecision } from '#server/commands/record-decision.ts'
import { withdrawProposal } from '#server/commands/withdraw-proposal.ts'
import { aTown, newRequestId, type Somebody, type Town } from '#tests/support/a-town.ts'
import { aDecision, aProposal, aReadyProposal } from '#tests/support/on-the-board.ts'

const say = (town: Town, over: Partial<Requests['contribution:add']> = {}, who: Somebody = 'ada') =>
  addContribution(town.as(who), town.meeting, {
    requestId: newRequestId(),
    text: 'Obed by mal chodiť aj v nedeľu.',
    themeId: null,
    channel: 'spoken',
    display: null,
    ...over,
  })

const idOf = (answer: { ok: boolean; value?: { id: string } }) => answer.value?.id ?? ''

const create = (town: Town, over: Partial<Requests['proposal:create']> = {}) =>
  createProposal(town.as('ada'), town.meeting, {
    requestId: newRequestId(),
    contributionId: null,
    title: 'Obed',
    text: '',
    themeId: null,
    ...over,
  })

const move = (
  town: Town,
  proposalId: string,
  to: Requests['proposal:move']['to'],
  beforeId: string | null = null,
) => moveProposal(town.as('ben'), town.meeting, { requestId: newRequestId(), proposalId, to, beforeId })

test('BOARD-1 what was said stands on the floor, verbatim, with a code and without a name', async () => {
  await using town = await aTown()

  const answers = [
    await say(town, {
      display: ' lístok z denného centra ',
      channel: 'paper',
      text: '  Obed aj v nedeľu.\n',
    }),
    await say(town, { channel: 'online_live', themeId: town.themes.ZDR }),
    await say(town, {}, 'cyril'),
  ]

  expect(answers.map((answer) => answer.ok && answer.value.code)).toEqual(['K-0001', 'K-0002', 'K-0003'])
  expect((await town.floor()).contributions).toMatchObject([
    {
      code: 'K-0001',
      text: 'Obed aj v nedeľu.',
      display: 'lístok z denného centra',
      themeId: town.themes.SEN,
    },
    { code: 'K-0002', display: 'riaditeľka', themeId: town.themes.ZDR },
    { code: 'K-0003', display: 'hlas zo stretnutia', state: 'captured', position: 3 },
  ])
  expect(JSON.stringify(await town.floor())).not.toContain('Vzorová')
})

test('who types for others is the scribe, not the author', async () => {
  await using town = await aTown()
  await say(town, { channel: 'spoken' })
  await say(town, { channel: 'online_live' })

  const rows = await town.rows.contribution.findMany({ orderBy: { position: 'asc' } })
  expect(rows.map(({ authorId, recordedById }) => [authorId, recordedById])).toEqual([
    [null, town.people.ada],
    [town.people.ada, town.people.ada],
  ])
})

test('twenty people who speak at once get twenty codes', async () => {
  await using town = await aTown()

  await Promise.all(Array.from({ length: 20 }, () => say(town)))

  const codes = (await town.floor()).contributions.map(({ code }) => code)
  expect(new Set(codes).size).toBe(20)
  expect(codes.at(-1)).toBe('K-0020')
})

test('a contribution is refused when empty, too long, or of a foreign theme', async () => {
  await using town = await aTown()

  const answers = [
    await say(town, { text: ' \n' }),
    await say(town, { text: 'x'.repeat(2001) }),
    await say(town, { themeId: town.themes.other }),
  ]

  expect(answers.map((answer) => !answer.ok && answer.reason)).toEqual(['empty', 'too-long', 'unknown-theme'])
})

test('BOARD-2 the same contribution sent twice is one', async () => {
  await using town = await aTown()
  const requestId = newRequestId()

  const answers = await Promise.all([say(town, { requestId }), say(town, { requestId })])

  expect(answers[0]).toEqual(answers[1])
  expect(await town.rows.contribution.count()).toBe(1)
})

test('BOARD-3 a contribution becomes a card with its words and its origin', async () => {
  await using town = await aTown()
  const contributionId = idOf(await say(town, { themeId: town.themes.ZDR }))

  const created = await create(town, { contributionId, title: '', text: '' })

  const floor = await town.floor()
  expect(created).toMatchObject({ ok: true, value: { code: 'N-2023-ZDR-01' } })
  expect(floor.contributions).toMatchObject([{ state: 'used', proposals: ['N-2023-ZDR-01'] }])
  expect(floor.cards).toMatchObject([
    {
      code: 'N-2023-ZDR-01',
      state: 'tabled',
      themeId: town.themes.ZDR,
      origins: [{ kind: 'contribution', code: 'K-0001', display: 'hlas zo stretnutia' }],
    },
  ])
})

test('ten people who propose at once get ten codes and ten places', async () => {
  await using town = await aTown()

  await Promise.all(Array.from({ length: 10 }, () => create(town)))

  const { cards } = await town.floor()
  expect(cards.map(({ code, position }) => [code, position])).toEqual(
    Array.from({ length: 10 }, (_, index) => [`N-2023-SEN-${String(index + 1).padStart(2, '0')}`, index + 1]),
  )
})

test('a proposal is refused without words, of an unknown contribution, or of a foreign theme', async () => {
  await using town = await aTown()
  const contributionId = idOf(await say(town))
  await town.rows.contribution.update({
    where: { id: contributionId },
    data: { state: 'hidden', reason: 'osobný údaj' },
  })

  const answers = [
    await create(town, { title: ' ', text: ' ' }),
    await create(town, { contributionId: newRequestId() }),
    await create(town, { contributionId }),
    await create(town, { themeId: town.themes.other }),
  ]

  expect(answers.map((answer) => !answer.ok && answer.reason)).toEqual([
    'empty',
    'not-found',
    'wrong-state',
    'unknown-theme',
  ])
})

test('a card says where it belongs and what it would take', async () => {
  await using town = await aTown()
  const proposalId = await aProposal(town)
  const description = {
    themeId: town.themes.ZDR,
    measureId: town.measures['1.1'],
    level: 'region' as const,
    responsibleId: town.osv,
    estimatedCost: 9_007_199_254_740,
  }

  await describeProposal(town.as('ada'), town.meeting, {
    requestId: newRequestId(),
    proposalId,
    ...description,
  })
  await describeProposal(town.as('ada'), town.meeting, {
    requestId: newRequestId(),
    proposalId,
    responsibleId: null,
  })

  expect((await town.floor()).cards).toMatchObject([{ ...description, responsibleId: null }])
})

test('a card can not be put under what is not of its process', async () => {
  await using town = await aTown()
  const proposalId = await aProposal(town)
  const describe = async (over: Omit<Requests['proposal:describe'], 'requestId' | 'proposalId'>) => {
    const request = { requestId: newRequestId(), proposalId, ...over }
    const answer = await describeProposal(town.as('ada'), town.meeting, request)
    return answer.ok || answer.reason
  }

  expect([
    await describe({ themeId: town.themes.other }),
    await describe({ measureId: town.measures.other }),
    await describe({ measureId: newRequestId() }),
    await describe({ responsibleId: newRequestId() }),
  ]).toEqual(['unknown-theme', 'measure-of-other-plan', 'unknown-measure', 'unknown-organisation'])
})

test('cards are put in order, column by column', async () => {
  await using town = await aTown()
  const [a, b, c] = [await aProposal(town, 'A'), await aProposal(town, 'B'), await aProposal(town, 'C')]

  await move(town, c, 'tabled', a)
  await move(town, b, 'in_discussion')
  await move(town, a, 'in_discussion', b)

  const { cards } = await town.floor()
  const inState = (state: string) => cards.filter((card) => card.state === state).map(({ id }) => id)
  expect([inState('tabled'), inState('in_discussion')]).toEqual([[c], [a, b]])
})

test('a deferred proposal comes back, and its words are open again', async () => {
  await using town = await aTown()
  const proposalId = await aReadyProposal(town)
  const deferral = await aDecision(town, proposalId, { result: 'deferred', reason: 'chýba prepočet' })
  await recordDecision(town.as('ben'), town.meeting, deferral)
  const before = (await town.store.log.load(town.meeting.id))?.rules ?? 0

  await move(town, proposalId, 'in_discussion')

  const after = await town.store.log.load(town.meeting.id)
  expect((await town.floor()).cards).toMatchObject([{ state: 'in_discussion', reason: null }])
  expect(after?.rules).toBe(before + 1)
})

test('BOARD-6 a withdrawn proposal keeps its page, its words and the reason', async () => {
  await using town = await aTown()
  const proposalId = await aProposal(town)
  const withdraw = (reason: string) =>
    withdrawProposal(town.as('ben'), town.meeting, { requestId: newRequestId(), proposalId, reason })

  const answers = [await withdraw('  '), await withdraw('autorka ho stiahla'), await withdraw('znova')]

  expect(answers.map((answer) => answer.ok || answer.reason)).toEqual(['reason-missing', true, 'wrong-state'])
  expect((await town.floor()).cards).toMatchObject([{ state: 'withdrawn', reason: 'autorka ho stiahla' }])
})

test('a card of another meeting is not there', async () => {
  await using town = await aTown()

  expect(await move(town, newRequestId(), 'tabled')).toEqual({ ok: false, reason: 'not-found' })
})
