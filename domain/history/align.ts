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

/** `reach.get(k)`: how far one gets on diagonal k (x - y) with the differences spent so far. */
function walk(size: Size, same: IsSame): Step[] {
  const reach = new Map([[1, 0]])
  const trace: Map<number, number>[] = []
  for (let spent = 0; spent <= Math.min(MOST_DIFFERENCES, size.before + size.after); spent++) {
    trace.push(new Map(reach))
    for (let k = -spent; k <= spent; k += 2) {
      const start = isDown(reach, k, spent) ? at(reach, k + 1) : at(reach, k - 1) + 1
      const x = slide(start, start - k, size, same)
      reach.set(k, x)
      if (x >= size.before && x - k >= size.after) return retrace(trace, size)
    }
  }
  return wholly(size)
}

const at = (reach: ReadonlyMap<number, number>, k: number) => reach.get(k) ?? -1

const isDown = (reach: ReadonlyMap<number, number>, k: number, spent: number) =>
  k === -spent || (k !== spent && at(reach, k - 1) < at(reach, k + 1))

function slide(fromX: number, fromY: number, size: Size, same: IsSame): number {
  let x = fromX
  let y = fromY
  while (x < size.before && y < size.after && same(x, y)) {
    x++
    y++
  }
  return x
}

function retrace(trace: readonly ReadonlyMap<number, number>[], size: Size): Step[] {
  const backwards: Step[] = []
  const slid = (x: number, y: number, length: number) => {
    for (let back = 1; back <= length; back++) {
      backwards.push({ kind: 'same', before: x - back, after: y - back })
    }
  }
  let x = size.before
  let y = size.after
  for (let spent = trace.length - 1; spent > 0; spent--) {
    const reach = trace[spent] ?? new Map<number, number>()
    const down = isDown(reach, x - y, spent)
    const k = x - y + (down ? 1 : -1)
    const from = { x: at(reach, k), y: at(reach, k) - k }
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
