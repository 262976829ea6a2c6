import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { closeBrowser, type VisitorOptions } from '#tests/support/browser.ts'
import { enterAs, LEAD, notes, RUNNING } from '#tests/support/journeys.ts'
import { prepareMeeting } from '#tests/support/preparing.ts'
import { startServer } from '#tests/support/server.ts'

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

const LOOKS: readonly VisitorOptions[] = [
  { theme: 'light', viewport: { width: 1280, height: 900 }, locale: 'sk' },
  { theme: 'light', viewport: { width: 360, height: 740 }, locale: 'pt-BR' },
  { theme: 'dark', viewport: { width: 1280, height: 900 }, locale: 'pt-BR' },
  { theme: 'dark', viewport: { width: 360, height: 740 }, locale: 'sk' },
]

let server: Awaited<ReturnType<typeof startServer>>
/** One in preparation, one that was announced, and one that is over. */
let pages: readonly string[] = []

beforeAll(async () => {
  server = await startServer({ demo: true })
  const at = server.url
  await using lead = await enterAs(LEAD, '/meetings', { at })
  const { page } = lead
  await page.goto(`${at}${RUNNING}`)
  await addTask(page)
  await close(page)
  const draft = `/meetings/${await prepareMeeting(page, at, { title: 'Koncept' })}`
  const announced = `/meetings/${await prepareMeeting(page, at, { title: 'Zvolané', days: 50 })}`
  await page.goto(`${at}${announced}/notice`)
  await page.getByRole('button', { name: 'Publish the notice' }).click()
  await page.getByText('The notice is published.').waitFor()
  pages = [
    '/meetings/new',
    ...['prepare', 'notice', 'notice/correct'].map((part) => `${draft}/${part}`),
    ...['prepare', 'notice', 'notice/correct', 'notice/cancel', 'invitation'].map(
      (part) => `${announced}/${part}`,
    ),
    `${RUNNING}/minutes`,
    `${RUNNING}/minutes?preview=public`,
    `${RUNNING}/minutes?preview=internal`,
    `${RUNNING}/attendance-sheet`,
  ]
}, 180_000)
afterAll(async () => {
  await closeBrowser()
  await server[Symbol.asyncDispose]()
})

async function addTask(page: Page): Promise<void> {
  await notes(page)
  await page.getByRole('button', { name: 'Tasks 0 open' }).click()
  await page.getByRole('textbox', { name: /What is to be done/ }).fill('Prepočet nákladov')
  await page.getByRole('combobox', { name: /Who/ }).fill('dobrovoľníci')
  await page.getByLabel('Until when').fill('2026-01-31')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Done: Prepočet nákladov' }).waitFor()
  await page.keyboard.press('Escape')
}

async function close(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Close the meeting' }).click()
  const dialog = page.getByRole('alertdialog')
  await dialog.getByRole('button').last().click()
  await page.getByRole('link', { name: 'Minutes', exact: true }).first().waitFor()
}

async function faultsOn(page: Page, path: string): Promise<string[]> {
  await page.goto(`${server.url}${path}`)
  const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze()
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  return [
    ...violations.map(({ id, nodes }) => `${path} ${id}: ${nodes.map(({ target }) => target).join(', ')}`),
    ...(overflow > 0 ? [`${path} scrolls sideways by ${overflow}`] : []),
  ]
}

test.each(LOOKS)(
  'A11Y-4 axe finds nothing where meetings are prepared and minutes written: $theme, $viewport.width px, $locale',
  async (look) => {
    await using lead = await enterAs(LEAD, '/meetings', { ...look, at: server.url })
    const faults: string[] = []
    for (const path of pages) faults.push(...(await faultsOn(lead.page, path)))

    expect(faults).toEqual([])
  },
  180_000,
)
