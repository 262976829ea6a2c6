import type { FloorCard } from '#protocol/floor.ts'

/** What a card says about its proposal besides the words. */
export type Description = Pick<
  FloorCard,
  'themeId' | 'measureId' | 'level' | 'responsibleId' | 'estimatedCost'
>

/** A change that is shown before the server has confirmed it, and what the card said when it was asked. */
export type Change = { readonly from: Partial<Description>; readonly to: Partial<Description> }

/** A change counts until the floor has moved on from the value that it replaced. */
export function describedBy(card: Description, changes: readonly Change[]): Description {
  const { themeId, measureId, level, responsibleId, estimatedCost } = card
  let shown = { themeId, measureId, level, responsibleId, estimatedCost }
  for (const { from, to } of changes) shown = { ...shown, ...standing(card, from, to) }
  return shown
}

function standing(card: Description, from: Partial<Description>, to: Partial<Description>) {
  const entries = Object.entries(to).filter(([key]) => isField(key) && card[key] === from[key])
  return Object.fromEntries(entries)
}

const isField = (key: string): key is keyof Description =>
  ['themeId', 'measureId', 'level', 'responsibleId', 'estimatedCost'].includes(key)
