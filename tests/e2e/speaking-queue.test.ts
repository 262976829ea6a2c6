import type { Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { violationsOn } from '#tests/support/axe.ts'
import { closeBrowser } from '#tests/support/browser.ts'
import { enterAs, LEAD, MEMBER, notes, RUNNING, visit } from '#tests/support/journeys.ts'
import { startServer } from '#tests/support/server.ts'

const ANNA = 'pani Anna'
const GUEST = 'pán v prvom rade'
const HELD = 'The note-taker needs a moment'

afterAll(closeBrowser)

const queueOf = (page: Page) => page.getByRole('region', { name: 'Speaking queue' })
/** By keyboard alone. */
async function press(page: Page, name: string | RegExp): Promise<void> {
  const button = page.getByRole('button', { name, exact: typeof name === 'string' })
  await button.focus()
  await page.keyboard.press('Enter')
}
const announced = (page: Page, text: string) =>
  page.locator('#polite-region', { hasText: text }).waitFor({ state: 'attached' })

test('QUEUE-10 QUEUE-11 a member asks on a phone, the moderator calls, holds and passes over, room and public follow', async () => {
  // A server of its own: whoever tries again begins with an empty queue.
  await using server = await startServer({ demo: true })
  const at = server.url
  await using lead = await enterAs(LEAD, RUNNING, { at })
  await using member = await enterAs(MEMBER, RUNNING, { at, viewport: { width: 390, height: 780 } })
  await using screen = await visit(`${RUNNING}/screen`, { at, viewport: { width: 1920, height: 1080 } })
  await using visitor = await visit(RUNNING, { at })
  const everybody = [lead, member, screen, visitor].map(({ page }) => page)
  await Promise.all([notes(lead.page), notes(member.page)])
  await visitor.page.getByText('Live', { exact: true }).waitFor()
  const [his, hers] = [queueOf(lead.page), queueOf(member.page)]

  await press(member.page, 'More ways to ask to speak')
  await member.page.getByRole('menuitem', { name: 'Ask under another name…' }).press('Enter')
  const dialog = member.page.getByRole('dialog', { name: 'Ask to speak' })
  await dialog.getByRole('textbox').fill(ANNA)
  const found = [await violationsOn(member.page)]
  await member.page.keyboard.press('Enter')
  await hers.getByText('You are next').waitFor()

  await his.getByRole('button', { name: `Give the floor: ${ANNA}` }).waitFor()
  await press(lead.page, 'Add somebody…')
  await lead.page.getByRole('dialog').getByRole('textbox').fill(GUEST)
  await lead.page.keyboard.press('Enter')
  await his.getByText('2 people wait').waitFor()
  await press(lead.page, `Give the floor: ${ANNA}`)

  await hers.getByText('You have the floor').waitFor()
  await Promise.all([screen, visitor].map(({ page }) => page.getByRole('main').getByText(ANNA).waitFor()))
  await screen.page.getByText(GUEST).waitFor()
  await visitor.page.getByText('1 person waits').waitFor()
  await announced(visitor.page, `${ANNA} has the floor.`)
  found.push(...(await Promise.all(everybody.map(violationsOn))))

  await press(lead.page, 'More about the queue')
  await lead.page.getByRole('menuitem', { name: 'Hold the floor for the notes' }).click()
  await Promise.all(everybody.map((page) => page.getByRole('main').getByText(HELD).first().waitFor()))
  await press(lead.page, 'Release the floor')
  await screen.page.getByText(HELD).waitFor({ state: 'detached' })
  await press(lead.page, '+30 s for whoever speaks')
  await press(lead.page, 'End the turn')
  await screen.page.getByText(`Spoke last: ${ANNA}`).waitFor()

  await hers.getByRole('button', { name: 'Ask to speak', exact: true }).click()
  await hers.getByText('You are number 2').waitFor()
  await press(lead.page, /^Queue 2/)
  await press(lead.page, `Pass over ${ANNA}`)
  await hers.getByText('You were passed over. You may ask again.').waitFor()

  expect(found).toEqual(found.map(() => []))
}, 180_000)
