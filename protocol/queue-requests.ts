import { z } from 'zod'
import { TURN_KINDS, type TurnKind } from '#domain/queue/turn.ts'

/** What is asked about the speaking queue; a part of protocol/requests.ts. */
const id = z.uuid()
const requestId = z.uuid()
/** As typed; domain/person/name.ts makes a name of it. */
const display = z.string().max(400)
const kind = z.enum(TURN_KINDS)

export const queueRequestSchemas = {
  'queue:mine': z.strictObject({}),
  'queue:ask': z.strictObject({ requestId, kind, display }),
  'queue:withdraw': z.strictObject({ requestId, turnId: id }),
  /** For somebody in the room who has no device. */
  'queue:add': z.strictObject({ requestId, kind, display }),
  'queue:grant': z.strictObject({
    requestId,
    turnId: id,
    /** Whom the moderator saw speaking; refused as `speaker-changed` when it is somebody else by now. */
    speakingId: id.nullable(),
  }),
  'queue:end': z.strictObject({ requestId, turnId: id }),
  'queue:skip': z.strictObject({ requestId, turnId: id }),
  'queue:extend': z.strictObject({ requestId, turnId: id }),
  'queue:hold': z.strictObject({ requestId }),
  'queue:release': z.strictObject({ requestId }),
} as const

/** What the floor does not say, since it is public: which turns are one's own. */
export type OwnTurns = {
  /** How one is called on the screen unless one says otherwise; null while nothing of the name is public. */
  readonly display: string | null
  /** Those that wait, and the one in which one speaks. */
  readonly open: readonly { readonly id: string; readonly kind: TurnKind }[]
  /** One's newest turn, where it was passed over. */
  readonly passedOverId: string | null
}

type Nothing = Record<string, never>

export type QueueValues = {
  'queue:mine': OwnTurns
  'queue:ask': { id: string }
  'queue:withdraw': Nothing
  'queue:add': { id: string }
  'queue:grant': Nothing
  'queue:end': Nothing
  'queue:skip': Nothing
  'queue:extend': Nothing
  'queue:hold': Nothing
  'queue:release': Nothing
}
