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
  SECRETARY,
  visit,
} from '#tests/support/journeys.ts'
import { startServer } from '#tests/support/server.ts'

afterAll(closeBrowser)

/** It starts a server of its own, which loads the demo first. */
const SLOW_MS = 300_000

const PHONE = { width: 360, height: 740 }

async function openSecretVote(page: Page, title: RegExp): Promise<void> {
  const card = page.getByRole('row', { name: title })
  await card.getByRole('button', { name: 'Record the decision…' }).click()
  await page.getByRole('radio', { name: 'secret electronic vote' }).check({ force: true })
  await page.getByRole('button', { name: 'Look once more' }).click()
  await page.getByText('3 people may vote now.').waitFor()
  await page.getByRole('button', { name: 'Open the vote' }).click()
}

const cast = async (page: Page, choice: 'For' | 'Against' | 'I abstain') => {
  await page.getByRole('button', { name: choice, exact: true }).click()
  await page.getByRole('button', { name: 'Cast this vote' }).click()
}

const isCounted = (page: Page) => page.getByText('Your vote is counted').waitFor()

test(
  'VOTE-14 a moderator and three voters decide by secret vote, one of them in a tunnel, and everybody follows',
  async () => {
    await using server = await startServer({ demo: true })
    await arriveAtDemo(server, { code: 'seniori-nazivo', names: [MEMBER, OTHER_MEMBER, SECRETARY] })
    const at = server.url
    await using lead = await enterAs(LEAD, RUNNING, { at })
    await using laptop = await enterAs(MEMBER, RUNNING, { at })
    await using phone = await enterAs(OTHER_MEMBER, RUNNING, {
      at,
      viewport: PHONE,
      expectedErrors: CUT_CONNECTION,
    })
    await using keyboard = await enterAs(SECRETARY, RUNNING, { at })
    await using visitor = await visit(RUNNING, { at })
    await using screen = await visit(`${RUNNING}/screen`, { at })
    await Promise.all([lead, laptop, keyboard].map(({ page }) => notes(page)))

    await openSecretVote(lead.page, /obed/i)
    await lead.page.getByText('You have no vote here').waitFor()
    for (const { page } of [visitor, screen]) await page.getByText('0 of 3 have voted').first().waitFor()
    await cast(laptop.page, 'For')
    await isCounted(laptop.page)
    await keyboard.page.getByRole('button', { name: 'For', exact: true }).focus()
    await keyboard.page.keyboard.press('Enter')
    await keyboard.page.getByRole('button', { name: 'Cast this vote' }).waitFor()
    await keyboard.page.keyboard.press('Enter')
    await isCounted(keyboard.page)

    await phone.page.getByRole('button', { name: 'Against', exact: true }).waitFor()
    await phone.context.setOffline(true)
    await cast(phone.page, 'Against')
    await phone.page.getByText('Your vote is not confirmed yet').waitFor()
    await phone.context.setOffline(false)
    await isCounted(phone.page)
    await phone.page.reload()
    await isCounted(phone.page)

    await visitor.page.getByText('3 of 3 have voted').waitFor()
    await lead.page.getByText('All have voted.').waitFor()
    expect(await visitor.page.getByText('2 for').count()).toBe(0)
    await lead.page.getByRole('button', { name: 'Close the vote' }).click()
    await lead.page.getByRole('dialog').getByRole('button', { name: 'Close the vote' }).click()

    for (const { page } of [lead, laptop, phone, screen]) {
      await page.getByText('2 for, 1 against, 0 abstained').first().waitFor()
    }
    await visitor.page
      .getByText(/2 for, 1 against/)
      .first()
      .waitFor()
    await lead.page.getByRole('button', { name: 'Write into the plan' }).first().waitFor()
  },
  SLOW_MS,
)
