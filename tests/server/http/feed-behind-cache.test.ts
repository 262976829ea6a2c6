import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { newSharedDocument } from '#protocol/shared-document.ts'
import { applyAll } from '#server/store/replica.ts'
import type { Store } from '#server/store/store.ts'
import { freshDatabase } from '#tests/support/database.ts'
import { hasNginx, startNginx } from '#tests/support/nginx.ts'
import { pollers } from '#tests/support/pollers.ts'
import { runningMeeting, write } from '#tests/support/sync.ts'

const FOR_MS = 8_000

type Cost = { readonly requests: number; readonly cpuMs: number }

/** Our server, alone in its process. */
async function startFeedProcess(databaseUrl: string) {
  const child = fork(join(import.meta.dirname, '../../support/feed-process.ts'), [databaseUrl])
  const [{ port }] = (await once(child, 'message')) as [{ port: number }]
  const cost = async () => {
    child.send('cost')
    const [so] = (await once(child, 'message')) as [Cost]
    return so
  }
  return {
    port,
    /** What it costs this process to have `work` done. */
    async during<Value>(work: () => Promise<Value>): Promise<Value & Cost> {
      const before = await cost()
      const value = await work()
      const after = await cost()
      return { ...value, requests: after.requests - before.requests, cpuMs: after.cpuMs - before.cpuMs }
    },
    async [Symbol.asyncDispose]() {
      const gone = once(child, 'exit')
      child.disconnect()
      await gone
    },
  }
}

/** A member types ten keys a second, until told to stop. */
function typing(store: Store, meetingId: string) {
  const stopped = new AbortController()
  const run = async () => {
    const stored = await store.log.load(meetingId)
    const doc = newSharedDocument()
    applyAll(doc, stored?.updates ?? [])
    const updates: Uint8Array[] = []
    doc.on('update', (update: Uint8Array) => updates.push(update))
    while (!stopped.signal.aborted) {
      write(doc, 'k')
      const rules = stored?.rules ?? 0
      await store.log.append(
        updates.splice(0).map((update) => ({ meetingId, rules, update, personId: null })),
      )
      await pause(100)
    }
  }
  const done = run()
  return {
    [Symbol.asyncDispose]: () => {
      stopped.abort()
      return done
    },
  }
}

test.skipIf(!hasNginx)(
  `HTTP-14 behind a cache 5,000 who poll cost the server no more than 50${hasNginx ? '' : ' (skipped: no nginx here)'}`,
  async () => {
    await using database = await freshDatabase()
    const { meeting } = await runningMeeting(database.store)
    await using server = await startFeedProcess(database.url)
    await using cache = await startNginx(server.port)
    await using _ = typing(database.store, meeting.id)
    const crowd = (port: number, count: number) =>
      server.during(() => pollers({ port, code: meeting.code, count, forMs: FOR_MS }))

    const direct = await crowd(server.port, 50)
    const few = await crowd(cache.port, 50)
    const headBefore = Number((await database.store.log.load(meeting.id))?.head)
    const many = await crowd(cache.port, 5_000)
    console.log('50 directly, 50 and 5,000 behind nginx:', { direct, few, many })

    expect(many.failures + few.failures).toBe(0)
    // Everybody was told, and each asked about as often as the few.
    expect(many.slowest).toBeGreaterThan(headBefore)
    expect(many.polls).toBeGreaterThan(5_000 * 2)
    expect(many.requests).toBeLessThanOrEqual(direct.requests)
    expect(many.requests).toBeLessThanOrEqual(3 * few.requests)
  },
  120_000,
)
