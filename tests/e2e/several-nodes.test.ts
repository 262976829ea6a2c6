import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { MeetingViewer } from '#components/public-meeting/meeting-viewer.ts'
import { readContent } from '#protocol/meeting-content.ts'
import { newSharedDocument } from '#protocol/shared-document.ts'
import { AcknowledgedClient } from '#tests/support/acknowledged-client.ts'
import { startBalancer } from '#tests/support/balancer.ts'
import { freshDatabase } from '#tests/support/database.ts'
import { freePort } from '#tests/support/ports.ts'
import { startServer, type TestServer } from '#tests/support/server.ts'
import { documentOnDisk, notesOf, runningMeeting, says, when, write } from '#tests/support/sync.ts'

const SLOW_MS = 240_000
const LONGEST_GAP_MS = 3_000
const CONVERGED_WITHIN_MS = 250

test(
  'NODE-1 people on two machines see each other type within a quarter of a second',
  async () => {
    await using town = await twoNodes()
    const [here, there] = town.ports.map((port) => `ws://127.0.0.1:${port}/sync`)
    using anna = new AcknowledgedClient(here ?? '', town.code, town.anna)
    using ben = new AcknowledgedClient(there ?? '', town.code, town.ben)
    await Promise.all([arrived(anna), arrived(ben)])

    const delays: number[] = []
    for (let round = 0; round < 150; round++) {
      const [author, reader] = round % 2 === 0 ? [anna, ben] : [ben, anna]
      const words = `slovo ${round}.`
      const typedAt = performance.now()
      const seen = when(reader.doc, says(words)).then(() => delays.push(performance.now() - typedAt))
      author.edit((doc) => write(doc, words))
      await Promise.all([seen, pause(20)])
    }
    delays.sort((a, b) => a - b)

    expect(delays[Math.floor(delays.length * 0.99)]).toBeLessThan(CONVERGED_WITHIN_MS)
    expect(notesOf(anna.doc).toString()).toBe(notesOf(ben.doc).toString())
  },
  SLOW_MS,
)

test(
  'NODE-2 a machine that dies while people type takes nothing with it that was called saved',
  async () => {
    await using town = await twoNodes()
    const editors = [town.anna, town.ben, town.mila, town.anna].map(
      (person) => new AcknowledgedClient(town.sync, town.code, person),
    )
    await Promise.all(editors.map(arrived))
    const typing = Promise.all(editors.map((editor, index) => typeFor(editor, { index, ms: 4_000 })))
    await pause(1_500)
    await town.nodes[0]?.kill9()
    await typing
    await Promise.all(editors.map((editor) => editor.saved(editor.made)))
    const stored = notesOf(await documentOnDisk(town.store, town.meetingId)).toString()
    const missing = editors.flatMap((editor, index) =>
      [...editor.acknowledged].filter((edit) => !stored.includes(`editor ${index} edit ${edit}.`)),
    )
    for (const editor of editors) editor[Symbol.dispose]()

    expect(missing).toEqual([])
    expect(editors.every((editor) => editor.acknowledged.size > 50)).toBe(true)
  },
  SLOW_MS,
)

test(
  'NODE-3 machines are restarted one after the other: nobody is away for longer than three seconds, and no page goes blank',
  async () => {
    await using town = await twoNodes()
    const editors = [town.anna, town.ben, town.mila].map(
      (person) => new AcknowledgedClient(town.sync, town.code, person),
    )
    await Promise.all(editors.map(arrived))
    editors[0]?.edit((doc) => write(doc, 'Text pred reštartom.'))
    await Promise.all(editors.map(({ doc }) => when(doc, says('Text pred reštartom.'))))
    const gaps = editors.map(gapsOf)
    const viewers = Array.from({ length: 20 }, () => follow(`${town.sync}/${town.code}`))
    await Promise.all(viewers.map(({ arrived }) => arrived))
    const pages = watchPage(`${town.address}/meetings/${town.code}`)

    const typing = Promise.all(editors.map((editor, index) => typeFor(editor, { index, ms: 20_000 })))
    for (const index of [0, 1]) {
      await pause(1_000)
      await town.restart(index)
    }
    await typing
    await Promise.all(editors.map((editor) => editor.saved(editor.made)))
    const { failures } = await pages.end()
    const longest = Math.max(
      ...gaps.flatMap((gap) => gap()),
      ...viewers.map(({ longestGapMs }) => longestGapMs()),
    )
    const blank = viewers.filter(({ wasBlank, leave }) => {
      leave()
      return wasBlank()
    })
    for (const editor of editors) editor[Symbol.dispose]()

    expect(failures).toEqual([])
    expect(blank).toEqual([])
    expect(longest).toBeGreaterThan(0)
    expect(longest).toBeLessThan(LONGEST_GAP_MS)
  },
  SLOW_MS,
)

