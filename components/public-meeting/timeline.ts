import type { Floor, FloorCard, FloorItem, FloorTerm } from '#protocol/floor.ts'
import type { FloorQuestion } from '#protocol/floor-question.ts'
import type { FloorDots, FloorMood } from '#protocol/floor-rounds.ts'

/** Something that happened at the meeting, at an instant. */
export type Moment = { readonly at: string } & (
  | { readonly kind: 'opened' | 'paused' | 'closed' }
  | { readonly kind: 'item'; readonly item: FloorItem }
  | { readonly kind: 'said'; readonly count: number }
  | { readonly kind: 'term'; readonly term: FloorTerm }
  | { readonly kind: 'question'; readonly question: FloorQuestion }
  | { readonly kind: 'tabled' | 'decided' | 'finalised'; readonly card: FloorCard }
  | { readonly kind: 'dots'; readonly dots: FloorDots }
  | { readonly kind: 'mood'; readonly mood: FloorMood }
)

/**
 * What happened so far, the newest first, as the floor tells it. What people say comes often: between
 * two other moments it is one, dated by the last.
 */
export function timelineOf(floor: Floor): Moment[] {
  const moments = [
    ...courseOf(floor),
    ...termsOf(floor),
    ...floor.items.flatMap(itemMoment),
    ...floor.cards.flatMap(cardMoments),
    ...floor.questions.flatMap(questionMoment),
    ...floor.dots.flatMap((dots): Moment[] =>
      dots.closedAt ? [{ kind: 'dots', at: dots.closedAt, dots }] : [],
    ),
    ...floor.moods.flatMap((mood): Moment[] =>
      mood.closedAt ? [{ kind: 'mood', at: mood.closedAt, mood }] : [],
    ),
  ]
  const said = floor.contributions.flatMap(({ saidAt }): Moment[] =>
    saidAt === null ? [] : [{ kind: 'said', at: saidAt, count: 1 }],
  )
  return gathered([...moments, ...said].sort((a, b) => (a.at < b.at ? -1 : Number(a.at > b.at)))).reverse()
}

/** How many happened after somebody looked last. */
export const newSince = (moments: readonly Moment[], lastVisit: string): number =>
  moments.filter(({ at }) => at > lastVisit).length

function courseOf({ meeting }: Floor): Moment[] {
  if (!meeting) return []
  const { openedAt, closedAt, publicPause } = meeting
  return [
    ...(openedAt ? [{ kind: 'opened', at: openedAt } as const] : []),
    ...(publicPause ? [{ kind: 'paused', at: publicPause.since } as const] : []),
    ...(closedAt ? [{ kind: 'closed', at: closedAt } as const] : []),
  ]
}

const termsOf = ({ meeting }: Floor): Moment[] =>
  (meeting?.terms ?? []).map((term) => ({ kind: 'term', at: term.since, term }))

const itemMoment = (item: FloorItem): Moment[] =>
  item.openedAt === null ? [] : [{ kind: 'item', at: item.openedAt, item }]

const questionMoment = (question: FloorQuestion): Moment[] =>
  question.answeredAt === null ? [] : [{ kind: 'question', at: question.answeredAt, question }]

function cardMoments(card: FloorCard): Moment[] {
  const moments = [
    { kind: 'tabled', at: card.tabledAt },
    { kind: 'decided', at: card.decision?.decidedAt ?? null },
    { kind: 'finalised', at: card.finalisedAt },
  ] as const
  return moments.flatMap(({ kind, at }): Moment[] => (at === null ? [] : [{ kind, at, card }]))
}

function gathered(moments: readonly Moment[]): Moment[] {
  const result: Moment[] = []
  for (const moment of moments) {
    const last = result.at(-1)
    if (moment.kind === 'said' && last?.kind === 'said') {
      result[result.length - 1] = { ...moment, count: last.count + 1 }
    } else {
      result.push(moment)
    }
  }
  return result
}
