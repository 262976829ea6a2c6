import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { violationsOn } from '#tests/support/axe.ts'
import { closeBrowser, openPage } from '#tests/support/browser.ts'
import { enterAs, LEAD, MEMBER, notes, RUNNING, visit } from '#tests/support/journeys.ts'
import { startServer } from '#tests/support/server.ts'

const GUEST = 'Hosť Ukážkový'
const SHEET = `${RUNNING}/attendance-sheet`

let server: Awaited<ReturnType<typeof startServer>>
beforeAll(async () => {
  server = await startServer({ demo: true })
}, 120_000)
afterAll(async () => {
  await closeBrowser()
  await server[Symbol.asyncDispose]()
})

const openList = (page: Page) => page.getByRole('button', { name: /present/ }).click()
const inGroup = (page: Page, group: RegExp) => page.getByRole('region', { name: group })

/** The guest shows the code at a door that admits at once. */
async function joinByCode(lead: Page, guest: Page): Promise<void> {
  await lead.getByRole('tab', { name: /At the door/ }).click()
  await lead.getByRole('button', { name: 'Open joining' }).click()
  await lead.getByRole('switch', { name: 'Admit everybody at once' }).press('Space')
  const code = await lead.getByText(/^[2-9A-Z]{5}-[2-9A-Z]{5}$/).textContent()
  await guest.goto(`${server.url}/join/${code?.replace('-', '')}`)
  await guest.getByLabel('Your name').fill(GUEST)
  await guest.getByRole('button', { name: 'Join the meeting' }).click()
  await guest.waitForURL((url) => url.pathname === RUNNING)
  await lead.getByRole('tab', { name: /Attendance list/ }).click()
}

test('ATT-1 ATT-2 ATT-3 a guest comes by code, a member by keyboard; one leaves and returns', async () => {
  await using lead = await enterAs(LEAD, RUNNING, { at: server.url })
  await using guest = await openPage({ viewport: { width: 390, height: 780 } })
  const { page } = lead
  await notes(page)
  await openList(page)
  await joinByCode(page, guest.page)
  const here = inGroup(page, /^Here/)
  await here.getByText(GUEST).waitFor()

  await page.getByRole('combobox', { name: 'Who is coming in?' }).focus()
  await page.keyboard.type('model')
  await page.getByRole('option', { name: MEMBER }).waitFor()
  await page.keyboard.press('Enter')
  await here.getByText(MEMBER).waitFor()
  await page.getByRole('button', { name: `Left: ${MEMBER}` }).press('Enter')
  await inGroup(page, /^Have left/)
    .getByText(MEMBER)
    .waitFor()
  await page.getByRole('button', { name: `Is back: ${MEMBER}` }).press('Enter')
  await here.getByText(/–\d+:\d\d, since \d+:\d\d/).waitFor()

  await page.getByRole('combobox').fill('Nobody Knows')
  await page.keyboard.press('Enter')
  await page.getByRole('textbox', { name: /^Name/ }).press('Enter')
  await here.getByText('Nobody Knows').waitFor()
  expect(await violationsOn(page)).toEqual([])
  expect(await violationsOn(guest.page)).toEqual([])
})

test('ATT-14 the focus goes with the row that moves into another group', async () => {
  await using lead = await enterAs(LEAD, RUNNING, { at: server.url })
  const { page } = lead
  await notes(page)
  await openList(page)
  const focused = page.locator(':focus')
  const left = inGroup(page, /^Here/)
    .getByRole('button', { name: /^Left: / })
    .first()
  const name = (await left.getAttribute('aria-label'))?.replace('Left: ', '') ?? ''
  await left.press('Enter')

  await page
    .getByRole('button', { name: `Is back: ${name}` })
    .and(focused)
    .waitFor()
  await page.keyboard.press('Enter')
  await page
    .getByRole('button', { name: `Left: ${name}` })
    .and(focused)
    .waitFor()
})

test('ATT-2 a member is asked once whether they are here', async () => {
  await using lead = await enterAs(LEAD, RUNNING, { at: server.url })
  await notes(lead.page)
  const bar = lead.page.getByRole('region', { name: 'Are you here?' })
  await bar.getByRole('button', { name: 'I am in the room' }).click()
  await bar.waitFor({ state: 'detached' })
  await lead.page.reload()
  await notes(lead.page)

  expect(await bar.count()).toBe(0)
})

test('ATT-8 ATT-9 the sheet is printed by those who run the meeting; the public is told a number', async () => {
  await using lead = await enterAs(LEAD, SHEET, { at: server.url, locale: 'sk' })
  await using member = await enterAs(MEMBER, SHEET, { at: server.url })
  await using stranger = await visit(SHEET, { at: server.url })
  await using visitor = await visit(RUNNING, { at: server.url })
  const kept = await lead.page.request.get(`${server.url}${SHEET}`)

  expect(kept.headers()['cache-control']).toContain('no-store')
  await lead.page.emulateMedia({ media: 'print' })
  await lead.page.getByRole('columnheader', { name: 'Podpis' }).waitFor()
  expect(await lead.page.getByRole('button', { name: 'Tlačiť' }).isVisible()).toBe(false)
  expect(await lead.page.locator('article').textContent()).toContain('Ján Skúšobný')
  await member.page.getByText('Only those who run this meeting').waitFor()
  expect(await member.page.content()).not.toContain('Ján Skúšobný')
  expect(new URL(stranger.page.url()).pathname).toBe('/sign-in')
  await visitor.page.getByText(/\d+ people are here/).waitFor()
  expect(await visitor.page.content()).not.toContain('Ján Skúšobný')
})
