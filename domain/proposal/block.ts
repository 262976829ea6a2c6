import { beyondLimits, type Limit, type SlotCard } from '#domain/process/limits.ts'
import { allow, type RefusedAbout, refuseAbout } from '#domain/result.ts'
import type { Level, ProposalState } from './state.ts'

/** Fewer is no block, and more than this nobody has read. */
export const FEWEST_IN_BLOCK = 2
export const MOST_IN_BLOCK = 60

export type BlockCard = {
  readonly code: string
  readonly state: ProposalState
  readonly themeId: string | null
  readonly level: Level
  /** How many want to speak about it. */
  readonly highlights: number
}

export type LeftOut = 'vote-open' | 'highlighted' | 'limit-full' | 'block-full'

export type Block<Card> = {
  readonly cards: readonly Card[]
  readonly leftOut: readonly { readonly card: Card; readonly why: LeftOut }[]
}

/**
 * What can be decided at once: all that is ready and that nobody highlighted, in the order of the board,
 * as far as the limits of the rulebook have slots; and what is left out, with why.
 */
export function blockOf<Card extends BlockCard>(
  ready: readonly Card[],
  { limits, all }: { limits: readonly Limit[]; all: readonly SlotCard[] },
): Block<Card> {
  const quiet = ready.filter((card) => standsInTheWay(card) === null)
  const beyond = new Set(beyondLimits(limits, all, quiet))
  const fitting = quiet.filter((card) => !beyond.has(card))
  const cards = fitting.slice(0, MOST_IN_BLOCK)
  const leftOut = ready.flatMap((card) => {
    const why = standsInTheWay(card) ?? (beyond.has(card) ? 'limit-full' : null)
    if (why) return [{ card, why }]
    return cards.includes(card) ? [] : [{ card, why: 'block-full' as const }]
  })
  return { cards, leftOut }
}

type Read = BlockCard & { readonly isAsSeen: boolean }

/** Why a block is not decided, and which of its proposals stand in the way: all or nothing. */
export function checkBlock(
  cards: readonly Read[],
  { limits, all, isAdopting }: { limits: readonly Limit[]; all: readonly SlotCard[]; isAdopting: boolean },
) {
  const refused = (reason: BlockRefusal, found: readonly BlockCard[]): RefusedAbout<BlockRefusal> | null =>
    found.length > 0
      ? refuseAbout(
          reason,
          found.map(({ code }) => code),
        )
      : null
  return (
    refused(
      'vote-open',
      cards.filter(({ state }) => state === 'in_vote'),
    ) ??
    refused(
      'already-decided',
      cards.filter(({ state }) => state !== 'ready_for_decision'),
    ) ??
    refused(
      'highlighted',
      cards.filter(({ highlights }) => highlights > 0),
    ) ??
    refused(
      'text-changed',
      cards.filter(({ isAsSeen }) => !isAsSeen),
    ) ??
    refused('limit-full', isAdopting ? beyondLimits(limits, all, cards) : []) ??
    allow(true)
  )
}

export type BlockRefusal = 'vote-open' | 'already-decided' | 'highlighted' | 'text-changed' | 'limit-full'

function standsInTheWay({ state, highlights }: BlockCard): LeftOut | null {
  if (state === 'in_vote') return 'vote-open'
  return highlights > 0 ? 'highlighted' : null
}
