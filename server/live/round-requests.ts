import { cancelDots } from '#server/commands/cancel-dots.ts'
import { closeDots } from '#server/commands/close-dots.ts'
import { openDots } from '#server/commands/open-dots.ts'
import { openMood } from '#server/commands/open-mood.ts'
import { putDots } from '#server/commands/put-dots.ts'
import { putMoodAway } from '#server/commands/put-mood-away.ts'
import { showMoodCard } from '#server/commands/show-mood-card.ts'
import { takeDotOrder } from '#server/commands/take-dot-order.ts'
import { ownDots, ownMood } from '#server/queries/own-answers.ts'
import type { Handlers } from './handlers.ts'

export const roundRequests = {
  'dots:open': openDots,
  'dots:put': putDots,
  'dots:own': ownDots,
  'dots:close': closeDots,
  'dots:cancel': cancelDots,
  'dots:take-order': takeDotOrder,
  'mood:open': openMood,
  'mood:show': showMoodCard,
  'mood:own': ownMood,
  'mood:put-away': putMoodAway,
} satisfies Partial<Handlers>
