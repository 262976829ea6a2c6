import type { Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { closeBrowser } from '#tests/support/browser.ts'
import { enterAs, LEAD, MEMBER, notes, RUNNING, saved, visit } from '#tests/support/journeys.ts'

afterAll(closeBrowser)

const LONGER = 'Lavičky pri poliklinike dlhšie'
const SHORT = 'Nové lavičky pri poliklinike'

/** A proposal of one's own, written straight onto the board. */
async function propose(page: Page, title: string): Promise<void> {
  await page.getByRole('button', { name: 'New proposal' }).click()
  await page.getByRole('textbox', { name: 'Title of the proposal' }).fill(title)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: /^Proposal N-/ }).waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('heading', { name: /^Proposal N-/ }).waitFor({ state: 'detached' })
}

const card = (page: Page, title: string) => page.getByRole('row', { name: new RegExp(`^${title}`) })

async function press(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole('button', { name }).first().focus()
  await page.keyboard.press('Enter')
}

test('MERGE-13 two cards are chosen, merged and parted again by keyboard, while a member has one open and the public looks on', async () => {
  await using lead = await enterAs(LEAD, RUNNING)
  await using member = await enterAs(MEMBER, RUNNING)
  await using visitor = await visit(RUNNING)
  const { page } = lead
  await notes(page)
  await notes(member.page)
  await propose(page, LONGER)
  await propose(page, SHORT)
  await card(member.page, SHORT).click()
  const theirTitle = member.page.getByRole('textbox', { name: 'Title' })
  await theirTitle.press('End')
  await theirTitle.pressSequentially(' a tieň')
  await saved(member.page)

  await press(page, 'Merge…')
  for (const title of [LONGER, SHORT]) {
    await card(page, title).focus()
    await page.keyboard.press('Space')
  }
  await press(page, 'Lay side by side…')
  const dialog = page.getByRole('dialog', { name: 'Merge 2 into one' })
  expect(await dialog.getByRole('listitem').first().locator('mark').allTextContents()).toEqual([
    'Lavičky',
    'poliklinike',
    'Lavičky',
    'poliklinike',
  ])
  await press(page, /^Begin with these words/)
  await dialog.getByRole('textbox', { name: 'Title' }).fill('Viac lavičiek s tieňom')
  await dialog.getByRole('textbox', { name: 'Why these belong together' }).fill('Je to to isté miesto.')
  await press(page, 'Merge 2 into one')
  await dialog.waitFor({ state: 'detached' })

  const sheet = member.page.getByRole('region', { name: /^Proposal N-/ })
  const status = sheet.getByRole('status').filter({ hasText: /^Merged into N-/ })
  await status.waitFor()
  expect([await theirTitle.isEditable(), await theirTitle.inputValue()]).toEqual([false, `${SHORT} a tieň`])
  expect(await sheet.textContent()).toContain('Je to to isté miesto.')
  const merged = visitor.page.getByRole('listitem').filter({ hasText: SHORT }).filter({ hasText: 'merged' })
  await merged.first().waitFor()

  await press(page, 'Undo the merging')
  await status.waitFor({ state: 'detached' })
  await sheet.locator('textarea:not([readonly])').waitFor()
  await card(page, LONGER).waitFor()
  await merged.first().waitFor({ state: 'detached' })
  expect(await card(page, SHORT).count()).toBe(1)
})
