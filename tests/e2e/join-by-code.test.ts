import { afterAll, expect, test } from 'vitest'
import { closeBrowser, openPage } from '#tests/support/browser.ts'
import { enterAs, LEAD, notes, RUNNING, site, writeLine } from '#tests/support/journeys.ts'

afterAll(closeBrowser)

test('TRIP-12 somebody in the room joins with the code and a name, is admitted, and writes', async () => {
  await using lead = await enterAs(LEAD, RUNNING)
  await using guest = await openPage({ viewport: { width: 390, height: 780 } })
  await notes(lead.page)
  await lead.page.getByRole('button', { name: 'Joining: QR and code' }).click()
  await lead.page.getByRole('button', { name: 'Open joining' }).click()
  const code = await lead.page.getByText(/^[2-9A-Z]{5}-[2-9A-Z]{5}$/).textContent()

  await guest.page.goto(`${site()}/join`)
  await guest.page.getByLabel('Code of the meeting').fill(code?.toLowerCase() ?? '')
  await guest.page.getByRole('button', { name: 'Continue' }).click()
  await guest.page.getByLabel('Your name').fill('Hosť Ukážkový')
  await guest.page.getByRole('button', { name: 'Join the meeting' }).click()
  await guest.page.getByRole('heading', { name: 'You are at the door' }).waitFor()
  await lead.page.getByRole('button', { name: 'Admit Hosť Ukážkový' }).click()
  await guest.page.waitForURL((url) => url.pathname === RUNNING, { timeout: 60_000 })
  await writeLine(guest.page, 'Greetings from the last row.')

  await lead.page.getByText('Greetings from the last row.').waitFor()
})

test('TRIP-13 a wrong code opens nothing and says what to do', async () => {
  await using guest = await openPage({ locale: 'pt-BR' })
  await guest.page.goto(`${site()}/join`)
  await guest.page.locator('input[name="code"]').fill('ABCDE-FGHJK')
  await guest.page.locator('main form button[type="submit"]').click()
  await guest.page.locator('main h1').waitFor()

  expect(new URL(guest.page.url()).pathname).toMatch(/^\/join/)
})
