import type { Locale } from '#domain/locale.ts'
import { gistsOf, likeness } from './likeness.ts'

export type Told = { readonly id: string; readonly text: string; readonly themeId: string | null }

/** Measured on both demos, see tests/domain/likeness: the fewest false alarms for what it finds. */
const ALIKE_FROM = 0.12

type Pair = { readonly ids: readonly [string, string]; readonly likeness: number }

/** The pairs that may well say the same, most alike first. Other themes are other people's business. */
export function alikePairs(told: readonly Told[], locale: Locale): Pair[] {
  return allPairs(told, locale)
    .filter(({ likeness: alike }) => alike >= ALIKE_FROM)
    .sort((a, b) => b.likeness - a.likeness)
}

function allPairs(told: readonly Told[], locale: Locale): Pair[] {
  const gists = gistsOf(
    told.map(({ text }) => text),
    locale,
  )
  return told.flatMap((one, at) =>
    told.slice(at + 1).flatMap((other, offset): Pair[] => {
      const [a, b] = [gists[at], gists[at + 1 + offset]]
      if (!a || !b || !isOneTheme(one, other)) return []
      return [{ ids: [one.id, other.id], likeness: likeness(a, b) }]
    }),
  )
}

const isOneTheme = (a: Told, b: Told) => a.themeId === null || b.themeId === null || a.themeId === b.themeId

/**
 * Groups of what looks alike, for somebody to look at. Two groups become one where a pair leads from one
 * to the other and their members are, on average, at least half as alike: by pairs alone, neighbour by
 * neighbour, everything would end in one heap.
 */
export function lookAlikes(
  told: readonly Told[],
  { locale, most }: { locale: Locale; most: number },
): string[][] {
  const pairs = allPairs(told, locale).sort((a, b) => b.likeness - a.likeness)
  const known = new Map(pairs.map(({ ids, likeness: alike }) => [keyOf(...ids), alike]))
  const groupOf = new Map<string, readonly string[]>(told.map(({ id }) => [id, [id]]))
  for (const { ids, likeness: alike } of pairs) {
    if (alike < ALIKE_FROM) break
    const [a = [], b = []] = ids.map((id) => groupOf.get(id))
    if (a === b || a.length + b.length > most || averageOf(a, b, known) < ALIKE_FROM / 2) continue
    const joined = [...a, ...b]
    for (const id of joined) groupOf.set(id, joined)
  }
  return [...new Set(groupOf.values())].filter(({ length }) => length > 1).map((ids) => [...ids])
}

const keyOf = (a: string, b: string) => (a < b ? `${a} ${b}` : `${b} ${a}`)

function averageOf(a: readonly string[], b: readonly string[], known: ReadonlyMap<string, number>): number {
  const all = a.flatMap((one) => b.map((other) => known.get(keyOf(one, other)) ?? 0))
  return all.reduce((sum, alike) => sum + alike, 0) / all.length
}
