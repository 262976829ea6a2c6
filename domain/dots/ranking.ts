import type { Placed } from '#domain/proposal/order.ts'

/** Of how many people an item got one dot, of how many two, and so on. */
export type Puts = readonly number[]

/** What remains of everybody's dots: for each item how many people put how many on it. */
export function distribution(
  sets: readonly (readonly number[])[],
  { items, mostOnOne }: { items: number; mostOnOne: number },
): Puts[] {
  return Array.from({ length: items }, (_, item) =>
    Array.from({ length: mostOnOne }, (__, less) => sets.filter((dots) => dots[item] === less + 1).length),
  )
}

export const sumOf = (puts: Puts) => puts.reduce((sum, people, less) => sum + people * (less + 1), 0)

export const peopleIn = (puts: Puts) => puts.reduce((sum, people) => sum + people, 0)

export type Ranked<Item> = {
  readonly item: Item
  /** 1 for the most dots; those with as many share it, and the next one comes after all of them. */
  readonly rank: number
  readonly dots: number
  readonly isTied: boolean
}

/** By dots alone; those with as many stay in the order in which they were put up. */
export function rank<Item extends { readonly puts: Puts }>(items: readonly Item[]): Ranked<Item>[] {
  const counted = items.map((item) => ({ item, dots: sumOf(item.puts) }))
  return counted
    .toSorted((one, other) => other.dots - one.dots)
    .map(({ item, dots }) => ({
      item,
      dots,
      rank: counted.filter((other) => other.dots > dots).length + 1,
      isTied: counted.filter((other) => other.dots === dots).length > 1,
    }))
}

/**
 * The positions in a column once its ranked cards have changed places among themselves: whatever else
 * stands there stays where it is, and those with as many dots keep their order. Answers only the cards whose
 * position changes.
 */
export function sortByDots(column: readonly Placed[], dots: ReadonlyMap<string, number>): Placed[] {
  const inOrder = column.toSorted((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1))
  const ranked = inOrder
    .filter(({ id }) => dots.has(id))
    .toSorted((one, other) => (dots.get(other.id) ?? 0) - (dots.get(one.id) ?? 0))
  const ids = inOrder.map(({ id }) => (dots.has(id) ? (ranked.shift()?.id ?? id) : id))
  const known = new Map(column.map(({ id, position }) => [id, position]))
  return ids
    .map((id, place) => ({ id, position: place + 1 }))
    .filter(({ id, position }) => known.get(id) !== position)
}
