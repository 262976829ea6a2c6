import type { EntryFields } from './entry.ts'

/** What the card already says about the entry to be. */
export type Card = {
  readonly title: string
  readonly measureId: string | null
  readonly responsible: { readonly id: string; readonly name: string } | null
  readonly estimatedCost: number | null
}

/** The newest earlier entry of the same measure, with the value it was last reported at. */
export type Precedent = EntryFields & { readonly year: number; readonly lastValue: number | null }

/**
 * What the finalise form starts from: the card first, and last time's entry where the card is
 * silent. A target is never suggested: it is what the group has to want.
 */
export function prepareEntry(
  card: Card,
  { year, precedent }: { year: number; precedent: Precedent | null },
): EntryFields {
  return {
    measureId: card.measureId,
    activity: card.title,
    responsibleId: (card.responsible ? card.responsible.id : precedent?.responsibleId) ?? null,
    responsible: (card.responsible ? card.responsible.name : precedent?.responsible) ?? '',
    cooperation: precedent?.cooperation ?? [],
    termFrom: sameDayIn(year, precedent?.termFrom ?? null, precedent?.year),
    termTo: sameDayIn(year, precedent?.termTo ?? null, precedent?.year),
    ...moneyOf(card, precedent),
    indicator: precedent?.indicator ?? null,
    baseline: precedent?.lastValue ?? precedent?.baseline ?? null,
    target: null,
  }
}

type Money = Pick<EntryFields, 'cost' | 'costReason' | 'sources' | 'sourceReason'>

/** Amounts of last time's sources are kept only while they belong to the same cost. */
function moneyOf(card: Card, precedent: Precedent | null): Money {
  const cost = card.estimatedCost ?? precedent?.cost ?? null
  const isSameCost = cost === (precedent?.cost ?? null)
  const sources = (precedent?.sources ?? []).map((source) =>
    isSameCost ? source : { ...source, amount: null },
  )
  return {
    cost,
    costReason: cost === null ? (precedent?.costReason ?? null) : null,
    sources,
    sourceReason: precedent?.sourceReason ?? null,
  }
}

/** "2022-12-31" of an entry of 2022 becomes "2023-12-31" in 2023; a 29 February becomes the 28th. */
function sameDayIn(year: number, day: string | null, from: number | undefined): string | null {
  if (day === null || from === undefined) return null
  const shifted = Number(day.slice(0, 4)) + year - from
  const rest = day.slice(4)
  const isLeap = new Date(Date.UTC(shifted, 1, 29)).getUTCMonth() === 1
  return `${shifted}${rest === '-02-29' && !isLeap ? '-02-28' : rest}`
}
