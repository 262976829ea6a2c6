import type { Locator, Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { closeBrowser } from '#tests/support/browser.ts'
import { enterAs, LEAD, site, visit } from '#tests/support/journeys.ts'

afterAll(closeBrowser)

/** A room of its own for each try: what an earlier one left there would be asked about. */
const aRoom = () => `Čitáreň č. ${crypto.randomUUID()}`

/** A day far enough ahead that the demo has nothing on it. */
const dayAhead = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

const rows = (page: Page) => page.getByRole('grid', { name: 'Items of the agenda' }).getByRole('row')
const titles = (page: Page) => rows(page).locator('p.font-semibold').allTextContents()
const standsLast = (page: Page, title: string) => rows(page).last().filter({ hasText: title }).waitFor()
const standsFirst = (page: Page, title: string) => rows(page).first().filter({ hasText: title }).waitFor()

async function fillMeeting(
  page: Page,
  { title, from, to, place }: Record<'title' | 'from' | 'to' | 'place', string>,
) {
  await page.getByLabel('Title').fill(title)
  await page.getByLabel('Day', { exact: true }).fill(dayAhead(40))
  await page.getByLabel('From').fill(from)
  await page.getByLabel('To', { exact: true }).fill(to)
  await page.getByLabel('Place').fill(place)
}

async function calendarOf(code: string): Promise<string[]> {
  const file = await (await fetch(`${site()}/meetings/${code}/calendar.ics`)).text()
  return file.split('\r\n').filter((line) => /^(UID|SEQUENCE|DTSTART)/.test(line))
}

/** The place of the pointer that makes a native drag: pressed, moved in steps, let go. */
async function dragBefore(page: Page, dragged: Locator, target: Locator) {
  const [from, to] = [await dragged.boundingBox(), await target.boundingBox()]
  if (!from || !to) throw new Error('nothing to drag')
  await page.mouse.move(from.x + 120, from.y + from.height / 2)
  await page.mouse.down()
  await page.mouse.move(to.x + 120, to.y + to.height / 2, { steps: 8 })
  await page.mouse.move(to.x + 120, to.y + 4, { steps: 4 })
  await page.mouse.up()
}

test('PREP-9 a meeting goes from its programme to a corrected notice, ordered by keyboard and by mouse', async () => {
  await using lead = await enterAs(LEAD, '/meetings/new')
  const { page } = lead

  await fillMeeting(page, { title: 'Zimné stretnutie', from: '10:00', to: '11:05', place: aRoom() })
  await page.getByRole('radio', { name: /Pracovná skupina, jeseň/ }).check()
  await page.getByRole('button', { name: 'Prepare the meeting' }).click()
  await page.waitForURL(/\/prepare$/)
  const code = new URL(page.url()).pathname.split('/')[2] ?? ''
  await page.getByText('It fits exactly.').waitFor()

  await page.getByRole('button', { name: 'Move item 1: Otvorenie a program' }).focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  await standsLast(page, 'Otvorenie a program')
  await dragBefore(page, rows(page).last(), rows(page).first())
  await standsFirst(page, 'Otvorenie a program')

  await page.getByRole('button', { name: /^More for item 4/ }).click()
  await page.getByRole('menuitem', { name: 'Remove' }).click()
  await page.getByText('5 min to spare.').waitFor()
  await page.getByRole('button', { name: 'Undo' }).click()
  await page.getByText('It fits exactly.').waitFor()

  expect(await titles(page)).toEqual([
    'Otvorenie a program',
    'Odpočet minulého roka',
    'Návrhy podľa opatrení',
    'Otázky verejnosti',
    'Úlohy a záver',
  ])

  await page.getByRole('link', { name: 'Continue to the notice' }).click()
  await page.getByRole('button', { name: 'Publish the notice' }).click()
  await page.getByText('The notice is published.').waitFor()
  const announced = await calendarOf(code)

  await page.getByRole('link', { name: 'Correct', exact: true }).click()
  await page.getByLabel('Day', { exact: true }).fill(dayAhead(41))
  await page.getByRole('button', { name: 'Publish the correction' }).click()
  await page.getByText('The notice was corrected').waitFor()
  const corrected = await calendarOf(code)

  await using visitor = await visit(`/meetings/${code}`)
  await visitor.page.getByText('The notice was corrected').waitFor()
  expect([announced[0], announced[1], corrected[0], corrected[1]]).toEqual([
    announced[0],
    'SEQUENCE:0',
    announced[0],
    'SEQUENCE:1',
  ])
  expect(corrected[2]).toContain(dayAhead(41).replaceAll('-', ''))
})

test('PREP-9 a room that another meeting has is asked about by its name, and what was typed stays', async () => {
  await using lead = await enterAs(LEAD, '/meetings/new')
  const { page } = lead
  const place = aRoom()
  await fillMeeting(page, { title: 'Prvé v sále', from: '14:00', to: '15:00', place })
  await page.getByRole('button', { name: 'Prepare the meeting' }).click()
  await page.waitForURL(/\/prepare$/)
  await page.getByRole('link', { name: 'Continue to the notice' }).click()
  await page.getByRole('button', { name: 'Publish the notice' }).click()
  await page.getByText('The notice is published.').waitFor()

  await page.goto(`${site()}/meetings/new`)
  await fillMeeting(page, {
    title: 'Druhé v sále',
    from: '14:30',
    to: '15:30',
    place: place.toUpperCase().replaceAll('Č', ' C'),
  })
  await page.getByRole('button', { name: 'Prepare the meeting' }).click()
  await page.getByText('“Prvé v sále” is in this room then').waitFor()
  const kept = await page.getByLabel('Title').inputValue()
  await page.getByLabel('Yes, it is meant so.').check()
  await page.getByRole('button', { name: 'Prepare the meeting' }).click()
  await page.waitForURL(/\/prepare$/)

  expect(kept).toBe('Druhé v sále')
})
