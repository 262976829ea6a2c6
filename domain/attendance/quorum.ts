import { parseShare } from '#domain/vote/rule.ts'

/** How many with a vote must be here, as a rulebook says it. */
export type Quorum =
  | { readonly kind: 'count'; readonly count: number }
  | { readonly kind: 'share'; readonly share: number }
  | { readonly kind: 'majority' }

export type QuorumVerdict = { readonly needed: number; readonly isMet: boolean }

type Counted = {
  /** All who could vote, present or not. */
  readonly entitled: number
  readonly present: number
}

/** Null where no quorum is set, or where there is nobody of whom it could be a part. */
export function judgeQuorum(quorum: Quorum | null, { entitled, present }: Counted): QuorumVerdict | null {
  const needed = quorum && neededFor(quorum, entitled)
  return needed === null ? null : { needed, isMet: present >= needed }
}

function neededFor(quorum: Quorum, entitled: number): number | null {
  if (quorum.kind === 'count') return quorum.count
  if (entitled === 0) return null
  if (quorum.kind === 'majority') return Math.floor(entitled / 2) + 1
  // A third of nine is three, whatever binary fractions say.
  return Math.ceil(quorum.share * entitled - 1e-9)
}

/** `15`, `0.5`, `{ share: 1/2 }`, `majority`; undefined for what is none of these. */
export function parseQuorum(value: unknown): Quorum | null | undefined {
  if (value === undefined || value === null) return null
  if (typeof value === 'object' && 'share' in value) {
    const share = parseShare(value.share)
    return share && { kind: 'share', share: share.numerator / share.denominator }
  }
  if (value === 'majority' || value === 'simple_majority') return { kind: 'majority' }
  if (typeof value !== 'number' || !(value > 0)) return undefined
  if (value < 1) return { kind: 'share', share: value }
  return Number.isInteger(value) ? { kind: 'count', count: value } : undefined
}
