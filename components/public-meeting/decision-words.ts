import type { Floor, FloorCard, FloorDecision } from '#protocol/floor.ts'
import type { SpokenWords } from './public-words.tsx'

export type DecidedCard = FloorCard & { readonly decision: FloorDecision }

const isDecided = (card: FloorCard): card is DecidedCard => card.decision !== null

export function newestDecision({ cards }: Floor): DecidedCard | undefined {
  const [first, ...others] = cards.filter(isDecided)
  if (!first) return undefined
  return others.reduce(
    (newest, card) => (card.decision.decidedAt > newest.decision.decidedAt ? card : newest),
    first,
  )
}

/** "raised cards: 8 for, 0 against, 1 abstained": how it was decided, with whatever was counted. */
export function howDecided(decision: FloorDecision, { say, meeting, states }: SpokenWords): string {
  const { votesFor: pro, votesAgainst: contra, votesAbstain: abstain, objectionsIntegrated } = decision
  const counted =
    pro === null && contra === null && abstain === null
      ? []
      : [say(meeting.votes, { pro: pro ?? 0, contra: contra ?? 0, abstain: abstain ?? 0 })]
  const objections =
    objectionsIntegrated > 0 ? [say(meeting.objections, { count: objectionsIntegrated })] : []
  return [states.method[decision.method], ...counted, ...objections].join(', ')
}
