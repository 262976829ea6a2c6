import type { Floor, FloorCard, FloorDecision } from '#protocol/floor.ts'
import type { SpokenWords } from './public-words.tsx'

export type DecidedCard = FloorCard & { readonly decision: FloorDecision }

const isDecided = (card: FloorCard): card is DecidedCard => card.decision !== null

/** The newest first. */
export const decidedCards = ({ cards }: Floor): readonly DecidedCard[] =>
  cards.filter(isDecided).sort((a, b) => b.decision.decidedAt.localeCompare(a.decision.decidedAt))

export const newestDecision = (floor: Floor): DecidedCard | undefined => decidedCards(floor)[0]

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
