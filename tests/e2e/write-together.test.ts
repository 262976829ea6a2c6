import type { Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { closeBrowser } from '#tests/support/browser.ts'
import { enterAs, LEAD, MEMBER, notes, RUNNING, saved, visit, writeLine } from '#tests/support/journeys.ts'

afterAll(closeBrowser)

test('TRIP-1 a member and the moderator write in one document, and a visitor without an account reads along', async () => {
  await using member = await enterAs(MEMBER, RUNNING)
  await using lead = await enterAs(LEAD, RUNNING, { locale: 'sk' })
  await using visitor = await visit(RUNNING)

  await writeLine(member.page, 'Written by the member.')
  await lead.page.getByText('Written by the member.').waitFor()
  await writeLine(lead.page, 'Answered by the moderator.')
  await member.page.getByText('Answered by the moderator.').waitFor()
  await visitor.page.getByText('Written by the member.').waitFor()
  await visitor.page.getByText('Answered by the moderator.').waitFor()
  await Promise.all([saved(member.page), saved(lead.page)])

  expect(await visitor.page.locator('[contenteditable="true"]').count()).toBe(0)
})

test('TRIP-2 one undoes only what one wrote oneself', async () => {
  await using member = await enterAs(MEMBER, RUNNING)
  await using lead = await enterAs(LEAD, RUNNING)

  await writeLine(member.page, 'A line that stays.')
  await lead.page.getByText('A line that stays.').waitFor()
  await writeLine(lead.page, 'A line that goes.')
  await member.page.getByText('A line that goes.').waitFor()
  for (let press = 0; press < 6; press++) await lead.page.keyboard.press('Control+z')
  await member.page.getByText('A line that goes.').waitFor({ state: 'detached' })

  expect(await member.page.getByText('A line that stays.').count()).toBe(1)
})

test("TRIP-1 a colleague's caret at the end of a line does not move the lines below", async () => {
  await using member = await enterAs(MEMBER, RUNNING)
  await using lead = await enterAs(LEAD, RUNNING)
  await writeLine(member.page, 'A line with a caret at its end.')
  const line = lead.page.locator('p', { hasText: 'A line with a caret at its end.' })
  await line.getByText(MEMBER).waitFor()

  const lines = await line.evaluate((p) => p.clientHeight / Number.parseFloat(getComputedStyle(p).lineHeight))
  expect(Math.round(lines)).toBe(1)
})

test('TRIP-3 by keyboard alone: into the text, to the toolbar and back, and out with Tab', async () => {
  await using member = await enterAs(MEMBER, RUNNING)
  const { page } = member
  await writeLine(page, 'Typed without a mouse')

  await toToolbarAndBack(page)
  await page.keyboard.press('Tab')

  expect(await page.evaluate(() => document.activeElement?.closest('[role="textbox"]'))).toBeNull()
})

test('TRIP-3 in a list, where a heading is impossible, the way to the toolbar leads to the next button', async () => {
  await using member = await enterAs(MEMBER, RUNNING)
  await (await notes(member.page)).locator('li').first().click()

  await toToolbarAndBack(member.page)
})

/** Focus moves a frame after the key: the page draws what it leads to first. */
async function toToolbarAndBack(page: Page): Promise<void> {
  await page.keyboard.press('Alt+F10')
  await page.waitForFunction(() => document.activeElement?.closest('[role="toolbar"]'))
  await page.keyboard.press('Escape')
  await page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'textbox')
}
