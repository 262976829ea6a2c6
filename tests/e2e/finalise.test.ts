import type { Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { closeBrowser } from '#tests/support/browser.ts'
import { enterAs, LEAD, notes, RUNNING, SECRETARY, visit } from '#tests/support/journeys.ts'

afterAll(closeBrowser)

const TITLE = 'Opatrovateľská služba večer a cez víkend natrvalo'

test('TRIP-11 two moderators finalise one proposal at once: one entry in the plan, with its story', async () => {
  await using lead = await enterAs(LEAD, RUNNING)
  await using secretary = await enterAs(SECRETARY, RUNNING)
  await using visitor = await visit(RUNNING)
  await Promise.all([openDrawer(lead.page), openDrawer(secretary.page)])

  await Promise.all([press(lead.page), press(secretary.page)])
  await lead.page.locator('a[href^="/entries/"]').first().waitFor()
  await visitor.page.locator('a[href^="/entries/"]', { hasText: '/20' }).first().waitFor()

  await visitor.page.goto(new URL('/plans/kpss-bb?year=2027', visitor.page.url()).href)
  const entries = visitor.page.locator('a[href^="/entries/1.1."]', { hasText: '/2027' })
  expect(new Set(await entries.allTextContents()).size).toBe(1)
  await entries.first().click()
  const story = await visitor.page.locator('main').textContent()
  expect(story).toContain('Na Vianoce sme boli na všetko sami')
})

async function openDrawer(page: Page): Promise<void> {
  await notes(page)
  const card = page.getByRole('row', { name: new RegExp(TITLE) })
  await card.getByRole('button', { name: 'Write into the plan…' }).click()
  await page.getByRole('textbox', { name: /^Target value/ }).fill('40')
  await page.keyboard.press('Tab')
}

async function press(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Write into the plan', exact: true }).click()
}
