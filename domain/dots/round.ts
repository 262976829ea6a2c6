import type { ContributionState } from '#domain/contribution/contribution.ts'
import type { Purpose } from '#domain/meeting/agenda.ts'
import { whyClosed } from '#domain/proposal/moving.ts'
import { isUndecided, type ProposalState } from '#domain/proposal/state.ts'
import { allow, type Result, refuse } from '#domain/result.ts'

/** A priority round: each person spreads a few dots over cards of the board. It ranks and decides nothing. */
export const ROUND_STATES = ['open', 'closed', 'cancelled'] as const
export type RoundState = (typeof ROUND_STATES)[number]

export const FEWEST_ITEMS = 2
export const MOST_ITEMS = 30
export const MOST_DOTS = 10
/** Two, so that what matters most to somebody can be told from what matters. */
export const USUAL_MOST_ON_ONE = 2

const WITH_DOTS: ReadonlySet<Purpose> = new Set(['prioritise', 'collect', 'discuss', 'decide'])

const hasDots = (purpose: Purpose) => WITH_DOTS.has(purpose)

/** A third of what there is to choose from, so that everybody has to choose. */
export const usualDots = (items: number) => Math.min(Math.max(Math.ceil(items / 3), 1), MOST_DOTS)

export type RoundItem =
  | { readonly kind: 'proposal'; readonly state: ProposalState }
  | { readonly kind: 'contribution'; readonly state: ContributionState }

type Opening = {
  readonly purpose: Purpose
  readonly items: readonly RoundItem[]
  readonly dotsEach: number
  readonly mostOnOne: number
  /** How many are here with a voice. */
  readonly entitled: number
}

export type OpenRefusal =
  | ReturnType<typeof whyClosed>
  | 'purpose-without-dots'
  | 'too-few-items'
  | 'too-many-items'
  | 'dots-out-of-range'
  | 'nobody-with-voice'

export function openRound({
  purpose,
  items,
  dotsEach,
  mostOnOne,
  entitled,
}: Opening): Result<true, OpenRefusal> {
  if (!hasDots(purpose)) return refuse('purpose-without-dots')
  if (items.length < FEWEST_ITEMS) return refuse('too-few-items')
  if (items.length > MOST_ITEMS) return refuse('too-many-items')
  if (!isWithin(dotsEach, MOST_DOTS) || !isWithin(mostOnOne, dotsEach)) return refuse('dots-out-of-range')
  const closed = items.find((item) => !isOpenItem(item))
  if (closed) return refuse(closed.kind === 'proposal' ? whyClosed(closed.state) : 'wrong-state')
  return entitled === 0 ? refuse('nobody-with-voice') : allow(true)
}

const isWithin = (value: number, most: number) => Number.isInteger(value) && value >= 1 && value <= most

const NOT_ON_THE_TABLE: ReadonlySet<ContributionState> = new Set([
  'submitted',
  'set_aside',
  'out_of_scope',
  'withdrawn',
  'hidden',
])

/** What everybody sees and nobody has decided about, taken back or laid aside. */
export const isOpenItem = (item: RoundItem) =>
  item.kind === 'proposal' ? isUndecided(item.state) : !NOT_ON_THE_TABLE.has(item.state)

type Terms = { readonly items: number; readonly dotsEach: number; readonly mostOnOne: number }

export type SpendRefusal = 'invalid-message' | 'too-many-dots' | 'too-many-on-one'

/** What one person puts on each item, in the order of the items. Who puts none takes part, too. */
export function spend(
  dots: readonly number[],
  { items, dotsEach, mostOnOne }: Terms,
): Result<readonly number[], SpendRefusal> {
  const isCounted = dots.every((count) => Number.isInteger(count) && count >= 0)
  if (dots.length !== items || !isCounted) return refuse('invalid-message')
  if (dots.some((count) => count > mostOnOne)) return refuse('too-many-on-one')
  return spent(dots) > dotsEach ? refuse('too-many-dots') : allow(dots)
}

export const spent = (dots: readonly number[]) => dots.reduce((sum, count) => sum + count, 0)

/** A round that people answer is taken back only with a reason. */
export function cancelRound(
  state: RoundState,
  reason: string,
): Result<string, 'round-over' | 'reason-missing'> {
  if (state !== 'open') return refuse('round-over')
  const said = reason.trim().replaceAll(/\s+/g, ' ')
  return said === '' ? refuse('reason-missing') : allow(said)
}
