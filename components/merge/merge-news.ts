import { partsOf } from '#components/merge/merge-sources.ts'
import type { Floor, FloorCard } from '#protocol/floor.ts'

export type MergeNews =
  | { readonly kind: 'merged'; readonly id: string; readonly code: string; readonly count: number }
  | { readonly kind: 'mergeUndone'; readonly code: string }
  | { readonly kind: 'split'; readonly id: string; readonly code: string; readonly parts: readonly string[] }
  | { readonly kind: 'splitUndone'; readonly code: string }

/** What was merged, split or undone from one picture of the floor to the next. */
export function whatWasMerged(before: Floor, now: Floor): MergeNews[] {
  if (before.meeting === null || now.meeting === null || before === now) return []
  const known = new Map(before.cards.map((card) => [card.id, card]))
  return now.cards.flatMap((card): MergeNews[] => {
    const old = known.get(card.id)
    if (old === undefined) return mergedNews(card)
    if (old.state === card.state) return []
    if (card.state === 'split') return [splitNews(card, now.cards)]
    if (old.state === 'split') return [{ kind: 'splitUndone', code: card.code }]
    const isUndone = card.state === 'withdrawn' && hasSources(old, before) && !hasSources(card, now)
    return isUndone ? [{ kind: 'mergeUndone', code: card.code }] : []
  })
}

const sourcesOf = ({ origins }: FloorCard) => origins.filter(({ relation }) => relation === 'merged_into')

function mergedNews(card: FloorCard): MergeNews[] {
  const { length: count } = sourcesOf(card)
  return count > 0 ? [{ kind: 'merged', id: card.id, code: card.code, count }] : []
}

function splitNews(whole: FloorCard, cards: readonly FloorCard[]): MergeNews {
  const parts = partsOf(whole, cards).map(({ code }) => code)
  return { kind: 'split', id: whole.id, code: whole.code, parts }
}

/** Whether anything still stands as merged into this card. */
function hasSources(card: FloorCard, { cards, contributions }: Floor): boolean {
  const { code } = card
  const merged = new Set(sourcesOf(card).map((origin) => origin.code))
  return (
    cards.some(({ mergedInto }) => mergedInto === code) ||
    contributions.some((said) => merged.has(said.code) && said.proposals.includes(code))
  )
}
