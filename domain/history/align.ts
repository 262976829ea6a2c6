/** What stands in both sequences, only in the earlier or only in the later one, in reading order. */
export type Step =
  | { readonly kind: 'same'; readonly before: number; readonly after: number }
  | { readonly kind: 'removed'; readonly before: number }
  | { readonly kind: 'added'; readonly after: number }

/** Beyond this two texts have so little in common that nobody reads their differences one by one. */
const MOST_DIFFERENCES = 1200

/**
 * The shortest way from one sequence to another (E. Myers, "An O(ND) difference algorithm", 1986).
 * Two long sequences with next to nothing in common come back as removed and added whole.
 */
export function align<Part>(
  before: readonly Part[],
  after: readonly Part[],
  isSame: (a: Part, b: Part) => boolean = Object.is,
): Step[] {
  const same = (x: number, y: number) => isSame(before[x] as Part, after[y] as Part)
  const [head, tail] = commonEnds(before.length, after.length, same)
  const size = { before: before.length - head - tail, after: after.length - head - tail }

  const middle = walk(size, (x, y) => same(head + x, head + y))
  return [
    ...Array.from({ length: head }, (_, at): Step => ({ kind: 'same', before: at, after: at })),
    ...middle.map((step) => shifted(step, head)),
    ...Array.from(
      { length: tail },
      (_, at): Step => ({
        kind: 'same',
        before: before.length - tail + at,
        after: after.length - tail + at,
      }),
    ),
  ]
}

type IsSame = (x: number, y: number) => boolean
type Size = { readonly before: number; readonly after: number }

function commonEnds(before: number, after: number, same: IsSame): [head: number, tail: number] {
  const shorter = Math.min(before, after)
  let head = 0
  while (head < shorter && same(head, head)) head++
  let tail = 0
  while (tail < shorter - head && same(before - 1 - tail, after - 1 - tail)) tail++
  return [head, tail]
}

/** How far one gets on each diagonal (x - y) with so many differences; -1 where one cannot be. */
class Reach {
  readonly #far: Int32Array
  readonly #middle: number

  constructor(far: Int32Array, middle: number) {
    this.#far = far
    this.#middle = middle
  }

  static of(most: number): Reach {
    const reach = new Reach(new Int32Array(2 * most + 3).fill(-1), most + 1)
    reach.set(1, 0)
    return reach
  }

  at(k: number): number {
    return this.#far[this.#middle + k] ?? -1
  }

  set(k: number, x: number): void {
    this.#far[this.#middle + k] = x
  }

  /** As far as so many differences can lead. */
  copy(spent: number): Reach {
    return new Reach(this.#far.slice(this.#middle - spent - 1, this.#middle + spent + 2), spent + 1)
  }

  /** Whether the last difference on this diagonal was an addition. */
  isDown(k: number, spent: number): boolean {
    return k === -spent || (k !== spent && this.at(k - 1) < this.at(k + 1))
  }
}

function walk(size: Size, same: IsSame): Step[] {
  const most = Math.min(MOST_DIFFERENCES, size.before + size.after)
  const reach = Reach.of(most)
  const trace: Reach[] = []
  for (let spent = 0; spent <= most; spent++) {
    trace.push(reach.copy(spent))
    for (let k = -spent; k <= spent; k += 2) {
      const start = reach.isDown(k, spent) ? reach.at(k + 1) : reach.at(k - 1) + 1
      const x = slide(start, start - k, size, same)
      reach.set(k, x)
      if (x >= size.before && x - k >= size.after) return retrace(trace, size)
    }
  }
  return wholly(size)
}

function slide(fromX: number, fromY: number, size: Size, same: IsSame): number {
  let x = fromX
  let y = fromY
  while (x < size.before && y < size.after && same(x, y)) {
    x++
    y++
  }
  return x
}

function retrace(trace: readonly Reach[], size: Size): Step[] {
  const backwards: Step[] = []
  const slid = (x: number, y: number, length: number) => {
    for (let back = 1; back <= length; back++) {
      backwards.push({ kind: 'same', before: x - back, after: y - back })
    }
  }
  let x = size.before
  let y = size.after
  for (const [spent, reach] of [...trace.entries()].slice(1).reverse()) {
    const down = reach.isDown(x - y, spent)
    const k = x - y + (down ? 1 : -1)
    const from = { x: reach.at(k), y: reach.at(k) - k }
    slid(x, y, x - from.x - (down ? 0 : 1))
    backwards.push(down ? { kind: 'added', after: from.y } : { kind: 'removed', before: from.x })
    x = from.x
    y = from.y
  }
  slid(x, y, x)
  return backwards.reverse()
}

const wholly = ({ before, after }: Size): Step[] => [
  ...Array.from({ length: before }, (_, index): Step => ({ kind: 'removed', before: index })),
  ...Array.from({ length: after }, (_, index): Step => ({ kind: 'added', after: index })),
]

function shifted(step: Step, by: number): Step {
  switch (step.kind) {
    case 'same':
      return { kind: 'same', before: step.before + by, after: step.after + by }
    case 'removed':
      return { kind: 'removed', before: step.before + by }
    case 'added':
      return { kind: 'added', after: step.after + by }
  }
}
