import type { Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { violationsOn } from '#tests/support/axe.ts'
import { closeBrowser } from '#tests/support/browser.ts'
import { enterAs, LEAD, MEMBER, notes, RUNNING, visit } from '#tests/support/journeys.ts'
import { startServer } from '#tests/support/server.ts'

const LUNCH = 'Kedy bude obed aj v nedeľu?'
const RAMP = 'Kedy opravíte rampu pri Dennom centre?'
const PHONE = { width: 360, height: 740 }

afterAll(closeBrowser)

/** By keyboard alone. */
async function press(page: Page, name: string | RegExp): Promise<void> {
  const button = page.getByRole('button', { name, exact: typeof name === 'string' })
  await button.focus()
  await page.keyboard.press('Enter')
}
const send = async (page: Page, text: string, email = '') => {
  await page.getByLabel('Your question').fill(text)
  await page.getByLabel('How to call you').fill('Hana z Lipovej')
  if (email !== '') await page.getByLabel('E-mail for the answer').fill(email)
  await page.getByRole('button', { name: 'Send the question' }).click()
  await page.getByRole('heading', { name: 'Your question has arrived' }).waitFor()
}
const sideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

test('ASK-12 a visitor asks without a script, a moderator shows it, another visitor supports it, and one is answered aloud, one later by mail', async () => {
  await using server = await startServer({ demo: true })
  const at = server.url
  await using lead = await enterAs(LEAD, RUNNING, { at })
  await using member = await enterAs(MEMBER, RUNNING, { at, viewport: PHONE })
  await using asker = await visit(`${RUNNING}/ask`, { at, viewport: PHONE, javaScript: false })
  await using screen = await visit(`${RUNNING}/screen`, { at, viewport: { width: 1920, height: 1080 } })
  await using other = await visit(`${RUNNING}/questions`, { at, viewport: PHONE })
  await Promise.all([notes(lead.page), notes(member.page)])
  const found = [await violationsOn(other.page)]

  await asker.page.getByRole('button', { name: 'Send the question' }).click()
  await asker.page.getByText('Something is missing here').waitFor()
  await send(asker.page, LUNCH)
  await asker.page.getByText('A moderator looks through it first').waitFor()
  await asker.page.getByRole('link', { name: 'Ask another question' }).click()
  await send(asker.page, RAMP, 'hana@example.org')

  await press(lead.page, /^Questions \(2 wait\)/)
  await lead.page.getByText(LUNCH).waitFor()
  found.push(await violationsOn(lead.page))
  for (const code of ['Q-0001', 'Q-0002']) {
    await press(lead.page, `Show ${code}`)
    await lead.page.getByText(`${code} stands among the questions.`).waitFor()
  }

  await other.page.getByText(RAMP).waitFor()
  await other.page.getByRole('button', { name: `I want to know it too: ${LUNCH}` }).click()
  await other.page.getByText('You want to know it too').waitFor()
  await other.page.getByText('1 person wants to know it too').waitFor()
  found.push(await violationsOn(other.page))

  await asker.page.goto(`${at}${RUNNING}/questions`)
  await asker.page.getByRole('button', { name: `I want to know it too: ${RAMP}` }).click()
  await asker.page.getByRole('button', { name: `Take it back: ${RAMP}` }).waitFor()

  await press(lead.page, 'Answer now Q-0001')
  await screen.page.getByRole('heading', { name: /Question from the public/ }).waitFor()
  await screen.page.getByText(LUNCH).waitFor()
  found.push(await violationsOn(screen.page), await violationsOn(lead.page))
  await press(lead.page, 'Record the answer… Q-0001')
  await lead.page.getByLabel('What was answered').fill('Od mája.')
  found.push(await violationsOn(lead.page))
  await press(lead.page, 'Record as answered')
  await other.page.getByText('Od mája.').waitFor()

  await press(lead.page, 'Promise a day… Q-0002')
  await press(lead.page, 'Promise this day')
  await other.page.getByText(/^The office answers by/).waitFor()
  await press(member.page, /^Questions/)
  await member.page.getByText(RAMP).waitFor()
  found.push(await violationsOn(member.page))
  await press(lead.page, 'More: Q-0002')
  await lead.page.getByRole('menuitem', { name: 'Write the answer…' }).press('Enter')
  await lead.page.getByRole('textbox', { name: /^The answer/ }).fill('Rampu opravíme v novembri.')
  await press(lead.page, 'Publish the answer')
  await other.page.getByText('Rampu opravíme v novembri.').waitFor()

  await expect
    .poll(
      async () => {
        await asker.page.goto(`${at}/outbox`)
        return asker.page.getByText('Rampu opravíme v novembri.').count()
      },
      { timeout: 30_000 },
    )
    .toBe(1)
  expect(await Promise.all([asker, other, member].map(({ page }) => sideways(page)))).toEqual([0, 0, 0])
  expect(found).toEqual(found.map(() => []))
}, 240_000)
