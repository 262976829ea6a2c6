export const TURN_KINDS = ['normal', 'reply', 'point_of_order'] as const
export type TurnKind = (typeof TURN_KINDS)[number]

export const TURN_STATES = ['waiting', 'speaking', 'spoken', 'skipped', 'withdrawn'] as const
export type TurnState = (typeof TURN_STATES)[number]

/** One turn to speak at a meeting, from the asking to its end. */
export type Turn = {
  readonly id: string
  /** Null for somebody in the room who has no device, and is known by the name alone. */
  readonly personId: string | null
  /** How they want to be called on the screen in the room, which is public. */
  readonly display: string
  readonly kind: TurnKind
  readonly state: TurnState
  readonly askedAt: Date
  readonly grantedAt: Date | null
  /** When the time of this turn is up. */
  readonly until: Date | null
}

type Asking = Pick<Turn, 'personId' | 'display'>

/** Who speaks in a turn, so that two turns of one person can be known as such. */
export const voiceOf = ({ personId, display }: Asking): string =>
  personId ?? `by name: ${display.toLowerCase()}`

export const isWaiting = ({ state }: Pick<Turn, 'state'>) => state === 'waiting'

export const speakingIn = (turns: readonly Turn[]): Turn | undefined =>
  turns.find(({ state }) => state === 'speaking')
