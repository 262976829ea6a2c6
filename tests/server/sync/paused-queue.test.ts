import { expect, test } from 'vitest'
import type { Result } from '#domain/result.ts'
import { readFloor } from '#protocol/floor.ts'
import { addSpeaker } from '#server/commands/add-speaker.ts'
import { grantTurn } from '#server/commands/grant-turn.ts'
import { skipTurn } from '#server/commands/skip-turn.ts'
import { freshDatabase } from '#tests/support/database.ts'
import { isOpen, isPaused, moderating, Onlooker } from '#tests/support/public-pause.ts'
import { runningMeeting, startSync, when } from '#tests/support/sync.ts'

const GONE = 'pani od Heleny'
const STAYS = 'pán v prvom rade'

test('QUEUE-9 during a pause nobody new is named to the public; after it only who still waits or speaks', async () => {
  await using database = await freshDatabase()
  const { meeting, mila } = await runningMeeting(database.store)
  await using server = await startSync(database.url)
  const moderator = moderating(database.store, meeting, mila)
  const base = () => ({ requestId: crypto.randomUUID() })
  const add = async (display: string) =>
    given(await addSpeaker(moderator.ctx, meeting, { ...base(), kind: 'normal', display })).id
  using visitor = new Onlooker(server.url, meeting.code)
  await when(visitor.doc, isOpen)

  await moderator.pause()
  await when(visitor.doc, isPaused)
  const before = visitor.bytes
  const [gone, stays] = [await add(GONE), await add(STAYS)]
  await skipTurn(moderator.ctx, meeting, { ...base(), turnId: gone })
  await grantTurn(moderator.ctx, meeting, { ...base(), turnId: stays, speakingId: null })
  using latecomer = new Onlooker(server.url, meeting.code)
  await when(latecomer.doc, isPaused)
  const meanwhile = [visitor.bytes - before, latecomer.hasReceived(STAYS)]
  await moderator.resume()
  const bothSee = [visitor, latecomer].map(({ doc }) => when(doc, (each) => readFloor(each).turns.length > 0))
  await Promise.all(bothSee)

  expect(meanwhile).toEqual([0, false])
  for (const { doc } of [visitor, latecomer]) {
    expect(readFloor(doc).turns).toMatchObject([{ display: STAYS, state: 'speaking' }])
  }
  expect([visitor.hasReceived(GONE), latecomer.hasReceived(GONE)]).toEqual([false, false])
})

function given<Value>(answer: Result<Value, string>): Value {
  if (!answer.ok) throw new Error(answer.reason)
  return answer.value
}
