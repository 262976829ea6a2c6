import { expect, test } from 'vitest'
import { alikePairs, lookAlikes, type Told } from '#domain/likeness/look-alikes.ts'
import type { Locale } from '#domain/locale.ts'
import { readBrazilianSeed, readSlovakSeed } from '#server/demo/seed.ts'

type Seed = {
  readonly contributions: readonly { readonly key: string; readonly text: string }[]
  readonly proposals: readonly {
    readonly code: string
    readonly title: string
    readonly text: string
    readonly origin: readonly string[]
  }[]
}

const told = (id: string, text: string, themeId: string | null = null): Told => ({ id, text, themeId })

/** What the demo's own rapporteurs put together: a proposal and all that it grew from. */
function familiesIn({ contributions, proposals }: Seed): Set<string> {
  const known = new Set([...contributions.map(({ key }) => key), ...proposals.map(({ code }) => code)])
  return new Set(
    proposals.flatMap(({ code, origin }) => {
      const family = [code, ...origin.filter((key) => known.has(key))]
      return family.flatMap((a) => family.filter((b) => b !== a).map((b) => `${a} ${b}`))
    }),
  )
}

function measure(seed: Seed, items: readonly Told[], locale: Locale) {
  const families = familiesIn(seed)
  const found = alikePairs(items, locale)
  const right = found.filter(({ ids: [a, b] }) => families.has(`${a} ${b}`)).length
  return { precision: right / found.length, recall: right / (families.size / 2) }
}

const textOf = ({ title, text }: { title: string; text: string }) => `${title}. ${text}`

test('MERGE-11 of the Slovak demo at least four suggestions in five are right, and four pairs in five are found', () => {
  const seed = readSlovakSeed()
  const items = [
    ...seed.contributions.map(({ key, text, theme }) => told(key, text, theme ?? null)),
    ...seed.proposals.map((each) => told(each.code, textOf(each), each.theme ?? null)),
  ]

  const { precision, recall } = measure(seed, items, 'sk')

  expect(precision).toBeGreaterThanOrEqual(0.8)
  expect(recall).toBeGreaterThanOrEqual(0.8)
})

test('MERGE-11 of the Brazilian demo at least four suggestions in five are right, and a fifth of the pairs is found', () => {
  const seed = readBrazilianSeed()
  const items = [
    ...seed.contributions.map(({ key, text, axis }) => told(key, text, String(axis))),
    ...seed.proposals.map((each) => told(each.code, textOf(each), String(each.axis))),
  ]

  const { precision, recall } = measure(seed, items, 'pt-BR')

  expect(precision).toBeGreaterThanOrEqual(0.8)
  expect(recall).toBeGreaterThanOrEqual(0.2)
})

const LUNCHES = [
  told('a', 'Obed by mal chodiť aj v nedeľu.'),
  told('b', 'Nedeľné obedy chýbajú, otec je bez teplého jedla.'),
  told('c', 'Cez víkend, hlavne v nedeľu, nikto nevozí obedy.'),
  told('d', 'Lavičky pri polyklinike sú zlomené.'),
  told('e', 'Treba opraviť lavičku pred poliklinikou.'),
  told('f', 'Kurz o mobile a podvodoch.'),
  told('g', 'V zime nikto neposýpa chodník k dennému centru.'),
]

test('MERGE-11 what says the same with other endings and accents is one group, and nothing else is', () => {
  const groups = lookAlikes(LUNCHES, { locale: 'sk', most: 12 })

  expect(groups.map((ids) => ids.toSorted().join('')).sort()).toEqual(['abc', 'de'])
})

test('MERGE-11 a group is never larger than what can be merged, and other themes stay apart', () => {
  const many = Array.from({ length: 9 }, (_, at) => told(`k${at}`, 'Obed aj v nedeľu pre seniorov.'))
  const themes = [told('x', 'Obed v nedeľu', 'SEN'), told('y', 'Obed v nedeľu', 'ZDR')]

  expect(lookAlikes(many, { locale: 'sk', most: 4 }).every(({ length }) => length <= 4)).toBe(true)
  expect(lookAlikes(themes, { locale: 'sk', most: 4 })).toEqual([])
  expect(lookAlikes([], { locale: 'sk', most: 4 })).toEqual([])
})
