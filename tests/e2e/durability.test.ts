import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { type Lost, startBusyServer } from '#tests/support/busy-server.ts'
import { Random } from '#tests/support/random.ts'
import { signalAll } from '#tests/support/server.ts'

/** Chance of this run; what failed once is played again with `DURABILITY_SEED=…`. */
const SEED = Number(process.env.DURABILITY_SEED ?? Date.now() % 2 ** 32)

/** A loss must never be retried away. */
const once = (timeout: number) => ({ timeout, retry: 0 })

const ROUNDS = 20
const EDITS = 20_000
/** From the start of the server to the next saved word: as a rule, and on a machine that stalls just then. */
const SAVED_AGAIN_WITHIN_MS = { median: 10_000, longest: 30_000 }
/** Who dies again and again is started again ever later. */
const BACK_WITHIN_MS = 20_000
const STANDSTILL_MS = 60_000
const CAUGHT_UP_WITHIN_MS = 15_000
const NOTHING: Lost = { told: [], shown: [] }

test(
  'DUR-1 every process is killed again and again while eight people write: nothing is missing',
  once(600_000),
  async () => {
    const random = new Random(SEED)
    await using busy = await startBusyServer()
    await busy.crowd.nextSaved()
    const times: number[] = []

    while (times.length < ROUNDS || busy.crowd.acknowledged < EDITS) {
      const killedAfterMs = 20 + random.below(2_480)
      await pause(killedAfterMs)
      const round = `seed ${SEED}, round ${times.length + 1}, killed after ${killedAfterMs} ms`
      expect(await busy.powerCut(random), round).toEqual(NOTHING)
      times.push(await busy.letIn())
      expect(times.at(-1), round).toBeLessThan(SAVED_AGAIN_WITHIN_MS.longest)
    }
    await busy.crowd.stopTyping()
    await busy.crowd.allSaved()
    report('every process killed', { edits: busy.crowd.acknowledged, times })

    expect(median(times)).toBeLessThan(SAVED_AGAIN_WITHIN_MS.median)
    expect((await busy.stored()).toSorted()).toEqual(busy.crowd.written().toSorted())
    expect(busy.crowd.acknowledged).toBeGreaterThanOrEqual(EDITS)
  },
)

test(
  'DUR-2 PostgreSQL is killed again and again while eight people write: nobody notices more than a delay',
  once(120_000),
  async () => {
    const random = new Random(SEED)
    await using busy = await startBusyServer()
    await busy.crowd.nextSaved()
    const { main, workers } = await busy.server.pids()
    const times: number[] = []

    for (const victims of random.shuffled([ALL, ALL, FIRST, FIRST, ONE, ONE])) {
      await pause(20 + random.below(2_480))
      signalAll(victims(await busy.server.postgresFamily(), random), 'SIGKILL')
      times.push(await busy.crowd.nextSaved())
      expect(await busy.lost(), `seed ${SEED}, kill ${times.length}`).toEqual(NOTHING)
    }
    await busy.crowd.stopTyping()
    await busy.crowd.allSaved()
    report('PostgreSQL killed', { edits: busy.crowd.acknowledged, times })

    expect((await busy.stored()).toSorted()).toEqual(busy.crowd.written().toSorted())
    expect(await busy.server.pids()).toMatchObject({ main, workers })
    // Had anybody come back, they would have brought again what was lost.
    expect(busy.crowd.cuts).toBe(0)
    expect(Math.max(...times)).toBeLessThan(BACK_WITHIN_MS)
  },
)

test(
  'DUR-3 PostgreSQL stands still for a minute: nobody is told or shown anything, and then everything is saved',
  once(150_000),
  async () => {
    await using busy = await startBusyServer({ pauseMs: 15 })
    await busy.crowd.nextSaved()
    const before = await busy.server.pids()

    const postgres = await busy.server.postgresFamily()
    const { early, late, during } = await whileStopped(postgres, async () => {
      // What was committed until then is still on its way.
      await pause(1_000)
      const early = sizes(busy.crowd.ledger())
      await pause(STANDSTILL_MS - 1_000)
      return { early, late: sizes(busy.crowd.ledger()), during: await busy.server.pids() }
    })
    const resumedAt = performance.now()
    await busy.crowd.allSaved()
    const caughtUpMs = performance.now() - resumedAt
    const lost = await busy.lost()
    await busy.crowd.stopTyping()
    await busy.crowd.allSaved()
    report('PostgreSQL stood still', { edits: busy.crowd.acknowledged, times: [caughtUpMs] })

    expect(late).toEqual(early)
    expect(during).toEqual(before)
    expect(await busy.server.pids()).toEqual(before)
    expect(lost).toEqual(NOTHING)
    expect(caughtUpMs).toBeLessThan(CAUGHT_UP_WITHIN_MS)
    expect((await busy.stored()).toSorted()).toEqual(busy.crowd.written().toSorted())
    expect(busy.crowd.cuts).toBe(0)
  },
)

const withFault = (file: string) => ({
  NODE_OPTIONS: `--import=${pathToFileURL(join(import.meta.dirname, '../support', file)).href}`,
})
const FAULTS = {
  'stores later': withFault('early-acknowledgement.ts'),
  'does not wait for the disk': withFault('hasty-commits.ts'),
}

for (const [fault, env] of Object.entries(FAULTS)) {
  test(`DUR-4 a server that acknowledges and ${fault} is found out`, once(120_000), async () => {
    const random = new Random(SEED)
    await using busy = await startBusyServer({ env })
    let lost = NOTHING
    // Now and then the disk has everything just when the power goes.
    for (let cuts = 0; cuts < 4 && lost.told.length === 0; cuts++) {
      await (cuts === 0 ? busy.crowd.nextSaved() : busy.letIn())
      await pause(500 + random.below(1_000))
      lost = await busy.powerCut(random)
    }
    report(fault, { edits: busy.crowd.acknowledged, times: [], lost: sizes(lost) })

    expect(lost.told).not.toEqual([])
    expect(lost.shown).not.toEqual([])
  })
}

async function whileStopped<Found>(pids: readonly number[], look: () => Promise<Found>): Promise<Found> {
  signalAll(pids, 'SIGSTOP')
  try {
    return await look()
  } finally {
    signalAll(pids, 'SIGCONT')
  }
}

type Victims = (family: readonly number[], random: Random) => readonly number[]

const ALL: Victims = (family, random) => random.shuffled(family)
const FIRST: Victims = (family) => family.slice(0, 1)
const ONE: Victims = ([, ...children], random) => [random.pick(children)]

const median = (times: readonly number[]) => times.toSorted((a, b) => a - b)[times.length >> 1]

const sizes = ({ told, shown }: { told: Iterable<string>; shown: Iterable<string> }) => ({
  told: [...told].length,
  shown: [...shown].length,
})

type Findings = { readonly edits: number; readonly times: readonly number[]; readonly lost?: object }

function report(what: string, { edits, times, ...more }: Findings): void {
  const slowestMs = Math.round(Math.max(0, ...times))
  console.log(`${what}:`, { seed: SEED, edits, times: times.length, slowestMs, ...more })
}
