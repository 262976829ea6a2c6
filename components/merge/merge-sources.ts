import { takeUp } from '#domain/contribution/contribution.ts'
import { isOpenForText, type Level } from '#domain/proposal/state.ts'
import type { Floor, FloorCard, FloorContribution } from '#protocol/floor.ts'
import type { Words } from '#protocol/shared-document.ts'

/** A card or a contribution that can be merged. */
export type MergeSource =
  | { readonly kind: 'proposal'; readonly id: string; readonly code: string; readonly card: FloorCard }
  | {
      readonly kind: 'contribution'
      readonly id: string
      readonly code: string
      readonly said: FloorContribution
    }

export type SourceWords = { readonly source: MergeSource; readonly words: Words }

/** All that can be merged now, cards first. */
export function mergeableIn({ cards, contributions }: Pick<Floor, 'cards' | 'contributions'>): MergeSource[] {
  return [
    ...cards
      .filter(({ state }) => isOpenForText(state))
      .map((card) => ({ kind: 'proposal', id: card.id, code: card.code, card }) as const),
    ...contributions
      .filter(({ state }) => takeUp(state).ok)
      .map((said) => ({ kind: 'contribution', id: said.id, code: said.code, said }) as const),
  ]
}

export const themeOf = (source: MergeSource): string | null =>
  source.kind === 'proposal' ? source.card.themeId : source.said.themeId

/** Nothing where nobody says anything, and undefined where they differ and somebody has to choose. */
function agreed<Value>(values: readonly Value[]): Value | null | undefined {
  const [first = null] = values
  return values.every((value) => value === first) ? first : undefined
}

/** The one theme on which the sources agree; who has none agrees with all. */
export const agreedTheme = (sources: readonly MergeSource[]): string | null | undefined =>
  agreed(sources.map(themeOf).filter((themeId) => themeId !== null))

/** The one level on which the proposals agree; contributions have none. */
export function agreedLevel(sources: readonly MergeSource[], fallback: Level): Level | undefined {
  const level = agreed(sources.flatMap((source) => (source.kind === 'proposal' ? [source.card.level] : [])))
  return level === null ? fallback : level
}

/** Whether a card came of a merge that can still be undone, also of one that was withdrawn since. */
export function mayUndoMerge(card: FloorCard, cards: readonly FloorCard[]): boolean {
  const { state, origins, decision, code } = card
  if (decision !== null || !origins.some(({ relation }) => relation === 'merged_into')) return false
  return (
    isOpenForText(state) || (state === 'withdrawn' && cards.some(({ mergedInto }) => mergedInto === code))
  )
}

/** The parts of a split card. */
export const partsOf = (whole: FloorCard, cards: readonly FloorCard[]): readonly FloorCard[] =>
  cards.filter(
    ({ state, origins }) =>
      state !== 'withdrawn' &&
      origins.some(({ relation, code }) => relation === 'split_from' && code === whole.code),
  )

export const mayUndoSplit = (whole: FloorCard, cards: readonly FloorCard[]): boolean =>
  whole.state === 'split' &&
  partsOf(whole, cards).every(({ state, decision }) => isOpenForText(state) && decision === null)
