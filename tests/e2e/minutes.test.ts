import type { Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { closeBrowser } from '#tests/support/browser.ts'
import { enterAs, LEAD, notes, RUNNING, SECRETARY, visit } from '#tests/support/journeys.ts'
import { startServer } from '#tests/support/server.ts'

afterAll(closeBrowser)

const MINUTES = `${RUNNING}/minutes`

test('MIN-17 the secretary closes the meeting and edits its minutes, the lead verifies them, and everybody reads them', async () => {
  await using server = await startServer()
  const at = server.url
  await using secretary = await enterAs(SECRETARY, RUNNING, { at })
  const { page } = secretary
  await closeMeeting(page)

  await page.goto(`${at}${MINUTES}`)
  const course = page.getByRole('textbox', { name: /^Course of the item 1\./ })
  await course.fill('The agenda was approved. Call 0905 123 456.')
  await page.getByRole('button', { name: /^Save: Course of the item 1\./ }).click()
  await page.getByText('Saved.', { exact: true }).waitFor()
  await addTask(page)
  await page.getByRole('button', { name: 'Send to review' }).click()
  await page.getByText(/propose corrections until/).waitFor()
  await cover(page, '0905 123 456')

  await using lead = await enterAs(LEAD, MINUTES, { at })
  await lead.page.getByRole('button', { name: 'I have read and verify them' }).click()
  await lead.page.getByText(/^Verified by/).waitFor()
  await page.reload()
  await page.getByRole('button', { name: 'Publish' }).click()
  await page.getByText(/Fingerprint of this version/).waitFor()

  await using visitor = await visit(MINUTES, { at })
  const minutes = await visitor.page.locator('article').textContent()
  const pdf = await visitor.page.request.get(`${at}${MINUTES}/pdf?version=1&edition=public`)
  const docx = await visitor.page.request.get(`${at}${MINUTES}/docx`)
  expect(minutes).toContain('The agenda was approved. Call […].')
  expect(minutes).toContain('Prepočet nákladov')
  expect(minutes).not.toContain('0905')
  expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-')
  expect(pdf.headers()['cache-control']).toBe('public, max-age=86400, immutable')
  expect((await docx.body()).subarray(0, 2).toString()).toBe('PK')
  expect(docx.headers()['cache-control']).toBe('private, no-store')
})

async function closeMeeting(page: Page): Promise<void> {
  await notes(page)
  await page.getByRole('button', { name: 'Close the meeting' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Close the meeting' }).click()
  await page.getByRole('link', { name: 'Minutes', exact: true }).first().waitFor()
}

async function addTask(page: Page): Promise<void> {
  await page.getByRole('textbox', { name: 'What is to be done' }).fill('Prepočet nákladov')
  await page.getByRole('textbox', { name: 'Who' }).fill('odbor sociálnych vecí')
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  await page.locator('li', { hasText: 'Prepočet nákladov' }).first().waitFor()
}

async function cover(page: Page, words: string): Promise<void> {
  await page.getByText(`Settle: ${words}`).click()
  await page.getByRole('textbox', { name: 'Reason' }).first().fill('A private number.')
  await page.getByRole('button', { name: 'Settle', exact: true }).first().click()
  await page.getByText('Covered in the public edition: A private number.').waitFor()
}
