import { expect, test } from 'vitest'
import { LIVE_LIMITS } from '#server/live/limits.ts'
import { freshDatabase } from '#tests/support/database.ts'
import { runningMeeting } from '#tests/support/sync.ts'
import { type Caller, fetchAs, startSyncHttp } from '#tests/support/sync-http.ts'

const CONTRIBUTION = {
  requestId: '4b8a2f6e-8f5c-4c53-9b3d-0a3a9d1a7f11',
  text: 'Na zastávke chýba lavička.',
  themeId: null,
  channel: 'spoken',
  display: null,
}

async function aMeeting() {
  const stack = new AsyncDisposableStack()
  const database = stack.use(await freshDatabase())
  const people = await runningMeeting(database.store)
  const { origin } = stack.use(await startSyncHttp(database.url))
  const ask = async (caller: Caller, name: string, body: string, method = 'POST') => {
    const answer = await fetchAs(caller)(`${origin}/ask/${people.meeting.code}/${name}`, {
      method,
      ...(method === 'POST' && { body }),
    })
    return answer.status === 200 ? answer.json() : answer.status
  }
  return {
    ...people,
    ask,
    contribute: (caller: Caller) => ask(caller, 'contribution:add', JSON.stringify(CONTRIBUTION)),
    [Symbol.asyncDispose]: () => stack.disposeAsync(),
  }
}

test('HTTP-9 a request by POST acts like one on a socket, and once however often it is sent', async () => {
  await using at = await aMeeting()
  const first = await at.contribute(at.anna)
  const second = await at.contribute(at.anna)

  expect(first).toEqual({ ok: true, value: { id: expect.any(String), code: expect.any(String) } })
  expect(second).toEqual(first)
})

test('HTTP-9 strangers are refused with a reason, and pages of other origins get nothing', async () => {
  await using at = await aMeeting()
  const { cookie } = at.anna
  const answers = [
    await at.contribute(at.stranger),
    await at.contribute({}),
    await at.contribute({ cookie, origin: 'https://evil.example' }),
    await at.contribute({ cookie, origin: null }),
    await at.contribute({ cookie, site: 'cross-site' }),
  ]

  expect(answers).toEqual([
    { ok: false, reason: 'not-allowed' },
    { ok: false, reason: 'not-signed-in' },
    403,
    403,
    403,
  ])
})

test('HTTP-9 nonsense, unknown names and too much are one answer', async () => {
  await using at = await aMeeting()
  const tooMuch = JSON.stringify({ ...CONTRIBUTION, text: 'x'.repeat(LIVE_LIMITS.messageBytes) })
  const answers = [
    await at.ask(at.anna, 'contribution:add', '{'),
    await at.ask(at.anna, 'contribution:add', '{}'),
    await at.ask(at.anna, 'constructor', '{}'),
    await at.ask(at.anna, 'contribution:add', tooMuch),
  ]

  expect(answers).toEqual(answers.map(() => ({ ok: false, reason: 'invalid-message' })))
  expect(await at.ask(at.anna, 'join:list', '', 'GET')).toBe(405)
})

test("HTTP-9 one person's flood is limited as on sockets", async () => {
  await using at = await aMeeting()
  const asked = Array.from({ length: LIVE_LIMITS.requestsPerTenSeconds + 1 }, () =>
    at.ask(at.mila, 'join:list', '{}'),
  )
  const reasons = (await Promise.all(asked)).map((answer) => (answer as { reason?: string }).reason)

  expect(reasons.filter((reason) => reason === 'rate-limited')).toHaveLength(1)
})
