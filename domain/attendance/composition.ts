import { SEGMENTS, type Segment } from './attendance.ts'

/** A side of the table and the part of the seats that the rulebook gives it. */
export type SegmentShare = { readonly segments: readonly Segment[]; readonly share: number }

export type SegmentCount = { readonly segment: Segment | null; readonly count: number }

export type ShareVerdict = SegmentShare & { readonly count: number; readonly isShort: boolean }

/** How many sit for each segment, in the order of the list; without one at the end. */
export function countBySegment(people: readonly { readonly segment: Segment | null }[]): SegmentCount[] {
  return [...SEGMENTS, null]
    .map((segment) => ({ segment, count: people.filter((person) => person.segment === segment).length }))
    .filter(({ count }) => count > 0)
}

/** Whom the rulebook misses. A seat that cannot be halved is held against nobody. */
export function judgeShares(
  shares: readonly SegmentShare[],
  counts: readonly SegmentCount[],
): ShareVerdict[] {
  const total = counts.reduce((sum, { count }) => sum + count, 0)
  return shares.map(({ segments, share }) => {
    const count = counts
      .filter(({ segment }) => segment !== null && segments.includes(segment))
      .reduce((sum, each) => sum + each.count, 0)
    return { segments, share, count, isShort: count < Math.floor(share * total + 1e-9) }
  })
}

const CIVIL_SOCIETY = ['recipient', 'worker', 'provider'] as const

const SEGMENTS_BY_NAME: ReadonlyMap<string, readonly Segment[]> = new Map<string, readonly Segment[]>([
  ...SEGMENTS.map((segment) => [segment, [segment]] as const),
  ['usuarios', ['recipient']],
  ['trabalhadores', ['worker']],
  ['entidades', ['provider']],
  ['governo', ['government']],
  ['comunidade', ['public']],
  ['civil_society', CIVIL_SOCIETY],
  ['sociedade_civil', CIVIL_SOCIETY],
])

/** `{ governo: 0.5, sociedade_civil: 0.5, sociedade_civil_split: […] }`; undefined if it can't be read. */
export function parseShares(value: unknown): SegmentShare[] | undefined {
  if (value === undefined || value === null) return []
  if (typeof value !== 'object' || Array.isArray(value)) return undefined
  const rules = new Map<string, unknown>(Object.entries(value))
  const shares = [...rules]
    .filter(([name]) => !name.endsWith('_split'))
    .map(([name, share]) => parseShare(share, rules.get(`${name}_split`) ?? [name]))
  return shares.every((share) => share !== undefined) ? shares : undefined
}

function parseShare(share: unknown, names: unknown): SegmentShare | undefined {
  if (typeof share !== 'number' || !(share > 0 && share <= 1) || !Array.isArray(names)) return undefined
  const segments = names.map((name) => SEGMENTS_BY_NAME.get(String(name)))
  return segments.every((known) => known !== undefined) ? { segments: segments.flat(), share } : undefined
}
