import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { closeBrowser } from '#tests/support/browser.ts'
import { enterAs, LEAD, MEMBER, notes, RUNNING, visit } from '#tests/support/journeys.ts'

afterAll(closeBrowser)

const LUNCHES = 'Víkendové obedy z troch denných centier'
/** A retry finds the cards of the first try. */
const titled = (title: string) => `${title} ${crypto.randomUUID().slice(0, 4)}`
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

const card = (page: Page, title: string) => page.getByRole('row', { name: new RegExp(`^${title}`) })

async function press(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole('button', { name }).first().focus()
  await page.keyboard.press('Enter')
}

/** A proposal of one's own, brought to where it waits for its decision. */
async function ready(page: Page, title: string): Promise<void> {
  await press(page, 'New proposal')
  await page.getByRole('textbox', { name: 'Title of the proposal' }).fill(title)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: /^Proposal N-/ }).waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('heading', { name: /^Proposal N-/ }).waitFor({ state: 'detached' })
  await press(page, `Move to… ${title}`)
  await page.getByRole('menuitem', { name: 'To “For decision”' }).focus()
  await page.keyboard.press('Enter')
  await card(page, title).getByRole('button', { name: 'Record the decision…' }).waitFor()
}

async function violations(page: Page): Promise<string[]> {
  const found = await new AxeBuilder({ page }).withTags(TAGS).analyze()
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(', ')}`)
}

test('BLOCK-7 what nobody highlights is decided as a block with the rule in sight, and the rest by itself', async () => {
  const [phone, benches] = [titled('Telefón pre náhle situácie'), titled('Madlá pri vchodoch')]
  await using lead = await enterAs(LEAD, RUNNING)
  await using member = await enterAs(MEMBER, RUNNING)
  await using visitor = await visit(RUNNING)
  const { page } = lead
  await notes(page)
  await notes(member.page)
  await ready(page, phone)
  await ready(page, benches)
  await card(member.page, LUNCHES).click()
  await member.page.getByRole('button', { name: 'I want to speak about this one' }).click()
  const wish = member.page.getByRole('dialog', { name: /^Highlight N-/ })
  await wish.getByRole('radio', { name: 'add something' }).check()
  await wish.getByRole('textbox').last().fill('Treba povedať aj kto ich rozvezie.')
  const axeOfWish = await violations(member.page)
  await wish.getByRole('button', { name: 'Highlight it' }).click()
  await card(page, LUNCHES).getByText('1 highlight').waitFor()
  await visitor.page.getByText('1 highlight: it is decided by itself').first().waitFor()

  await press(page, 'Decide as a block…')
  const dialog = page.getByRole('dialog', { name: /^Decide \d+ proposals at once$/ })
  const [inBlock, leftOut] = [
    dialog.getByRole('region', { name: /^In the block/ }),
    dialog.getByRole('region', { name: /^Left out/ }),
  ]
  await inBlock.getByText(benches).first().waitFor()
  const isIn = [inBlock, leftOut].map((list) =>
    list.getByRole('listitem').filter({ hasText: new RegExp(`${phone}|${LUNCHES}`) }),
  )
  const lists = await Promise.all(isIn.map((items) => items.allTextContents()))
  await dialog.getByRole('radio', { name: 'raised cards' }).check()
  for (const [label, count] of [
    ['For', '1'],
    ['Against', '0'],
    ['Abstained', '0'],
  ] as const) {
    await dialog.getByRole('textbox', { name: new RegExp(`^${label}`) }).fill(count)
    await page.keyboard.press('Tab')
  }
  await dialog.getByText('1 of 1 = 100%; 1 needed.').waitFor()
  const axeOfBlock = await violations(page)
  await dialog.getByRole('button', { name: /^Record for \d+: adopted$/ }).click()
  await dialog.waitFor({ state: 'detached' })
  const part = visitor.page
    .getByRole('listitem')
    .filter({ hasText: benches })
    .filter({ hasText: /R\d+\.\d+ \(block of \d+\)/ })
  await part.first().waitFor()

  await member.page.getByRole('button', { name: 'Take back my highlight' }).click()
  await card(page, LUNCHES).getByText('1 highlight').waitFor({ state: 'detached' })
  expect(lists).toEqual([[expect.stringContaining(phone)], [expect.stringContaining(LUNCHES)]])
  expect([axeOfWish, axeOfBlock]).toEqual([[], []])
  expect(await card(page, LUNCHES).getByRole('button', { name: 'Record the decision…' }).count()).toBe(1)
})

test('DEC-11 an objection that was worked in is read by everybody, and nobody reads whose it was', async () => {
  const neighbours = titled('Odvoz k lekárovi')
  await using lead = await enterAs(LEAD, RUNNING)
  await using visitor = await visit(RUNNING)
  const { page } = lead
  await notes(page)
  await ready(page, neighbours)

  await card(page, neighbours).getByRole('button', { name: 'Record the decision…' }).click()
  const dialog = page.getByRole('dialog', { name: /^Decision about N-/ })
  await dialog.getByRole('radio', { name: 'adopted with changes' }).check()
  await dialog.getByRole('button', { name: 'Add an objection' }).click()
  await dialog.getByRole('textbox', { name: /^Objection 1/ }).fill('Kto zaplatí benzín?')
  await dialog.getByRole('button', { name: 'Look once more' }).click()
  await dialog.getByText('Say how this objection was worked in').waitFor()
  await dialog.getByRole('textbox', { name: /^How objection 1/ }).fill('Mesto prispieva na benzín.')
  const axe = await violations(page)
  await dialog.getByRole('button', { name: 'Look once more' }).click()
  await dialog.getByText('Objection integrated: “Kto zaplatí benzín?” – Mesto prispieva na benzín.').waitFor()
  await dialog.getByRole('button', { name: /^Record: / }).click()
  const told = visitor.page
    .getByRole('listitem')
    .filter({ hasText: 'Objection integrated: “Kto zaplatí benzín?” – Mesto prispieva na benzín.' })
  await told.first().waitFor()

  expect(axe).toEqual([])
})
