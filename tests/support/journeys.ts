import type { Locator, Page } from 'playwright-core'
import { inject } from 'vitest'
import { openPage, type Visitor, type VisitorOptions } from '#tests/support/browser.ts'

/** The Slovak meeting that runs in the demo, and the people of its group. */
export const RUNNING = '/meetings/seniori-nazivo'
export const MEMBER = 'Anna Modelová'
export const OTHER_MEMBER = 'Ján Skúšobný'
export const LEAD = 'Peter Príklad'
export const SECRETARY = 'Mária Ukážková'

/** What a browser says of a connection that a journey cuts on purpose. */
export const CUT_CONNECTION = [/WebSocket connection/, /Failed to load resource/, /ERR_INTERNET_DISCONNECTED/]

export const site = (): string => inject('journeyUrl')

/** Opens a page of the running demo as a visitor without an account. */
export async function visit(path: string, options: VisitorOptions & { at?: string } = {}): Promise<Visitor> {
  const visitor = await openPage(options)
  await visitor.page.goto(`${options.at ?? site()}${path}`)
  return visitor
}

/** Enters with one click on the sign-in page, then opens the path. */
export async function enterAs(
  name: string,
  path: string,
  options: VisitorOptions & { at?: string } = {},
): Promise<Visitor> {
  const at = options.at ?? site()
  const visitor = await openPage(options)
  const { page } = visitor
  await page.goto(`${at}/sign-in`)
  await Promise.all([
    page.waitForURL((url) => url.pathname !== '/sign-in'),
    page.getByRole('button', { name: new RegExp(name) }).click(),
  ])
  await page.goto(`${at}${path}`)
  return visitor
}

/** The shared document, once it is connected and can be written in. */
export async function notes(page: Page): Promise<Locator> {
  const editor = page.locator('[role="textbox"][aria-multiline="true"][contenteditable="true"]').first()
  await editor.waitFor()
  await saved(page)
  return editor
}

/** Waits for the sign that everything is on the server's disk. */
export const saved = (page: Page) => page.locator('[data-saving="saved"]').first().waitFor()

/** Writes a line of its own at the end of the shared document. */
export async function writeLine(page: Page, text: string): Promise<void> {
  await notes(page)
  await typeAtEnd(page, text)
}

/** The same without waiting for a connection. */
export async function typeAtEnd(page: Page, text: string): Promise<void> {
  await page.locator('[role="textbox"][aria-multiline="true"]').first().click()
  await page.keyboard.press('Control+End')
  await caretMoved(page)
  await page.keyboard.press('Enter')
  await page.keyboard.type(text)
}

/** Keys follow each other faster here than from any hand: the browser tells of a moved caret a frame later. */
const caretMoved = (page: Page) =>
  page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 50))))
