import { itemWords } from '#components/dots/item-words.ts'
import { rank } from '#domain/dots/ranking.ts'
import type { Floor } from '#protocol/floor.ts'
import type { FloorDots, FloorMood } from '#protocol/floor-rounds.ts'
import type { MeetingContent } from '#protocol/meeting-content.ts'
import type { SpokenWords } from './public-words.tsx'

/** A priority round that is over, in one sentence: who is first, with all that share the place. */
export function dotsSentence(
  { state, reason, took, entitled, items }: FloorDots,
  { floor, cards }: MeetingContent,
  { say, dots }: SpokenWords,
): string {
  if (state === 'cancelled') return say(dots.momentCancelled, { reason: reason ?? '' })
  const titleOf = (id: string) => cards[id]?.title
  const first = rank(items)
    .filter((place) => place.rank === 1 && place.dots > 0)
    .map(({ item }) => itemWords(item, { contributions: floor.contributions, titleOf }) || item.code)
  return say(dots.moment, { took, entitled, first: first.join(', ') || '–' })
}

export const moodSentence = (
  { question, green, yellow, red }: FloorMood,
  { say, mood }: SpokenWords,
): string => say(mood.moment, { question, green, yellow, red })

/** That a round was opened, or is over, for those who listen. */
export function saidOfRound(kind: 'dots' | 'mood', floor: Floor, { say, dots, mood }: SpokenWords): string {
  if (kind === 'dots') {
    const round = floor.dots.at(-1)
    return round?.state === 'open' ? say(dots.saidOpened, { dots: round.dotsEach }) : dots.saidEnded
  }
  const round = floor.moods.at(-1)
  return round?.state === 'open' ? say(mood.saidOpened, { question: round.question }) : mood.saidEnded
}
