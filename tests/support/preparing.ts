import type { Page } from 'playwright-core'

/** A day far enough ahead that the demo has nothing on it. */
export const dayAhead = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

type Typed = { readonly title: string; readonly days?: number }

/** Prepares a meeting on the page for it, whatever language that speaks, and answers its code. */
export async function prepareMeeting(page: Page, at: string, { title, days = 40 }: Typed): Promise<string> {
  await page.goto(`${at}/meetings/new`)
  await page.locator('[name="title"]').fill(title)
  await page.locator('[name="day"]').fill(dayAhead(days))
  await page.locator('[name="from"]').fill('10:00')
  await page.locator('[name="to"]').fill('11:00')
  await page.locator('[name="place"]').fill(`Čitáreň č. ${crypto.randomUUID()}`)
  await page.locator('main form button[type="submit"]').click()
  await page.waitForURL(/\/prepare$/)
  return new URL(page.url()).pathname.split('/')[2] ?? ''
}
