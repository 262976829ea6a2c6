import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { violationsOn } from '#tests/support/axe.ts'
import { closeBrowser } from '#tests/support/browser.ts'
import { enterAs, LEAD, notes, RUNNING, visit } from '#tests/support/journeys.ts'
import { startServer } from '#tests/support/server.ts'

const PHONE = { viewport: { width: 360, height: 740 } }
const BENCHES = 'Pri jazere chýbajú lavičky.'
const PILLOWS = 'Kúpte si u nás vankúše.'
const ADVERTISING = 'It is advertising.'

let server: Awaited<ReturnType<typeof startServer>>
beforeAll(async () => {
  server = await startServer({ demo: true })
}, 120_000)
afterAll(async () => {
  await closeBrowser()
  await server[Symbol.asyncDispose]()
})

const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

/** By keyboard alone. */
async function press(page: Page, name: string | RegExp): Promise<void> {
  const button = page.getByRole('button', { name, exact: typeof name === 'string' })
  await button.focus()
  await page.keyboard.press('Enter')
}

/** Fills the public form and sends it; answers the code on the page that follows. */
async function send(page: Page, text: string, name = ''): Promise<string> {
  await page.getByLabel('What do you want to say?').fill(text)
  await page.getByLabel('How you want to be called').fill(name)
  await page.getByRole('button', { name: 'Send' }).click()
  await page.getByRole('heading', { name: 'Thank you, it has arrived' }).waitFor()
  return decodeURIComponent(new URL(page.url()).pathname.split('/').at(-1) ?? '')
}

async function hideFor(page: Page, reason: string): Promise<string[]> {
  const dialog = page.getByRole('dialog')
  await dialog.waitFor()
  const found = await violationsOn(page)
  await dialog.getByRole('button', { name: reason }).press('Enter')
  await dialog.getByRole('button', { name: 'Hide', exact: true }).press('Enter')
  await dialog.waitFor({ state: 'detached' })
  return found
}

test('OUT-12 OUT-2 without JavaScript: a refusal stands beside its field, what was typed stays, and it arrives once', async () => {
  await using visitor = await visit(RUNNING, { at: server.url, ...PHONE, javaScript: false })
  const { page } = visitor
  await page.getByRole('link', { name: 'Say something without an account' }).click()
  await page.getByLabel('How you want to be called').fill('Adka zo sídliska')
  await page.getByRole('button', { name: 'Send' }).click()
  await page.locator('#field-text-error').waitFor()
  const kept = await page.getByLabel('How you want to be called').inputValue()
  const described = await page.getByLabel('What do you want to say?').getAttribute('aria-describedby')

  const code = await send(page, BENCHES, kept)
  const sentAt = page.url()
  await page.reload()
  await page.getByRole('link', { name: `To the page of ${code}` }).click()
  await page.getByText('It waits for a moderator').waitFor()

  expect([kept, described]).toEqual(['Adka zo sídliska', 'field-text-hint field-text-error'])
  expect(sentAt).toContain(`/contribute/${code}`)
  expect(await page.content()).not.toContain(BENCHES)
})

