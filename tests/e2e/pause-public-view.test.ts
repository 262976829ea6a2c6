import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { violationsOn } from '#tests/support/axe.ts'
import { closeBrowser, type Visitor } from '#tests/support/browser.ts'
import { enterAs, LEAD, MEMBER, notes, RUNNING, saved, visit, writeLine } from '#tests/support/journeys.ts'
import { startServer } from '#tests/support/server.ts'

const GONE = 'Diagnóza pani Heleny'
const STAYS = 'Výbor vzal vec na vedomie.'
const PHRASE = 'A personal matter is being heard.'

let server: Awaited<ReturnType<typeof startServer>>
beforeAll(async () => {
  server = await startServer({ demo: true })
}, 120_000)
afterAll(async () => {
  await closeBrowser()
  await server[Symbol.asyncDispose]()
})

/** Everything that a page's sockets bring, from the moment it is opened. */
async function watching(path: string): Promise<Visitor & { received: () => string }> {
  const visitor = await visit('/about', { at: server.url })
  const frames: string[] = []
  visitor.page.on('websocket', (socket) =>
    socket.on('framereceived', ({ payload }) => frames.push(payload.toString())),
  )
  await visitor.page.goto(`${server.url}${path}`)
  return Object.assign(visitor, { received: () => frames.join('\n') })
}

/** By keyboard alone: the act bar's button, a ready reason, the confirmation. */
async function pauseByKeyboard(page: Page): Promise<string[]> {
  await page.getByRole('button', { name: 'Pause the public view…' }).focus()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Pause the public view' })
  await dialog.waitFor()
  const found = await violationsOn(page)
  await dialog.getByRole('button', { name: PHRASE }).focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  expect(await dialog.getByRole('textbox').inputValue()).toBe(PHRASE)
  await dialog.getByRole('button', { name: 'Pause', exact: true }).focus()
  await page.keyboard.press('Enter')
  await dialog.waitFor({ state: 'detached' })
  return found
}

test('PAUSE-11 PAUSE-4 a moderator pauses, a member writes and removes, the visitor is told and never sees it', async () => {
  await using lead = await enterAs(LEAD, RUNNING, { at: server.url })
  await using member = await enterAs(MEMBER, RUNNING, { at: server.url })
  await using visitor = await watching(RUNNING)
  await using screen = await watching(`${RUNNING}/screen`)
  await Promise.all([notes(lead.page), notes(member.page)])
  await visitor.page.getByText('Live', { exact: true }).waitFor()

  const inDialog = await pauseByKeyboard(lead.page)
  const notice = visitor.page.getByRole('main').getByText(PHRASE)
  await notice.waitFor()
  await screen.page.getByRole('main').getByText(PHRASE).waitFor()
  await member.page.getByText('The public does not see this now').waitFor()
  await visitor.page.locator('#polite-region', { hasText: PHRASE }).waitFor({ state: 'attached' })
  await writeLine(member.page, GONE)
  await saved(member.page)
  await lead.page.getByText(GONE).first().waitFor()
  await using latecomer = await watching(RUNNING)
  await latecomer.page.getByRole('main').getByText(PHRASE).waitFor()
  const duringPause = await visitor.page.content()
  const found = await Promise.all([lead, member, visitor, screen].map(({ page }) => violationsOn(page)))
  await member.page.keyboard.press('Shift+Home')
  await member.page.keyboard.type(STAYS)
  await lead.page.getByText(STAYS).first().waitFor()
  await saved(member.page)
  await lead.page.getByRole('button', { name: /^Resume the public view/ }).click()

  const everybody = [visitor, latecomer]
  await Promise.all(everybody.map(({ page }) => page.getByText(STAYS).first().waitFor()))
  await notice.waitFor({ state: 'detached' })
  await visitor.page.getByText('Live', { exact: true }).waitFor()
  const received = [visitor, latecomer, screen].map((each) => each.received())

  expect([inDialog, ...found]).toEqual([[], [], [], [], []])
  expect([duringPause.includes(GONE), duringPause.includes(STAYS)]).toEqual([false, false])
  expect(received.map((bytes) => [bytes.includes(GONE), bytes.includes('Heleny')])).toEqual(
    received.map(() => [false, false]),
  )
  expect(await latecomer.page.content()).not.toContain(GONE)
})
