import type { Locale } from '#domain/locale.ts'
import { stemsIn } from './stem.ts'

/** What a text is about, as weights of its stems and of their letters by threes; of length one. */
type Gist = ReadonlyMap<string, number>

const LETTERS = 3
/** Letters find kin that stems miss, and strangers too: they count half. */
const WEIGHT_OF_LETTERS = 0.5

/** TF-IDF among these texts: a word that all of them have tells nothing. */
export function gistsOf(texts: readonly string[], locale: Locale): Gist[] {
  const counts = texts.map((text) => featuresIn(text, locale))
  const spread = new Map<string, number>()
  for (const count of counts) for (const key of count.keys()) spread.set(key, (spread.get(key) ?? 0) + 1)

  return counts.map((count) => {
    const weights = [...count].map(
      ([key, times]) => [key, times * Math.log(1 + texts.length / (spread.get(key) ?? 1))] as const,
    )
    const length = Math.hypot(...weights.map(([, weight]) => weight)) || 1
    return new Map(weights.map(([key, weight]) => [key, weight / length]))
  })
}

function featuresIn(text: string, locale: Locale): Map<string, number> {
  const features = new Map<string, number>()
  const add = (key: string, weight: number) => features.set(key, (features.get(key) ?? 0) + weight)
  for (const stem of stemsIn(text, locale)) {
    add(stem, 1)
    const word = `_${stem}_`
    for (let at = 0; at + LETTERS <= word.length; at++) {
      add(`#${word.slice(at, at + LETTERS)}`, WEIGHT_OF_LETTERS)
    }
  }
  return features
}

/** From 0, nothing in common, to 1. */
export function likeness(a: Gist, b: Gist): number {
  let sum = 0
  for (const [key, weight] of a) sum += weight * (b.get(key) ?? 0)
  return sum
}
