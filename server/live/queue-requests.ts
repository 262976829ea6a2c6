import { addSpeaker } from '#server/commands/add-speaker.ts'
import { askToSpeak } from '#server/commands/ask-to-speak.ts'
import { endTurn } from '#server/commands/end-turn.ts'
import { extendTurn } from '#server/commands/extend-turn.ts'
import { grantTurn } from '#server/commands/grant-turn.ts'
import { holdFloor } from '#server/commands/hold-floor.ts'
import { releaseFloor } from '#server/commands/release-floor.ts'
import { skipTurn } from '#server/commands/skip-turn.ts'
import { withdrawTurn } from '#server/commands/withdraw-turn.ts'
import { ownTurns } from '#server/queries/own-turns.ts'
import type { Handlers } from './handlers.ts'

export const queueRequests = {
  'queue:mine': ownTurns,
  'queue:ask': askToSpeak,
  'queue:withdraw': withdrawTurn,
  'queue:add': addSpeaker,
  'queue:grant': grantTurn,
  'queue:end': endTurn,
  'queue:skip': skipTurn,
  'queue:extend': extendTurn,
  'queue:hold': holdFloor,
  'queue:release': releaseFloor,
} satisfies Partial<Handlers>
