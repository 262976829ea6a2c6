import { expect, test } from 'vitest'
import { aTown, newRequestId } from '#tests/support/a-town.ts'
import { aLiveServer, ask } from '#tests/support/live.ts'
import { ask as askFromOutside, aVisibleQuestion, takeOutside } from '#tests/support/questions.ts'

test('ASK-9 over the socket a moderator moderates, a member only supports, and what is malformed reaches nobody', async () => {
  await using town = await aTown()
  await using live = await aLiveServer(town)
  const questionId = await aVisibleQuestion(town)
  await takeOutside(town, 'moderated')
  await askFromOutside(town)
  const waiting = await town.rows.publicQuestion.findFirstOrThrow({ where: { state: 'asked' } })
  const [ben, ada] = [await live.connect('ben'), await live.connect('ada')]
  const show = { requestId: newRequestId(), questionId: waiting.id }

  const answers = [
    await ask(ada, 'question:show', show),
    await ask(ada, 'question:support', { questionId, supports: true }),
    await ask(ada, 'question:list', {}),
    await ask(ben, 'question:show', { ...show, requestId: 'twice' }),
    await ask(ben, 'question:show', show),
    await ask(ben, 'question:show', show),
  ]

  expect(answers).toEqual([
    { ok: false, reason: 'not-allowed' },
    { ok: true, value: {} },
    { ok: true, value: { unseen: [], supported: [questionId] } },
    { ok: false, reason: 'invalid-message' },
    { ok: true, value: {} },
    { ok: true, value: {} },
  ])
})
