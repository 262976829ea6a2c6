import { allow, type Result, refuse } from '#domain/result.ts'

/** Whole numbers, so that two thirds of 96 is 64 and not a little more. */
export type Share = { readonly numerator: number; readonly denominator: number }

/** Of whom a share is taken: of those for and against, of all who voted, of all who may vote now. */
export const APPROVAL_BASES = ['for_and_against', 'voting', 'present'] as const
export type ApprovalBase = (typeof APPROVAL_BASES)[number]

/** Which part of its base must be for: at least the share, or more than it. */
export type Approval = { readonly of: ApprovalBase; readonly share: Share; readonly isMoreThan: boolean }

/**
 * How many must take part for the vote to count: people, or a share of all who came with a vote,
 * whether or not they are still here.
 */
export type Turnout = {
  readonly people: number | null
  readonly share: Share | null
  /** More than the share, as a majority is. */
  readonly isMoreThan?: boolean
}

/** What a vote is judged by; fixed at its opening. */
export type VoteRule = { readonly approval: Approval; readonly quorum: Turnout | null }

const HALF: Share = { numerator: 1, denominator: 2 }

/** More for than against; who abstains is not counted. */
export const SIMPLE_MAJORITY: Approval = { of: 'for_and_against', share: HALF, isMoreThan: true }

export const PLAIN_RULE: VoteRule = { approval: SIMPLE_MAJORITY, quorum: null }

const NAMED: ReadonlyMap<unknown, Approval> = new Map([
  ['simple_majority', SIMPLE_MAJORITY],
  ['majority_of_voting', { of: 'voting', share: HALF, isMoreThan: true }],
  ['majority_of_present', { of: 'present', share: HALF, isMoreThan: true }],
])

/**
 * `approval` of a rulebook: `simple_majority`, `majority_of_voting`, `majority_of_present`, or
 * `{ share: 2/3, of: present }`. Less than half would carry what more people are against.
 */
export function parseApproval(stored: unknown): Result<Approval, 'bad-rulebook'> {
  if (stored === undefined) return allow(SIMPLE_MAJORITY)
  const named = NAMED.get(stored)
  if (named) return allow(named)
  if (!isRecord(stored)) return refuse('bad-rulebook')
  const share = parseShare(stored.share)
  const of = APPROVAL_BASES.find((base) => base === (stored.of ?? 'voting'))
  if (!share || !of || share.numerator * 2 < share.denominator) return refuse('bad-rulebook')
  return allow({ of, share, isMoreThan: false })
}

/** `quorum` of a rulebook: `20` people, `0.5`, `{ share: 1/2 }` or `majority` of all who came with a vote. */
export function parseTurnout(stored: unknown): Result<Turnout | null, 'bad-rulebook'> {
  if (stored === undefined || stored === null) return allow(null)
  if (stored === 'majority' || stored === 'simple_majority') {
    return allow({ people: null, share: HALF, isMoreThan: true })
  }
  if (Number.isInteger(stored) && Number(stored) > 0) return allow({ people: Number(stored), share: null })
  const share = parseShare(isRecord(stored) ? stored.share : stored)
  return share ? allow({ people: null, share }) : refuse('bad-rulebook')
}

/** How many have to take part when `accredited` people have come with a vote; one at least. */
export function needed(quorum: Turnout | null, accredited: number): number {
  const { share, isMoreThan = false } = quorum ?? {}
  const part = share ? (accredited * share.numerator) / share.denominator : 0
  const byShare = isMoreThan ? Math.floor(part) + 1 : Math.ceil(part)
  return Math.max(1, byShare, quorum?.people ?? 0)
}

const FRACTION = /^([1-9]\d{0,3})\/([1-9]\d{0,3})$/
const DECIMALS = 10_000

/** `0.6` or `"2/3"`; more than nothing, at most all. */
export function parseShare(stored: unknown): Share | undefined {
  if (typeof stored === 'number' && stored > 0 && stored <= 1) {
    return { numerator: Math.round(stored * DECIMALS), denominator: DECIMALS }
  }
  const [, numerator, denominator] = typeof stored === 'string' ? (FRACTION.exec(stored) ?? []) : []
  const share = { numerator: Number(numerator), denominator: Number(denominator) }
  return share.numerator <= share.denominator ? share : undefined
}

/** The rule of a vote as it was kept at its opening. */
export const storedRule = (stored: unknown): VoteRule => stored as VoteRule

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