test('OUT-12 OUT-7 OUT-8 a moderator accepts and hides by keyboard; the public reads what stands and why the rest does not', async () => {
  await using lead = await enterAs(LEAD, RUNNING, { at: server.url })
  await using sender = await visit(`${RUNNING}/contribute`, { at: server.url, ...PHONE })
  await using reader = await visit(RUNNING, { at: server.url })
  await notes(lead.page)
  await reader.page.getByText('Live', { exact: true }).waitFor()
  const found = [await violationsOn(sender.page)]

  const said = `${BENCHES} ${crypto.randomUUID()}`
  const benches = await send(sender.page, said)
  found.push(await violationsOn(sender.page))
  const tooWide = [await overflow(sender.page)]
  await sender.page.getByRole('link', { name: 'Say something else' }).click()
  const pillows = await send(sender.page, PILLOWS)
  await sender.page.getByRole('link', { name: `To the page of ${pillows}` }).click()
  await sender.page.getByText('It waits for a moderator').waitFor()
  found.push(await violationsOn(sender.page))
  tooWide.push(await overflow(sender.page))
  await press(lead.page, /^From outside · /)
  await lead.page.getByRole('button', { name: `Accept ${pillows}` }).waitFor()
  found.push(await violationsOn(lead.page))
  await press(lead.page, `Accept ${benches}`)
  const words = reader.page.getByRole('main').getByText(said)
  await words.waitFor()
  await press(lead.page, `Hide ${pillows}…`)
  found.push(await hideFor(lead.page, ADVERTISING))
  await lead.page.getByRole('button', { name: `Accept ${pillows}` }).waitFor({ state: 'detached' })
  await lead.page.locator('#from-outside:focus').waitFor()
  await lead.page.keyboard.press('Escape')

  await reader.page.getByText('1 hidden by moderation').click()
  await reader.page.getByText(`Hidden by moderation: ${ADVERTISING}`).waitFor()
  await press(lead.page, `More about ${benches}`)
  await lead.page.getByRole('menuitem', { name: 'Hide with a reason…' }).press('Enter')
  found.push(await hideFor(lead.page, 'It was sent before.'))
  await lead.page.locator('#column-contributions:focus').waitFor()
  await words.waitFor({ state: 'detached' })
  await reader.page.getByText('2 hidden by moderation').waitFor()
  await lead.page.getByText('2 hidden by moderation').press('Enter')
  await press(lead.page, `Show again: ${benches}`)
  await words.waitFor()
  found.push(await violationsOn(lead.page), await violationsOn(reader.page))
  await sender.page.goto(`${server.url}/contributions/${pillows}`)
  await sender.page.getByText(ADVERTISING).waitFor()

  expect([...found, ...tooWide]).toEqual([...found.map(() => []), 0, 0])
  expect(await sender.page.content()).not.toContain(PILLOWS)
})

test('OUT-12 OUT-1 a moderator closes the way by keyboard, and the form says so', async () => {
  await using lead = await enterAs(LEAD, RUNNING, { at: server.url })
  await using visitor = await visit(`${RUNNING}/contribute`, { at: server.url, ...PHONE })
  await notes(lead.page)
  await send(visitor.page, 'Ešte včas.')
  await visitor.page.getByRole('link', { name: 'Say something else' }).click()
  await press(lead.page, /^From outside · /)
  await lead.page.getByRole('radio', { name: /^Anything, looked through first/ }).focus()
  await lead.page.keyboard.press('ArrowUp')
  await lead.page.locator('#polite-region', { hasText: 'Set: Nothing' }).waitFor({ state: 'attached' })

  await visitor.page.getByLabel('What do you want to say?').fill('Neskoro.')
  await visitor.page.getByRole('button', { name: 'Send' }).click()
  await visitor.page.getByRole('alert').getByText('takes nothing from people without an account').waitFor()
  expect(await visitor.page.getByLabel('What do you want to say?').inputValue()).toBe('Neskoro.')
  await visitor.page.reload()
  await visitor.page.getByText('takes nothing from people without an account').waitFor()
  const found = [await violationsOn(visitor.page), await overflow(visitor.page)]
  await lead.page.keyboard.press('ArrowDown')
  await lead.page
    .locator('#polite-region', { hasText: 'looked through first' })
    .waitFor({ state: 'attached' })
  await visitor.page.reload()
  await visitor.page.getByLabel('What do you want to say?').waitFor()

  expect(found).toEqual([[], 0])
})

test('OUT-11 OUT-2 a form that was tampered with is refused in words, and keeps what was typed', async () => {
  await using visitor = await visit(`${RUNNING}/contribute`, { at: server.url, javaScript: false })
  const { page } = visitor
  const text = page.getByLabel('What do you want to say?')
  const submit = async () => {
    await text.fill('Tienisté miesto.')
    await page.getByRole('button', { name: 'Send' }).click()
  }
  await page.locator('input[name="requestId"]').evaluate((input) => input.setAttribute('value', 'x'))
  await submit()
  await page.getByRole('alert').getByText('Something here was not understood').waitFor()
  const kept = [await text.inputValue()]
  const foreign = crypto.randomUUID()
  await page
    .locator('#field-themeId option')
    .last()
    .evaluate((one, id) => one.setAttribute('value', id), foreign)
  await page.locator('#field-themeId').selectOption(foreign)
  await submit()
  await page.locator('#field-themeId-error').waitFor()
  kept.push(await text.inputValue())

  expect(kept).toEqual(['Tienisté miesto.', 'Tienisté miesto.'])
})
