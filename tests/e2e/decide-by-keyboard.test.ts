import { afterAll, expect, test } from 'vitest'
import { closeBrowser } from '#tests/support/browser.ts'
import { enterAs, LEAD, notes, RUNNING, visit } from '#tests/support/journeys.ts'

afterAll(closeBrowser)

const TITLE = 'Bezpečná zimná cesta do denného centra'

test('TRIP-14 a card is moved with its menu and decided, by keyboard alone, and the public reads the result', async () => {
  await using lead = await enterAs(LEAD, RUNNING)
  await using visitor = await visit(RUNNING)
  const { page } = lead
  await notes(page)

  await page.getByRole('button', { name: `Move to… ${TITLE}` }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('menuitem', { name: 'To “For decision”' }).focus()
  await page.keyboard.press('Enter')
  const card = page.getByRole('row', { name: new RegExp(TITLE) })
  await card.getByRole('button', { name: 'Record the decision…' }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Look once more' }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: /^Record: / }).focus()
  await page.keyboard.press('Enter')
  const result = visitor.page.getByRole('listitem').filter({ hasText: TITLE }).filter({ hasText: /R\d+/ })
  await result.first().waitFor()

  expect(await page.getByRole('dialog').count()).toBe(0)
})
