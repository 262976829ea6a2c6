import { afterAll, expect, test } from 'vitest'
import { closeBrowser } from '#tests/support/browser.ts'
import { CUT_CONNECTION, enterAs, LEAD, MEMBER, RUNNING } from '#tests/support/journeys.ts'

afterAll(closeBrowser)

const HUNDRED = 100

test('CAPTURE-7 a hundred contributions by keyboard alone, half of them without a network, read back and printed', async () => {
  await using lead = await enterAs(LEAD, `${RUNNING}/capture`, { expectedErrors: CUT_CONNECTION })
  const { page, context } = lead
  const line = page.getByRole('textbox', { name: 'In the person’s own words' })
  await page.getByRole('heading', { name: 'What has been said' }).waitFor()
  await line.focus()
  for (let number = 1; number <= HUNDRED; number++) {
    if (number === 30) await context.setOffline(true)
    if (number === 80) await context.setOffline(false)
    if (number === 50) await page.keyboard.press('Alt+2')
    await page.keyboard.type(`Sentence ${number} of the evening`)
    await page.keyboard.press('Enter')
  }
  await page.getByText('All is stored.').waitFor()
  await using member = await enterAs(MEMBER, RUNNING)
  await member.page.getByText(`Sentence ${HUNDRED} of the evening`).first().waitFor()
  expect(await member.page.getByText(/^Sentence \d+ of the evening$/).count()).toBe(HUNDRED)

  await page.keyboard.press('ArrowUp')
  await page.getByText(/You are correcting/).waitFor()
  await page.keyboard.press('End')
  await page.keyboard.type(', at last')
  await page.keyboard.press('Enter')
  await page.getByText(`Sentence ${HUNDRED} of the evening, at last`).first().waitFor()

  await page.getByRole('tab', { name: /Read back/ }).click()
  const first = page.getByRole('article')
  const read = await first.locator('p').first().textContent()
  await first.focus()
  await page.keyboard.press('Enter')
  await expect.poll(() => first.locator('p').first().textContent()).not.toBe(read)

  await page.goto(page.url().replace('/capture', '/slips'))
  await page.getByText(`Sentence ${HUNDRED} of the evening, at last`).waitFor()
  const slips = await page.locator('.slips > li').count()
  expect(slips).toBeGreaterThanOrEqual(HUNDRED)
})
