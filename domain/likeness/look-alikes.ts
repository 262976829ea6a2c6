import type { Locale } from '#domain/locale.ts'
import { gistsOf, likeness } from './likeness.ts'

export type Told = { readonly id: string; readonly text: string; readonly themeId: string | null }

/** Measured on both demos, see tests/domain/likeness: the fewest false alarms for what it finds. */
export const ALIKE_FROM = 0.12

export type Pair = { readonly ids: readonly [string, string]; readonly likeness: number }

/** The pairs that may well say the same, most alike first. Other themes are other people's business. */
export function alikePairs(told: readonly Told[], locale: Locale): Pair[] {
  const gists = gistsOf(
    told.map(({ text }) => text),
    locale,
  )
  const pairs = told.flatMap((one, at) =>
    told.slice(at + 1).flatMap((other, offset): Pair[] => {
      const [a, b] = [gists[at], gists[at + 1 + offset]]
      if (!a || !b || !isOneTheme(one, other)) return []
      const alike = likeness(a, b)
      return alike < ALIKE_FROM ? [] : [{ ids: [one.id, other.id], likeness: alike }]
    }),
  )
  return pairs.sort((a, b) => b.likeness - a.likeness)
}

const isOneTheme = (a: Told, b: Told) => a.themeId === null || b.themeId === null || a.themeId === b.themeId

/**
 * Groups of what looks alike, for somebody to look at. A newcomer joins a group when it is alike to at
 * least half of it: a chain of neighbours alone would end in one heap.
 */
export function lookAlikes(
  told: readonly Told[],
  { locale, most }: { locale: Locale; most: number },
): string[][] {
  const pairs = alikePairs(told, locale)
  const alike = new Set(pairs.flatMap(({ ids: [a, b] }) => [`${a} ${b}`, `${b} ${a}`]))
  const groupOf = new Map<string, readonly string[]>(told.map(({ id }) => [id, [id]]))
  for (const { ids } of pairs) {
    const [a = [], b = []] = ids.map((id) => groupOf.get(id))
    if (a === b || a.length + b.length > most || !belongTogether(a, b, alike)) continue
    const joined = [...a, ...b]
    for (const id of joined) groupOf.set(id, joined)
  }
  return [...new Set(groupOf.values())].filter(({ length }) => length > 1).map((ids) => [...ids])
}

function belongTogether(a: readonly string[], b: readonly string[], alike: ReadonlySet<string>): boolean {
  const found = a.flatMap((one) => b.filter((other) => alike.has(`${one} ${other}`)))
  return found.length * 2 >= a.length * b.length
}
