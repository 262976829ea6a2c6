import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { afterAll, describe, expect, test } from 'vitest'
import { closeBrowser, openPage, type VisitorOptions } from '#tests/support/browser.ts'
import { arriveAtDemo } from '#tests/support/demo-attendance.ts'
import {
  CUT_CONNECTION,
  enterAs,
  LEAD,
  MEMBER,
  notes,
  OTHER_MEMBER,
  RUNNING,
  saved,
  visit,
} from '#tests/support/journeys.ts'
import { startServer } from '#tests/support/server.ts'

afterAll(closeBrowser)

const CODE = 'seniori-nazivo'
const PHONE = `/m/${CODE}`
const IN_HAND = { onPhone: true, viewport: { width: 360, height: 740 } } as const
/** Each starts a server of its own, which loads the demo first. */
const SLOW_MS = 300_000
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' })

/** By keyboard alone. */
async function press(page: Page, name: string | RegExp): Promise<void> {
  await button(page, name).focus()
  await page.keyboard.press('Enter')
}

/** Of the whole page at its end, where the doors lie over nothing; or of a dialog before it. */
async function violations(page: Page, dialog?: string): Promise<string[]> {
  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight))
  const axe = new AxeBuilder({ page }).withTags(TAGS).exclude('[data-live-announcer]')
  const { violations: found } = await (dialog ? axe.include(dialog) : axe).analyze()
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
}

const titled = (page: Page, start: string) =>
  expect.poll(() => page.title(), { timeout: 30_000 }).toMatch(new RegExp(`^${start}`))

async function openVote(page: Page): Promise<void> {
  const card = page.getByRole('row', { name: /obed/i })
  await card.getByRole('button', { name: 'Record the decision…' }).click()
  await page.getByRole('radio', { name: 'secret electronic vote' }).focus()
  await page.keyboard.press('Space')
  await page.getByRole('button', { name: 'Look once more' }).click()
  await page.getByRole('button', { name: 'Open the vote' }).click()
}

test(
  'PHONE-2 PHONE-8 somebody joins by the code on the wall, lands on the page for one hand, and is told when an item comes up',
  async () => {
    await using server = await startServer({ demo: true })
    await using lead = await enterAs(LEAD, RUNNING, { at: server.url })
    await using guest = await openPage(IN_HAND)
    await using visitor = await visit(RUNNING, { at: server.url })
    await notes(lead.page)
    await button(lead.page, 'Joining: QR and code').click()
    await button(lead.page, 'Open joining').click()
    const code = await lead.page.getByText(/^[2-9A-Z]{5}-[2-9A-Z]{5}$/).textContent()

    await guest.page.goto(`${server.url}/join/${code}`)
    await guest.page.getByLabel('Your name').fill('Hosť Ukážkový')
    await button(guest.page, 'Join the meeting').click()
    await button(lead.page, 'Admit Hosť Ukážkový').click()
    await guest.page.waitForURL((url) => url.pathname === PHONE, { timeout: 60_000 })
    await saved(guest.page)
    await button(guest.page, 'Ask to speak').waitFor()
    await guest.page.getByRole('link', { name: 'Whole workspace' }).click()
    await guest.page.waitForURL((url) => url.pathname === RUNNING)
    await notes(guest.page)
    await guest.page.locator('#main summary', { hasText: 'Hosť Ukážkový' }).click()
    await guest.page.getByRole('link', { name: 'Phone view' }).click()
    await guest.page.waitForURL((url) => url.pathname === PHONE)

    // The bells: on the phone for what comes next, on the public page for it and for what is skipped.
    await lead.page.keyboard.press('Escape')
    await guest.page.locator('#agenda summary').click()
    const bell = (page: Page, number: number) => button(page, new RegExp(`^Tell me.*: ${number}\\.`))
    for (const { page } of [guest, visitor]) {
      await bell(page, 3).click()
      await bell(page, 4).click()
      await page.getByText('For that it has to stay open.').waitFor()
    }
    await bell(visitor.page, 4).click()
    await guest.page.reload()
    await saved(guest.page)
    await button(lead.page, /^Open item 3/).click()

    for (const { page } of [guest, visitor]) {
      await page.getByText('Now: 3. Nové návrhy: víkendové obedy').first().waitFor()
      await titled(page, 'Now: 3. ')
      await button(page, 'Understood').click()
      await expect.poll(() => page.title()).toMatch(/^Vyhodnotenie/)
    }
    await guest.page.locator('#agenda summary').click()
    const asked = [guest, visitor].map(({ page }) => bell(page, 4).getAttribute('aria-pressed'))
    expect(await Promise.all(asked)).toEqual(['true', 'false'])
  },
  SLOW_MS,
)