/** Two real servers on one database, and a balancer in front of them. */
async function twoNodes() {
  await using parts = new AsyncDisposableStack()
  const database = parts.use(await freshDatabase())
  const { meeting, anna, ben, mila } = await runningMeeting(database.store)
  const [front, ...ports] = await Promise.all([freePort(), freePort(), freePort()])
  const address = `http://localhost:${front}`
  const start = (port: number) =>
    startServer({ demo: false, env: { DATABASE_URL: database.url, APP_URL: address, PORT: String(port) } })
  const nodes: TestServer[] = []
  parts.defer(async () => {
    await Promise.all(nodes.map((node) => node[Symbol.asyncDispose]()))
  })
  for (const port of ports) nodes.push(await start(port))
  parts.use(await startBalancer(ports, front))
  const running = parts.move()
  return {
    nodes,
    ports,
    address,
    sync: `ws://127.0.0.1:${front}/sync`,
    code: meeting.code,
    meetingId: meeting.id,
    store: database.store,
    anna,
    ben,
    mila,
    async restart(index: number) {
      await nodes[index]?.[Symbol.asyncDispose]()
      nodes[index] = await start(ports[index] ?? 0)
    },
    [Symbol.asyncDispose]: () => running.disposeAsync(),
  }
}

const arrived = ({ provider }: AcknowledgedClient) =>
  provider.synced ? Promise.resolve() : new Promise<void>((resolve) => provider.once('sync', () => resolve()))

async function typeFor(editor: AcknowledgedClient, { index, ms }: { index: number; ms: number }) {
  const until = Date.now() + ms
  while (Date.now() < until) {
    editor.edit((doc) => write(doc, `editor ${index} edit ${editor.made}.`))
    await pause(40)
  }
}

/** How long this editor was without the server, each time. */
function gapsOf({ provider }: AcknowledgedClient): () => readonly number[] {
  const gaps: number[] = []
  let lostAt = 0
  provider.on('status', ({ status }) => {
    if (status === 'disconnected' && lostAt === 0) lostAt = performance.now()
  })
  provider.on('sync', (isSynced) => {
    if (isSynced && lostAt > 0) {
      gaps.push(performance.now() - lostAt)
      lostAt = 0
    }
  })
  return () => gaps
}

/** The public page's own client, watched for what its reader would see. */
function follow(url: string) {
  const viewer = new MeetingViewer({ stored: readContent(newSharedDocument()), pace: { refreshMs: 50 } })
  let hasText = false
  let isBlank = false
  let lostAt = 0
  let longest = 0
  const arrived = new Promise<void>((resolve) => {
    viewer.subscribe(() => {
      const { notes, link } = viewer.snapshot()
      const shows = JSON.stringify(notes).includes('Text pred reštartom.')
      if (shows) resolve()
      isBlank ||= hasText && !shows
      hasText ||= shows
      if (link !== 'live' && hasText && lostAt === 0) lostAt = performance.now()
      if (link === 'live' && lostAt > 0) {
        longest = Math.max(longest, performance.now() - lostAt)
        lostAt = 0
      }
    })
  })
  return { arrived, leave: viewer.follow(url), wasBlank: () => isBlank, longestGapMs: () => longest }
}

/** Loads the page again and again; what was not answered with the stored words. */
function watchPage(url: string) {
  const failures: string[] = []
  let isOver = false
  const watching = (async () => {
    while (!isOver) {
      const answer = await fetch(url, { headers: { connection: 'close' } }).catch(String)
      const text = typeof answer === 'string' ? answer : await answer.text()
      if (!text.includes('Text pred reštartom.')) failures.push(text.slice(0, 200))
      await pause(200)
    }
  })()
  return {
    async end() {
      isOver = true
      await watching
      return { failures }
    },
  }
}
