import type { Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { violationsOn } from '#tests/support/axe.ts'
import { closeBrowser } from '#tests/support/browser.ts'
import { enterAs, LEAD, MEMBER, notes, RUNNING, SECRETARY, visit } from '#tests/support/journeys.ts'
import { prepareMeeting } from '#tests/support/preparing.ts'
import { startServer } from '#tests/support/server.ts'

const TASK = 'Recount the cost of Sunday lunches'

afterAll(closeBrowser)

/** By keyboard alone. */
async function press(page: Page, name: string | RegExp): Promise<void> {
  const button = page.getByRole('button', { name, exact: typeof name === 'string' })
  await button.focus()
  await page.keyboard.press('Enter')
}

test('TASK-7 a task taken on by keyboard returns in the next meeting, is ended there, and stands in its minutes', async () => {
  await using server = await startServer({ demo: true })
  const at = server.url
  await using lead = await enterAs(LEAD, RUNNING, { at })
  await using member = await enterAs(MEMBER, RUNNING, { at, viewport: { width: 360, height: 740 } })
  await Promise.all([notes(lead.page), notes(member.page)])

  await press(lead.page, 'Tasks 0 open')
  const sheet = lead.page.getByRole('region', { name: 'Tasks' })
  await sheet.getByRole('textbox', { name: /What is to be done/ }).focus()
  await lead.page.keyboard.type(TASK)
  await lead.page.keyboard.press('Tab')
  await lead.page.keyboard.type('volunteers')
  await lead.page.keyboard.press('Tab')
  await lead.page.keyboard.press('Enter')
  await sheet.getByText(TASK).waitFor()
  await member.page.getByRole('button', { name: 'Tasks 1 open' }).click()
  const hers = member.page.getByRole('region', { name: 'Tasks' })
  await hers.getByText(TASK).waitFor()
  expect(await hers.getByRole('button', { name: `Done: ${TASK}` }).count()).toBe(0)
  const found = await Promise.all([violationsOn(lead.page), violationsOn(member.page)])

  await lead.page.keyboard.press('Escape')
  await close(lead.page)
  const next = await announceNext(lead.page, at)
  const prepare = `${at}/meetings/${next}/prepare`
  await using secretary = await enterAs(SECRETARY, `/meetings/${next}`, { at })
  await notes(secretary.page)
  await press(secretary.page, 'Open the meeting')
  await press(secretary.page, 'Tasks 1 open')
  await press(secretary.page, `Done: ${TASK}`)
  await secretary.page.getByRole('heading', { name: /^Ended 1/ }).waitFor()
  await lead.page.goto(prepare)
  await lead.page.getByText(/· done/).waitFor()

  await secretary.page.keyboard.press('Escape')
  await close(secretary.page)
  await secretary.page.goto(`${at}/meetings/${next}/minutes?preview=internal`)
  // Minutes speak the language of their town.
  const row = secretary.page.getByRole('table', { name: 'Úlohy z minula' }).getByRole('row', { name: TASK })
  expect(await row.textContent()).toContain('splnená')
  expect(found).toEqual([[], []])
}, 180_000)

async function close(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Close the meeting' }).click()
  await page.getByRole('alertdialog').getByRole('button').last().click()
  await page.getByRole('link', { name: 'Minutes', exact: true }).first().waitFor()
}

/** The next meeting of the group, whose preparation shows what is left open. */
async function announceNext(page: Page, at: string): Promise<string> {
  const code = await prepareMeeting(page, at, { title: 'Ďalšie stretnutie' })
  await page.getByRole('heading', { name: 'Open from earlier meetings' }).waitFor()
  await page.getByText(TASK, { exact: true }).waitFor()
  await page.getByRole('link', { name: 'Continue to the notice' }).click()
  await page.getByRole('button', { name: 'Publish the notice' }).click()
  await page.getByText('The notice is published.').waitFor()
  return code
}

/** Two presses. */
async function takeOver(page: Page): Promise<void> {
  await press(page, 'Take over')
  await page.getByRole('alertdialog').waitFor()
  await page.keyboard.press('Enter')
}

test('ROLE-6 a moderator whose browser is gone is replaced in two presses, and everybody sees who moderates', async () => {
  await using server = await startServer({ demo: true })
  const at = server.url
  await using member = await enterAs(MEMBER, RUNNING, { at })
  await using visitor = await visit(RUNNING, { at })
  await using secretary = await enterAs(SECRETARY, RUNNING, { at, viewport: { width: 360, height: 740 } })
  {
    await using lead = await enterAs(LEAD, RUNNING, { at })
    await notes(lead.page)
    await lead.page.getByText('You moderate', { exact: true }).waitFor()
  }
  await Promise.all([notes(secretary.page), notes(member.page)])

  await secretary.page.getByText(`Moderated by ${LEAD}`).waitFor()
  await takeOver(secretary.page)

  await secretary.page.getByText('You moderate', { exact: true }).waitFor()
  await member.page.getByText(`Moderated by ${SECRETARY}`).waitFor()
  await visitor.page.getByText('What happened so far').click()
  await visitor.page
    .locator('#so-far')
    .getByText(/moderates/)
    .first()
    .waitFor()
  expect(await Promise.all([violationsOn(secretary.page), violationsOn(member.page)])).toEqual([[], []])
}, 180_000)