test(
  'PHONE-3 one checks in, asks to speak and is called with a thumb, another by keyboard alone',
  async () => {
    await using server = await startServer({ demo: true })
    await arriveAtDemo(server, { code: CODE, names: [] })
    const at = server.url
    await using lead = await enterAs(LEAD, RUNNING, { at })
    await using thumb = await enterAs(MEMBER, PHONE, { at, ...IN_HAND })
    await using keys = await enterAs(OTHER_MEMBER, PHONE, { at, viewport: IN_HAND.viewport })
    const { page } = thumb
    await Promise.all([notes(lead.page), saved(page), saved(keys.page)])

    await button(page, 'I am here').click()
    await button(page, 'I am in the room').click()
    await button(page, 'I am here').waitFor({ state: 'detached' })
    await press(keys.page, 'I am here')
    await keys.page.getByRole('dialog').getByRole('button', { name: 'I am in the room' }).waitFor()
    await keys.page.keyboard.press('Enter')
    await button(keys.page, 'I am here').waitFor({ state: 'detached' })

    await button(page, 'Ask to speak').click()
    await page.getByText('You are next').first().waitFor()
    await titled(page, 'You are next')
    await press(keys.page, 'Ask to speak')
    await keys.page.getByText('You are number 2 in the queue').waitFor()
    await press(keys.page, 'Take back')
    await button(keys.page, 'Ask to speak').waitFor()
    await button(lead.page, /^Give the floor: /).click()
    await page.getByText('You have the floor', { exact: true }).waitFor()
    await titled(page, 'You have the floor')
    await button(lead.page, 'End the turn').click()
    await expect.poll(() => page.title()).toMatch(/^Vyhodnotenie/)
  },
  SLOW_MS,
)

test(
  'PHONE-4 a ballot and words sent from a tunnel, and words sent while a server dies, arrive once',
  async () => {
    await using server = await startServer({ demo: true })
    await arriveAtDemo(server, { code: CODE, names: [MEMBER, OTHER_MEMBER] })
    const at = server.url
    const expectedErrors = CUT_CONNECTION
    await using lead = await enterAs(LEAD, RUNNING, { at, expectedErrors })
    await using visitor = await visit(PHONE, { at, ...IN_HAND, expectedErrors })
    await using thumb = await enterAs(MEMBER, PHONE, { at, ...IN_HAND, expectedErrors })
    await using keys = await enterAs(OTHER_MEMBER, PHONE, { at, viewport: IN_HAND.viewport, expectedErrors })
    const { page } = thumb
    await Promise.all([notes(lead.page), saved(page), saved(keys.page)])

    await openVote(lead.page)
    await button(page, 'For').waitFor()
    await titled(page, 'Vote now')
    await page.locator('#urgent-region', { hasText: 'A vote is running' }).waitFor({ state: 'attached' })
    const found = await violations(page)
    await button(page, 'Say something').click()
    await page.getByLabel('What you want to say').fill('Chýba lavička pri zastávke.')
    found.push(...(await violations(page, '[role="dialog"]')))
    await page.reload()
    await button(page, 'For').waitFor()
    await thumb.context.setOffline(true)
    await button(page, 'For').click()
    await button(page, 'Cast this vote').click()
    await page.getByText('Your vote is not confirmed yet').waitFor()
    await button(page, 'Say something').click()
    expect(await page.getByLabel('What you want to say').inputValue()).toBe('Chýba lavička pri zastávke.')
    await button(page, 'Send').click()
    await page.getByText('Waits for the network and is sent by itself.').waitFor()
    await thumb.context.setOffline(false)
    await page.getByText('Your vote is counted').waitFor()
    await page.getByText(/^Stored as K-/).waitFor()
    await expect.poll(() => page.title()).toMatch(/^Vyhodnotenie/)

    await press(keys.page, 'For')
    await button(keys.page, 'Cast this vote').waitFor()
    await keys.page.keyboard.press('Enter')
    await keys.page.getByText('Your vote is counted').waitFor()
    await visitor.page.getByText('2 of 2 have voted').waitFor()

    // Whatever server dies meanwhile: what is sent is stored, once.
    await press(keys.page, 'Say something')
    await keys.page.getByLabel('What you want to say').waitFor()
    await keys.page.keyboard.type('Treba viac svetla v parku.')
    const { workers } = await server.pids()
    for (const pid of workers) process.kill(pid, 'SIGKILL')
    await press(keys.page, 'Send')
    await keys.page.getByText(/^Stored as K-/).waitFor({ timeout: 60_000 })
    await page.reload()
    await page.getByText('Your vote is counted').waitFor()
    await button(page, 'Say something').click()
    expect(await page.getByLabel('What you want to say').inputValue()).toBe('')

    const whole = await fetch(`${at}${RUNNING}`)
    const text = await whole.text()
    const times = (said: string) => text.split(`>${said}<`).length - 1
    expect({
      found,
      bench: times('Chýba lavička pri zastávke.'),
      light: times('Treba viac svetla v parku.'),
    }).toEqual({ found: [], bench: 1, light: 1 })
  },
  SLOW_MS,
)

