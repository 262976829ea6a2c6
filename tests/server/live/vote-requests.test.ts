import { expect, test } from 'vitest'
import { aTown, newRequestId } from '#tests/support/a-town.ts'
import { anOpening, anOpenVote, arrive } from '#tests/support/a-vote.ts'
import { aLiveServer, ask } from '#tests/support/live.ts'
import { aReadyProposal } from '#tests/support/on-the-board.ts'

test('VOTE-5 a malformed ballot or opening gets one answer and nothing else', async () => {
  await using town = await aTown()
  await using live = await aLiveServer(town)
  await arrive(town, ['ada', 'ben'])
  const { voteId } = await anOpenVote(town)
  const ada = await live.connect('ada')
  const ballot = { requestId: newRequestId(), voteId, choice: 'for' }
  const malformed: [string, unknown][] = [
    ['ballot:cast', { ...ballot, choice: 'maybe' }],
    ['ballot:cast', { ...ballot, voteId: 'x' }],
    ['ballot:cast', { ...ballot, requestId: undefined }],
    ['ballot:cast', { ...ballot, personId: town.people.ben }],
    ['ballot:cast', null],
    ['ballot:own', {}],
    ['ballot:list', { proposalId: 7 }],
    ['vote:open', { requestId: newRequestId(), method: 'show_of_cards' }],
    ['vote:close', { requestId: newRequestId(), voteId }],
    ['vote:cancel', { requestId: newRequestId(), voteId, reason: 'x\u0000' }],
  ]

  const replies = await Promise.all(malformed.map(([name, message]) => ask(ada, name, message)))

  expect(replies).toEqual(malformed.map(() => ({ ok: false, reason: 'invalid-message' })))
  expect(await town.rows.voteRoll.count()).toBe(0)
})

test('VOTE-4 a ballot whose answer was lost with its connection is the same on the next one', async () => {
  await using town = await aTown()
  await using live = await aLiveServer(town)
  await arrive(town, ['ada'])
  const proposalId = await aReadyProposal(town)
  const ben = await live.connect('ben')
  const opened = await ask(ben, 'vote:open', await anOpening(town, proposalId))
  const { value } = opened as { value: { voteId: string } }
  const ballot = { requestId: newRequestId(), voteId: value.voteId, choice: 'for' }
  const phone = await live.connect('ada')
  phone.emit('ballot:cast', ballot, () => undefined)
  phone.disconnect()

  const laptop = await live.connect('ada')
  const replies = [await ask(laptop, 'ballot:cast', ballot), await ask(laptop, 'ballot:cast', ballot)]
  const closed = await ask(ben, 'vote:close', {
    requestId: newRequestId(),
    voteId: value.voteId,
    reason: null,
  })

  expect(replies).toEqual([
    { ok: true, value: {} },
    { ok: true, value: {} },
  ])
  expect(closed).toEqual({ ok: true, value: { number: 'R1', result: 'adopted' } })
  expect(await town.rows.decision.findFirst()).toMatchObject({ votesFor: 1 })
})

test('VOTE-6 nothing that goes wrong with a ballot writes it into the log', async () => {
  await using town = await aTown()
  await using live = await aLiveServer(town)
  await arrive(town, ['ada'])
  const { voteId } = await anOpenVote(town)
  const ada = await live.connect('ada')
  await town.rows.$executeRawUnsafe('DROP TABLE "SecretTally"')

  const reply = await ask(ada, 'ballot:cast', { requestId: newRequestId(), voteId, choice: 'abstain' })

  expect(reply).toEqual({ ok: false, reason: 'server-error' })
  const written = live.logged.join('\n')
  expect([written.includes('abstain":'), written.includes(town.people.ada), live.logged.length]).toEqual([
    false,
    false,
    1,
  ])
  expect(await town.rows.voteRoll.count()).toBe(0)
})
