import { afterAll, expect, test } from 'vitest'
import { closeBrowser } from '#tests/support/browser.ts'
import {
  CUT_CONNECTION,
  enterAs,
  MEMBER,
  notes,
  OTHER_MEMBER,
  RUNNING,
  saved,
  typeAtEnd,
  writeLine,
} from '#tests/support/journeys.ts'
import { startServer } from '#tests/support/server.ts'

afterAll(closeBrowser)

/** Each starts a server of its own, which loads the demo first. */
const SLOW_MS = 300_000

const LINE = 'Every word of this line is typed while the live worker is killed again and again.'

test(
  'TRIP-6 the live worker is killed while somebody types, and every word arrives once',
  async () => {
    await using server = await startServer({ demo: true })
    const options = { at: server.url, expectedErrors: CUT_CONNECTION }
    await using member = await enterAs(MEMBER, RUNNING, options)
    await using other = await enterAs(OTHER_MEMBER, RUNNING, options)
    await Promise.all([notes(member.page), notes(other.page)])

    await typeAtEnd(member.page, '')
    for (const [index, word] of LINE.split(' ').entries()) {
      await member.page.keyboard.type(index === 0 ? word : ` ${word}`)
      if (index % 5 === 2) await killWorkers(server)
    }
    await other.page.getByText(LINE).waitFor()
    await saved(member.page)

    expect(await other.page.getByText(LINE).count()).toBe(1)
  },
  SLOW_MS,
)

test(
  'TRIP-7 after a power cut the next start has every word that was called saved',
  async () => {
    const first = await startServer({ demo: true })
    {
      await using member = await enterAs(MEMBER, RUNNING, { at: first.url, expectedErrors: CUT_CONNECTION })
      await writeLine(member.page, 'Called saved before the power went.')
      await member.page.getByText('Called saved before the power went.').waitFor()
      await saved(member.page)
      await first.kill9()
    }
    await using second = await startServer({ demo: true, dataDir: first.dataDir })
    const page = await fetch(`${second.url}${RUNNING}`)

    expect(await page.text()).toContain('Called saved before the power went.')
  },
  SLOW_MS,
)

async function killWorkers(server: Awaited<ReturnType<typeof startServer>>): Promise<void> {
  const { workers } = await server.pids()
  for (const pid of workers) process.kill(pid, 'SIGKILL')
}