test('PHONE-1 PHONE-6 without a script a visitor reads the present, the agenda and the doors', async () => {
  await using visitor = await visit(PHONE, { ...IN_HAND, javaScript: false })
  const main = visitor.page.getByRole('main')

  await main.getByRole('heading', { level: 2 }).first().waitFor()
  await main.locator('#agenda summary').click()
  await main.getByText('3. Nové návrhy: víkendové obedy').waitFor()
  await main.locator('#decided summary').click()
  await main
    .getByRole('link', { name: 'Opatrovateľská služba večer a cez víkend natrvalo' })
    .first()
    .waitFor()
  const whole = main.getByRole('link', { name: 'Whole page' })
  expect(await whole.getAttribute('href')).toBe(RUNNING)
})

test('PHONE-1 an unknown code is told in words', async () => {
  await using visitor = await visit('/m/there-is-none', { ...IN_HAND, expectedErrors: [/404/] })

  await visitor.page.getByRole('heading', { name: 'There is no such meeting' }).waitFor()
})

const READS = { visitor: () => visit(PHONE, IN_HAND), member: () => enterAs(MEMBER, PHONE, IN_HAND) }

test('PHONE-10 no editor is fetched, and by a visitor nothing that only members need', async () => {
  const scriptsOf = async (open: () => ReturnType<typeof visit>) => {
    await using person = await open()
    await person.page.waitForLoadState('networkidle')
    const files = await person.page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .map(({ name }) => name)
        .filter((name) => name.endsWith('.js')),
    )
    const texts = await Promise.all(files.map(async (file) => (await fetch(file)).text()))
    const text = texts.join('\n')
    return { editor: /ProseMirror/.test(text), parser: /ZodError/.test(text), acts: /socket\.io/.test(text) }
  }

  expect(await scriptsOf(READS.visitor)).toEqual({ editor: false, parser: false, acts: false })
  expect(await scriptsOf(READS.member)).toMatchObject({ editor: false, acts: true })
})

const LOOKS: readonly VisitorOptions[] = [
  { onPhone: true, theme: 'light', viewport: { width: 320, height: 640 }, locale: 'sk' },
  { onPhone: true, theme: 'dark', viewport: { width: 360, height: 780 }, locale: 'pt-BR' },
]

describe.each(LOOKS)('$theme, $viewport.width px, $locale', (look) => {
  test.each(['visitor', 'member'])(
    'PHONE-7 axe finds nothing for a %s, all is big enough and fits',
    async (who) => {
      await using person = await (who === 'visitor' ? visit(PHONE, look) : enterAs(MEMBER, PHONE, look))
      const { page } = person
      if (who === 'member') await saved(page)
      for (const id of ['agenda', 'decided']) await page.locator(`#${id} summary`).click()
      // At its end the doors lie over nothing.
      await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight))
      const { overflow, small } = await page.evaluate(() => ({
        overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
        small: [...document.querySelectorAll('main :is(a, button, summary)')].flatMap((element) => {
          const { height, width } = element.getBoundingClientRect()
          const least = element.closest('[data-phone-bar]') ? 48 : 44
          return width > 0 && height < least ? [`${element.textContent}: ${height}`] : []
        }),
      }))

      await page.evaluate(() => window.scrollTo(0, 0))
      await page
        .locator('[data-phone-bar]')
        .getByRole(who === 'visitor' ? 'link' : 'button')
        .last()
        .focus()
      const moved = await page.evaluate(() => window.scrollY)

      const seen = { overflow, small, moved, found: await violations(page) }
      expect(seen).toEqual({ overflow: 0, small: [], moved: 0, found: [] })
    },
  )
})
