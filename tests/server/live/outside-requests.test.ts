import { expect, test } from 'vitest'
import { aTown, newRequestId } from '#tests/support/a-town.ts'
import { aSubmission } from '#tests/support/from-outside.ts'
import { aLiveServer, ask, happens } from '#tests/support/live.ts'

test('OUT-5 OUT-7 moderators hear that something waits and that it was judged; members are told nothing', async () => {
  await using town = await aTown()
  await using server = await aLiveServer(town)
  const [ben, cyril, ada] = [
    await server.connect('ben'),
    await server.connect('cyril'),
    await server.connect('ada'),
  ]
  const heard: string[] = []
  ada.on('outside:changed', () => heard.push('ada'))
  const arrives = [happens(ben, 'outside:changed'), happens(cyril, 'outside:changed')]

  const { id } = await aSubmission(town)
  await Promise.all(arrives)
  const judged = happens(cyril, 'outside:changed')
  const accepted = await ask(ben, 'outside:accept', { requestId: newRequestId(), contributionId: id })
  await judged

  expect(accepted).toEqual({ ok: true, value: {} })
  expect(await ask(cyril, 'outside:list', {})).toEqual({ ok: true, value: { count: 0, waiting: [] } })
  expect(await ask(ada, 'outside:list', {})).toEqual({ ok: false, reason: 'not-allowed' })
  expect(heard).toEqual([])
})

test('OUT-11 a malformed request is answered and does nothing', async () => {
  await using town = await aTown()
  const { id } = await aSubmission(town)
  await using server = await aLiveServer(town)
  const ben = await server.connect('ben')
  const requestId = newRequestId()

  const answers = [
    await ask(ben, 'outside:accept', { requestId, contributionId: 'K-0001' }),
    await ask(ben, 'outside:hide', { requestId, contributionId: id }),
    await ask(ben, 'contribution:hide', { requestId, contributionId: id, reason: 7 }),
    await ask(ben, 'contribution:show-again', { contributionId: id }),
    await ask(ben, 'meeting:set-outside-input', { requestId, input: 'anything' }),
  ]

  expect(answers).toEqual(answers.map(() => ({ ok: false, reason: 'invalid-message' })))
  expect(await town.rows.contribution.findFirst()).toMatchObject({ state: 'submitted' })
})
