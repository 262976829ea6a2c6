import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { afterAll, describe, expect, test } from 'vitest'
import { closeBrowser, type VisitorOptions } from '#tests/support/browser.ts'
import { enterAs, LEAD, MEMBER, RUNNING, saved, visit, writeLine } from '#tests/support/journeys.ts'

afterAll(closeBrowser)

const HISTORY = `${RUNNING}/history`

async function keep(page: Page, name: string): Promise<void> {
  await page.getByLabel('Name', { exact: true }).fill(name)
  await page.getByRole('button', { name: 'Keep this text' }).click()
  await page.getByText('The present text is kept.').waitFor()
}

/** What is marked on the page, as far as it is seen. */
const marks = (page: Page, tag: 'ins' | 'del') => page.locator(`main li ${tag}:visible`).allTextContents()

test('HIST-12 without JavaScript: a text is kept, compared, restored, and erased words are gone', async () => {
  await using lead = await enterAs(LEAD, HISTORY, { javaScript: false })
  await using anna = await enterAs(MEMBER, RUNNING)
  const { page } = lead
  await keep(page, 'Without a script')

  await writeLine(anna.page, 'Volať pani Kvetinovej.')
  await saved(anna.page)
  await keep(page, 'With the line')
  await page.getByLabel('Earlier').selectOption({ label: await optionOf(page, 'Without a script') })
  await page.getByLabel('Later').selectOption('now')
  await page.getByRole('button', { name: 'Show the differences' }).click()
  expect(await marks(page, 'ins')).toEqual(['Volať pani Kvetinovej.'])
  expect(await page.getByText('Added by Anna Modelová').first().textContent()).toBe('Added by Anna Modelová')

  const kept = page.locator('li').filter({ hasText: 'Without a script' }).last()
  await kept.getByText('Restore…').click()
  await kept.getByRole('button', { name: 'Restore this text' }).click()
  await page.getByText('The earlier text is restored.').waitFor()
  await anna.page.getByText('Volať pani Kvetinovej.').waitFor({ state: 'detached' })

  await page.getByText('Erase words…').click()
  await page.getByLabel('Words to erase').fill('kvetinovej')
  await page.getByRole('button', { name: 'Erase for good' }).click()
  await page.getByText('The words are erased from the history.').waitFor()
  await page.getByLabel('Earlier').selectOption({ label: await optionOf(page, 'With the line') })
  await page.getByRole('button', { name: 'Show the differences' }).click()
  expect(await marks(page, 'del')).toEqual(['Volať pani .'])
})

async function optionOf(page: Page, name: string): Promise<string> {
  const option = page.getByLabel('Earlier').locator('option').filter({ hasText: name }).first()
  return (await option.textContent()) ?? ''
}

const LOOKS: readonly VisitorOptions[] = [
  { theme: 'light', viewport: { width: 1440, height: 900 } },
  { theme: 'dark', viewport: { width: 320, height: 740 } },
]

describe.each(LOOKS)('$theme, $viewport.width px', (look) => {
  test('HIST-13 marks are words and lines, axe finds nothing, and nothing scrolls sideways', async () => {
    await using anna = await enterAs(MEMBER, RUNNING)
    await using lead = await enterAs(LEAD, HISTORY, look)
    const { page } = lead
    await keep(page, 'Before the mark')
    await writeLine(anna.page, 'Jedna nová veta.')
    await saved(anna.page)
    await page.goto(page.url().split('?')[0] ?? '')
    for (const summary of await page.locator('main summary').all()) await summary.click()

    const mark = page.locator('main li ins:visible').last()
    const line = mark.locator('xpath=ancestor::li[1]')
    const drawn = await mark.evaluate((element) => getComputedStyle(element).textDecorationLine)
    expect([drawn, await line.textContent()]).toEqual([
      'underline',
      expect.stringMatching(/Line added:.*\[added:.*Jedna nová veta\..*Added by Anna Modelová/s),
    ])
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
      .analyze()
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect({ violations: violations.map(({ id }) => id), overflow }).toEqual({ violations: [], overflow: 0 })
  })
})

test('HIST-7 a visitor is asked to sign in, and a member is offered no act', async () => {
  await using visitor = await visit(HISTORY)
  await using anna = await enterAs(MEMBER, RUNNING)
  await anna.page.getByRole('link', { name: 'History' }).first().click()
  await anna.page.getByRole('heading', { level: 1, name: 'History of the document' }).waitFor()

  expect(new URL(visitor.page.url()).pathname).toBe('/sign-in')
  expect(await anna.page.locator('main form').count()).toBe(1)
})

test('HIST-14 a form that is malformed, or whose sender is signed out, is refused in words', async () => {
  await using lead = await enterAs(LEAD, HISTORY)
  const { page, context } = lead
  await keep(page, 'Before the refusals')
  const before = await page.locator('#states').textContent()

  const first = page.locator('details').filter({ hasText: 'Restore…' }).first()
  await first.locator('summary').click()
  await first.locator('input[name=revisionId]').evaluate((input) => input.setAttribute('value', 'x'))
  await first.getByRole('button', { name: 'Restore this text' }).click()
  expect(await first.getByRole('alert').textContent()).toContain('was not understood')

  await page.getByLabel('Name', { exact: true }).fill('   ')
  await page.getByRole('button', { name: 'Keep this text' }).click()
  await page.getByRole('alert').filter({ hasText: 'Something is missing here' }).waitFor()

  const cookies = await context.cookies()
  await context.clearCookies()
  await page.getByLabel('Name', { exact: true }).fill('Signed out')
  await page.getByRole('button', { name: 'Keep this text' }).click()
  await page.getByRole('alert').filter({ hasText: 'You are not signed in' }).waitFor()

  await context.addCookies(cookies)
  await page.reload()
  expect(await page.locator('#states').textContent()).toBe(before)
})
