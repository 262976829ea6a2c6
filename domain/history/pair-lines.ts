import { type Line, textOf } from './line.ts'

/** Beyond this whole chapters were exchanged, and comparing each line with each other would take long. */
const MOST_PAIRINGS = 10_000

/** Which lines are two states of one, in order: the best total of likeness (dynamic programming). */
export function pairUp(
  removed: readonly Line[],
  added: readonly Line[],
  words: Intl.Segmenter,
): [number, number][] {
  if (removed.length * added.length > MOST_PAIRINGS) return []
  const best = totals(removed.length, added.length, likenessOf(removed, added, words))
  const pairs: [number, number][] = []
  let [row, column] = [0, 0]
  while (best(row, column) > 0) {
    if (best(row, column) === best(row + 1, column)) row++
    else if (best(row, column) === best(row, column + 1)) column++
    else pairs.push([row++, column++])
  }
  return pairs
}

type Likeness = (row: number, column: number) => number

/** What can still be had from a row and a column on; nothing beyond the edges. */
function totals(rows: number, columns: number, likeness: Likeness): Likeness {
  const width = columns + 1
  const best = new Float64Array((rows + 1) * width)
  const at: Likeness = (row, column) => best[row * width + column] ?? 0
  for (let row = rows - 1; row >= 0; row--) {
    for (let column = columns - 1; column >= 0; column--) {
      const like = likeness(row, column)
      const paired = like > 0 ? like + at(row + 1, column + 1) : 0
      best[row * width + column] = Math.max(paired, at(row + 1, column), at(row, column + 1))
    }
  }
  return at
}

const LIKE_ENOUGH = 0.5

/** The same element is the same line whatever it says; others need half of their words in common. */
function likenessOf(removed: readonly Line[], added: readonly Line[], words: Intl.Segmenter): Likeness {
  const old = removed.map((line) => wordsIn(line, words))
  const young = added.map((line) => wordsIn(line, words))
  return (row, column) => {
    const common = inCommon(old[row] ?? [], young[column] ?? [])
    if (removed[row]?.key === added[column]?.key) return 1 + common
    return common >= LIKE_ENOUGH ? common : 0
  }
}

const wordsIn = (line: Line, words: Intl.Segmenter): string[] =>
  Array.from(words.segment(textOf(line)))
    .filter(({ isWordLike }) => isWordLike)
    .map(({ segment }) => segment.toLowerCase())

/** Dice's coefficient: 1 for the same words, 0 for none in common. */
function inCommon(a: readonly string[], b: readonly string[]): number {
  if (a.length + b.length === 0) return 0
  const left = new Map<string, number>()
  for (const word of a) left.set(word, (left.get(word) ?? 0) + 1)
  let common = 0
  for (const word of b) {
    const count = left.get(word) ?? 0
    if (count > 0) common++
    left.set(word, count - 1)
  }
  return (2 * common) / (a.length + b.length)
}
