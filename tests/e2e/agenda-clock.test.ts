import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { violationsOn } from '#tests/support/axe.ts'
import { closeBrowser, openPage } from '#tests/support/browser.ts'
import { enterAs, LEAD, MEMBER, notes, RUNNING, visit } from '#tests/support/journeys.ts'
import { startServer } from '#tests/support/server.ts'

let server: Awaited<ReturnType<typeof startServer>>
beforeAll(async () => {
  server = await startServer({ demo: true })
}, 120_000)
afterAll(async () => {
  await closeBrowser()
  await server[Symbol.asyncDispose]()
})

const clock = (page: Page) => page.getByRole('region', { name: 'Time' })
const extend = (page: Page, number: number) => page.getByRole('button', { name: `+3 min for item ${number}` })

/** One row of the whole agenda, which opens beside its button. */
async function inAgenda(page: Page, title: string) {
  await page.getByRole('button', { name: 'Agenda', exact: true }).click()
  return page.getByRole('dialog', { name: 'Agenda' }).getByRole('listitem').filter({ hasText: title })
}

async function leave(page: Page, item: { number: number; title: string }, way: string): Promise<void> {
  const row = await inAgenda(page, item.title)
  await row.getByRole('button', { name: `More about item ${item.number}` }).click()
  await page.getByRole('menuitem', { name: way }).click()
}

test('CLOCK-8 a browser whose clock is an hour slow shows the minutes of everybody else', async () => {
  await using slow = await openPage()
  await slow.page.addInitScript(() => {
    const now = Date.now
    Date.now = () => now() - 3_600_000
  })

  await slow.page.goto(`${server.url}${RUNNING}`)

  await slow.page.getByText('Live', { exact: true }).waitFor()
  await slow.page.getByText(/^[1-9]\d? of 15 min/).waitFor()
})

test('CLOCK-11 a moderator extends, decides or moves, and everybody follows', async () => {
  await using lead = await enterAs(LEAD, RUNNING, { at: server.url })
  await using member = await enterAs(MEMBER, RUNNING, { at: server.url })
  await using visitor = await visit(RUNNING, { at: server.url })
  await using screen = await visit(`${RUNNING}/screen`, { at: server.url })
  await Promise.all([notes(lead.page), notes(member.page)])
  await visitor.page.getByText('Live', { exact: true }).waitFor()

  // One press for three minutes, for everybody; a second press means three more.
  await extend(lead.page, 2).press('Enter')
  await clock(member.page).getByText('15 + 3 min').waitFor()
  await extend(lead.page, 2).press('Enter')
  await clock(member.page).getByText('15 + 6 min').waitFor()
  await visitor.page.getByText('15 + 6 min').first().waitFor()
  await screen.page.getByText('15 + 6 min').first().waitFor()
  expect(await extend(member.page, 2).count()).toBe(0)

  // The next item is there to decide, and a proposal waits in it: it is not left by mistake.
  await lead.page.getByRole('button', { name: /^Open item 3/ }).click()
  await clock(member.page).getByText('0 / 20 min').waitFor()
  await lead.page.getByRole('button', { name: /^Open item 4/ }).click()
  const choices = lead.page.getByRole('dialog', { name: 'Item 3 has no result yet' })
  await choices.getByRole('button', { name: 'Decide: Víkendové obedy z troch denných centier' }).waitFor()
  const inChoices = await violationsOn(lead.page)
  await choices.getByRole('button', { name: 'Move it to the next meeting' }).click()
  await choices.waitFor({ state: 'detached' })
  await clock(member.page).getByText('0 / 10 min').waitFor()
  const movedRow = visitor.page.locator('#agenda li', { hasText: 'Nové návrhy: víkendové obedy' })
  await movedRow.getByText('moved to the next meeting').waitFor({ state: 'attached' })

  // What was moved is taken back, and another is skipped.
  await leave(lead.page, { number: 3, title: 'Nové návrhy: víkendové obedy' }, 'Take back')
  await movedRow.getByText('planned.').waitFor({ state: 'attached' })
  await leave(lead.page, { number: 5, title: 'Úlohy a záver' }, 'Skip…')
  await lead.page.getByRole('button', { name: 'Skip item 5' }).click()
  await visitor.page
    .locator('#agenda li', { hasText: 'Úlohy a záver' })
    .getByText('skipped')
    .waitFor({ state: 'attached' })

  // What really happened stands beside the plan.
  const ended = await inAgenda(member.page, 'Odpočet: opatrovateľská služba')
  await ended.getByText(/^took \d+ of 15\s\+\s6 min$/).waitFor()
  await member.page.keyboard.press('Escape')
  await visitor.page.getByText(/took \d+ of 15\s\+\s6 min/).waitFor()

  const found = await Promise.all([lead, member, visitor, screen].map(({ page }) => violationsOn(page)))
  expect([inChoices, ...found]).toEqual([[], [], [], [], []])
})

test('CLOCK-11 who looked elsewhere is one press away from the item, also after it was extended', async () => {
  await using lead = await enterAs(LEAD, RUNNING, { at: server.url })
  await using member = await enterAs(MEMBER, RUNNING, {
    at: server.url,
    viewport: { width: 1000, height: 480 },
  })
  await Promise.all([notes(lead.page), notes(member.page)])
  await (await inAgenda(lead.page, 'Otvorenie a program')).getByRole('button', { name: 'Open again' }).click()
  await clock(member.page)
    .getByText(/\/ 5 min/)
    .waitFor()

  await member.page.evaluate(() => {
    const pane = document.getElementById('notes-pane')
    pane?.scrollTo(0, pane.scrollHeight)
  })
  const back = member.page.getByRole('button', { name: 'Back to item 1' })
  await back.waitFor()
  await extend(lead.page, 1).click()
  await clock(member.page).getByText('5 + 3 min').waitFor()
  await back.press('Enter')

  await back.waitFor({ state: 'detached' })
  const heading = member.page.getByRole('heading', { name: '1. Otvorenie a program' })
  expect(await heading.evaluate((element) => element.getBoundingClientRect().top < innerHeight)).toBe(true)
})

test('CLOCK-4 the dialog of the close names what has no result, and moves it with one word', async () => {
  await using lead = await enterAs(LEAD, RUNNING, { at: server.url })
  await using visitor = await visit(RUNNING, { at: server.url })
  await notes(lead.page)

  await lead.page.getByRole('button', { name: 'Close the meeting' }).click()
  const dialog = lead.page.getByRole('alertdialog', { name: 'Close the meeting?' })
  await dialog.getByText('3. Nové návrhy: víkendové obedy').waitFor()
  await dialog.getByRole('button', { name: 'Move it and close the meeting' }).click()

  const row = visitor.page.locator('#agenda li', { hasText: 'Nové návrhy: víkendové obedy' })
  await row.getByText('moved to the next meeting').waitFor({ state: 'attached' })
  await lead.page.getByRole('button', { name: /^Open item/ }).waitFor({ state: 'detached' })
  await expect.poll(() => clock(lead.page).count()).toBe(0)
})
