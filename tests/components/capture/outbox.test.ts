import { expect, test } from 'vitest'
import type { Captured, Spoken } from '#components/capture/captured.ts'
import { Outbox } from '#components/capture/outbox.ts'
import type { OutboxStore } from '#components/capture/outbox-store.ts'
import type { Ask } from '#components/live/meeting-requests.ts'
import { allow, refuse } from '#domain/result.ts'
import type { Reason } from '#protocol/reasons.ts'

const spoken = (text: string): Spoken => ({
  text,
  themeId: null,
  territoryId: null,
  channel: 'spoken',
  display: null,
})

/** What a browser keeps, over reloads. */
function aBrowser() {
  const kept = new Map<string, Captured>()
  const store: OutboxStore = {
    all: async () => [...kept.values()],
    keep: async (item) => void kept.set(item.key, item),
    forget: async (key) => void kept.delete(key),
    close: () => undefined,
  }
  return { kept, open: async () => store }
}

/** A server that stores what it is asked under its id, or answers with a reason. */
function aServer() {
  const stored = new Map<string, string>()
  const server = { refusal: undefined as Reason | undefined, stored, asked: 0 }
  const ask = (async (_: string, { requestId, text }: { requestId: string; text: string }) => {
    server.asked++
    if (server.refusal) return refuse(server.refusal)
    stored.set(requestId, text)
    return allow({ id: `id of ${text}`, code: `K-${stored.size}` })
  }) as unknown as Ask
  return { server, ask }
}

const textsOf = (outbox: Outbox) => outbox.captured.get().map(({ text }) => text)
const waitingOf = (outbox: Outbox) => outbox.captured.get().filter(({ id }) => id === null).length

test('CAPTURE-1 what is said is stored in its order, each once', async () => {
  const [browser, { server, ask }] = [aBrowser(), aServer()]
  const outbox = new Outbox(ask, browser.open)
  outbox.open()
  for (const text of ['prvé', 'druhé', 'tretie']) outbox.capture(spoken(text))

  await expect.poll(() => waitingOf(outbox)).toBe(0)
  outbox.close()
  expect([[...server.stored.values()], browser.kept.size]).toEqual([['prvé', 'druhé', 'tretie'], 0])
})

test('CAPTURE-1 without a network words wait in the browser, over a reload, and are sent under the same id', async () => {
  const [browser, { server, ask }] = [aBrowser(), aServer()]
  server.refusal = 'no-answer'
  const before = new Outbox(ask, browser.open)
  before.open()
  for (const text of ['prvé', 'druhé']) before.capture(spoken(text))
  await expect.poll(() => browser.kept.size).toBe(2)
  const keys = before.captured.get().map(({ key }) => key)
  before.close()

  server.refusal = undefined
  const after = new Outbox(ask, browser.open)
  after.open()
  await expect.poll(() => server.stored.size).toBe(2)
  await expect.poll(() => browser.kept.size).toBe(0)
  after.close()
  expect([textsOf(after), [...server.stored.keys()]]).toEqual([['prvé', 'druhé'], keys])
})

test('CAPTURE-3 what is refused for good stays until somebody decides, and holds up nothing', async () => {
  const [browser, { server, ask }] = [aBrowser(), aServer()]
  server.refusal = 'too-long'
  const outbox = new Outbox(ask, browser.open)
  outbox.open()
  outbox.capture(spoken('priveľa'))
  await expect.poll(() => outbox.captured.get()[0]?.refusal).toBe('too-long')
  server.refusal = undefined
  outbox.capture(spoken('dosť'))
  await expect.poll(() => server.stored.size).toBe(1)
  const left = [...browser.kept.values()].map(({ text }) => text)
  const [refused] = outbox.captured.get()
  outbox.discard(refused?.key ?? '')
  outbox.close()

  expect([left, textsOf(outbox), browser.kept.size]).toEqual([['priveľa'], ['dosť'], 0])
})

test('CAPTURE-1 a browser that keeps nothing says so, and sends all the same', async () => {
  const { server, ask } = aServer()
  const outbox = new Outbox(ask, async () => undefined)
  outbox.open()
  outbox.capture(spoken('v súkromnom okne'))

  await expect.poll(() => server.stored.size).toBe(1)
  outbox.close()
  expect(outbox.isKept.get()).toBe(false)
})
