import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { closeBrowser } from '#tests/support/browser.ts'
import { arriveAtDemo } from '#tests/support/demo-attendance.ts'
import {
  CUT_CONNECTION,
  enterAs,
  LEAD,
  MEMBER,
  notes,
  OTHER_MEMBER,
  RUNNING,
  visit,
} from '#tests/support/journeys.ts'
import { startServer } from '#tests/support/server.ts'

afterAll(closeBrowser)

/** It starts a server of its own, which loads the demo first. */
const SLOW_MS = 300_000

const PHONE = { width: 360, height: 740 }
const HALL = { width: 1920, height: 1080 }

const choose = async (page: Page, name: RegExp) => {
  await page.getByRole('button', { name: 'More actions' }).click()
  await page.getByRole('menuitem', { name }).click()
}

const isCounted = (page: Page) => page.getByText('Your dots are counted').waitFor()

const faultsOf = async (page: Page) => {
  // For some seconds React Aria's announcer names buttons that were pending in a dialog and went with it.
  const { violations } = await new AxeBuilder({ page }).exclude('[data-live-announcer]').analyze()
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  return {
    violations: violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
    ),
    overflow,
  }
}

const NOTHING = { violations: [], overflow: 0 }

/** How much of the wall a spectator would have to scroll for. */
const hidden = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollHeight - document.documentElement.clientHeight)

test(
  'DOTS-12 a hall puts dots by touch, by keyboard and through a tunnel, and the wall shows the ranking',
  async () => {
    await using server = await startServer({ demo: true })
    await arriveAtDemo(server, { code: 'seniori-nazivo', names: [LEAD, MEMBER, OTHER_MEMBER] })
    const at = server.url
    await using lead = await enterAs(LEAD, RUNNING, { at })
    await using keyboard = await enterAs(MEMBER, RUNNING, { at })
    await using phone = await enterAs(OTHER_MEMBER, RUNNING, {
      at,
      viewport: PHONE,
      expectedErrors: CUT_CONNECTION,
    })
    await using screen = await visit(`${RUNNING}/screen`, { at, viewport: HALL })
    await using visitor = await visit(RUNNING, { at })
    await Promise.all([lead, keyboard].map(({ page }) => notes(page)))

    // The second item reviews, and what was done is not ranked.
    await lead.page.getByRole('button', { name: /^Open item 3/ }).click()
    await lead.page.getByRole('button', { name: /^Open item 4/ }).waitFor()
    await choose(lead.page, /Priority round/)
    await lead.page.getByRole('button', { name: 'Open the round' }).click()
    for (const { page } of [screen, visitor]) await page.getByText('0 of 3 have put their dots').waitFor()
    expect([await faultsOf(phone.page), await hidden(screen.page)]).toEqual([NOTHING, 0])

    const more = (page: Page) => page.getByRole('button', { name: /^One dot more on/ }).first()
    await more(keyboard.page).focus()
    await keyboard.page.keyboard.press('Enter')
    await keyboard.page.getByRole('button', { name: 'Put these dots' }).focus()
    await keyboard.page.keyboard.press('Enter')
    await isCounted(keyboard.page)

    await more(phone.page).click()
    await phone.context.setOffline(true)
    await phone.page.getByRole('button', { name: 'Put these dots' }).click()
    await phone.page.getByText('Your dots are not confirmed yet').waitFor()
    await phone.context.setOffline(false)
    await isCounted(phone.page)
    await phone.page.reload()
    await isCounted(phone.page)
    await visitor.page.getByText('2 of 3 have put their dots').waitFor()
    expect(await visitor.page.getByText('2 dots', { exact: true }).count()).toBe(0)

    await lead.page.getByRole('button', { name: 'Close the round' }).click()
    await lead.page.getByRole('dialog').getByRole('button', { name: 'Close the round' }).click()
    for (const { page } of [lead, keyboard, phone, screen, visitor]) {
      await page.getByText('2 dots', { exact: true }).first().waitFor()
      await page.getByText('A ranking decides nothing.').first().waitFor()
    }
    await lead.page.getByRole('button', { name: 'Take over the order on the board' }).click()
    await lead.page.getByText('The board was sorted by this ranking.').waitFor()
    expect([await faultsOf(lead.page), await faultsOf(visitor.page), await hidden(screen.page)]).toEqual([
      NOTHING,
      NOTHING,
      0,
    ])

    await choose(lead.page, /Mood cards/)
    await lead.page.getByRole('textbox', { name: /What is it about/ }).fill('Can you live with this?')
    await lead.page.getByRole('button', { name: 'Ask for cards' }).click()
    await phone.page.getByRole('button', { name: 'I object' }).click()
    await phone.page.getByRole('textbox', { name: /What is your concern/ }).fill('Who pays for it?')
    await phone.page.getByRole('button', { name: 'Show this sentence' }).click()
    await keyboard.page.getByRole('button', { name: 'I’m fine with it' }).focus()
    await keyboard.page.keyboard.press('Enter')
    for (const { page } of [lead, screen, visitor]) {
      await page.getByText('2 of 3 show a card').waitFor()
      await page.getByText('Who pays for it?').waitFor()
    }
    expect([await faultsOf(phone.page), await faultsOf(lead.page), await hidden(screen.page)]).toEqual([
      NOTHING,
      NOTHING,
      0,
    ])
    await phone.page.reload()
    await phone.page.getByText('You show: I object').waitFor()
    await lead.page.getByRole('button', { name: 'Put the cards away' }).click()
    for (const { page } of [phone, screen, visitor]) await page.getByText('Mood, no vote').first().waitFor()
  },
  SLOW_MS,
)
