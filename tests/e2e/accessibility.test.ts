import { AxeBuilder } from '@axe-core/playwright'
import { afterAll, describe, expect, test } from 'vitest'
import { closeBrowser, type VisitorOptions } from '#tests/support/browser.ts'
import { enterAs, LEAD, MEMBER, notes, RUNNING, visit } from '#tests/support/journeys.ts'

afterAll(closeBrowser)

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

const PUBLIC_PAGES = [
  '/',
  '/sign-in',
  '/join',
  '/meetings',
  RUNNING,
  `${RUNNING}/screen`,
  `${RUNNING}/ask`,
  `${RUNNING}/questions`,
  '/groups',
  '/groups/seniori',
  '/groups/seniori/join',
  '/plans',
  '/plans/kpss-bb',
  '/plans/pmas-2026-2029',
  '/entries/1.1.1/2023',
  '/proposals/N-2023-SEN-04',
  '/proposals/E1-M-01',
  '/contributions/K-0001',
  '/meetings/sen-2022-10/minutes',
  '/about',
  '/outbox',
  '/there-is-no-such-page',
]

const LOOKS: readonly VisitorOptions[] = [
  { theme: 'light', viewport: { width: 1440, height: 900 }, locale: 'sk' },
  { theme: 'dark', viewport: { width: 360, height: 740 }, locale: 'pt-BR' },
]

type Violations = Awaited<ReturnType<AxeBuilder['analyze']>>['violations']

const inShort = (violations: Violations) =>
  violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)

describe.each(LOOKS)('$theme, $viewport.width px, $locale', (look) => {
  test.each(PUBLIC_PAGES)('A11Y-1 axe finds nothing on %s, and nothing scrolls sideways', async (path) => {
    await using visitor = await visit(path, { ...look, expectedErrors: [/404/] })
    const { violations } = await new AxeBuilder({ page: visitor.page }).withTags(TAGS).analyze()
    const overflow = await visitor.page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )

    expect({ violations: inShort(violations), overflow }).toEqual({ violations: [], overflow: 0 })
  })

  test.each([MEMBER, LEAD])('A11Y-2 axe finds nothing in the workspace of %s', async (name) => {
    await using person = await enterAs(name, RUNNING, look)
    await notes(person.page)
    const { violations } = await new AxeBuilder({ page: person.page }).withTags(TAGS).analyze()

    expect(inShort(violations)).toEqual([])
  })
})

const NARROW = [
  '/',
  '/sign-in',
  '/meetings',
  RUNNING,
  '/groups/seniori',
  '/groups/seniori/join',
  '/plans/kpss-bb',
  '/entries/1.1.1/2023',
  '/proposals/N-2023-SEN-04',
  '/about',
]

test.each(NARROW)('A11Y-3 at 320 px and with text at 200 %% %s still fits', async (path) => {
  await using visitor = await visit(path, { viewport: { width: 320, height: 640 }, locale: 'sk' })
  const overflow = await visitor.page.evaluate(() => {
    document.documentElement.style.fontSize = '200%'
    return document.documentElement.scrollWidth - document.documentElement.clientWidth
  })

  expect(overflow).toBe(0)
})
