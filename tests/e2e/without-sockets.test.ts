import { afterAll, expect, test } from 'vitest'
import { startBlockingProxy } from '#tests/support/blocking-proxy.ts'
import { closeBrowser } from '#tests/support/browser.ts'
import {
  CUT_CONNECTION,
  enterAs,
  LEAD,
  MEMBER,
  notes,
  RUNNING,
  saved,
  typeAtEnd,
  visit,
  writeLine,
} from '#tests/support/journeys.ts'
import { startServer } from '#tests/support/server.ts'

afterAll(closeBrowser)

/** It starts a server of its own, which loads the demo first. */
const SLOW_MS = 300_000

const LINE = 'Every word of this line is typed while the worker behind the polls is killed.'

test('HTTP-16 where the network blocks sockets a member writes, is told it is saved, reads along and acts', async () => {
  await using network = await startBlockingProxy()
  await using member = await enterAs(MEMBER, RUNNING, {
    proxy: network.address,
    expectedErrors: CUT_CONNECTION,
  })
  await using lead = await enterAs(LEAD, RUNNING)
  await Promise.all([notes(member.page), notes(lead.page)])

  await writeLine(member.page, 'Written without a socket.')
  await lead.page.getByText('Written without a socket.').waitFor()
  await saved(member.page)
  await writeLine(lead.page, 'Answered on a socket.')
  await member.page.getByText('Answered on a socket.').waitFor()
  const line = member.page.getByRole('textbox', { name: 'Contribution, in the person’s own words' })
  await line.fill('Povedané bez soketu.')
  await line.press('Enter')
  await lead.page.getByText('Povedané bez soketu.').waitFor()

  await member.page.getByRole('button', { name: 'slower connection' }).click()
  await member.page.getByText('This network blocks the fast connection.').waitFor()
  expect(await lead.page.getByRole('button', { name: 'slower connection' }).count()).toBe(0)
  expect(network.refused()).toBeGreaterThan(1)
})

test(
  'HTTP-7 without sockets, too, a live worker killed while somebody types costs no word',
  async () => {
    await using server = await startServer({ demo: true })
    await using network = await startBlockingProxy()
    const options = { at: server.url, expectedErrors: CUT_CONNECTION }
    await using member = await enterAs(MEMBER, RUNNING, { ...options, proxy: network.address })
    await using lead = await enterAs(LEAD, RUNNING, options)
    await Promise.all([notes(member.page), notes(lead.page)])

    await typeAtEnd(member.page, '')
    for (const [index, word] of LINE.split(' ').entries()) {
      await member.page.keyboard.type(index === 0 ? word : ` ${word}`)
      if (index % 5 === 2) await killWorkers(server)
    }
    await lead.page.getByText(LINE).waitFor()
    await saved(member.page)

    expect(await lead.page.getByText(LINE).count()).toBe(1)
  },
  SLOW_MS,
)

test('HTTP-17 where the network blocks sockets a visitor reads along', async () => {
  await using network = await startBlockingProxy()
  await using member = await enterAs(MEMBER, RUNNING)
  await using visitor = await visit(RUNNING, { proxy: network.address, expectedErrors: CUT_CONNECTION })
  await notes(member.page)
  await visitor.page.getByText('Live, a few seconds behind.').waitFor()

  await writeLine(member.page, 'For those behind the proxy.')
  await visitor.page.getByText('For those behind the proxy.').waitFor()

  expect(network.refused()).toBeGreaterThan(1)
})

async function killWorkers(server: Awaited<ReturnType<typeof startServer>>): Promise<void> {
  const { workers } = await server.pids()
  for (const pid of workers) process.kill(pid, 'SIGKILL')
}
