import { allow, type Result, refuse } from '#domain/result.ts'

/** What the people at a meeting are being asked now: a vote, for their dots, or for their mood. */
export type Asked = 'vote' | 'dots' | 'mood'

export type StillAsked = 'vote-open' | 'dots-open' | 'mood-open'

/** The room is asked one thing at a time, and nothing is left behind that is not ended. */
export function askNothingElse(asked: Asked | null): Result<true, StillAsked> {
  return asked === null ? allow(true) : refuse(`${asked}-open`)
}

/** Whether somebody may take part here now: has no voice, has left, or is here. */
export type VoiceHere = 'none' | 'left' | 'here'

export type AnswerRefusal = 'round-over' | 'no-voice' | 'left-meeting' | 'answered-elsewhere'

type Answer = {
  readonly isOpen: boolean
  readonly voice: VoiceHere
  /** The request with which this person answered last, and how often they did. */
  readonly earlier: { readonly requestId: string; readonly version: number } | null
  readonly requestId: string
  /** The version that this person believes to change; 0 for a first answer. */
  readonly seen: number
}

/**
 * Whether an answer counts that may be changed until the end. It says what it changes, so that neither
 * a second device nor a copy that lingered in a tunnel undoes what was answered since.
 */
export function acceptAnswer({
  isOpen,
  voice,
  earlier,
  requestId,
  seen,
}: Answer): Result<{ readonly version: number; readonly isNew: boolean }, AnswerRefusal> {
  if (earlier?.requestId === requestId) return allow({ version: earlier.version, isNew: false })
  if (!isOpen) return refuse('round-over')
  if (voice === 'none') return refuse('no-voice')
  if (voice === 'left') return refuse('left-meeting')
  const version = earlier?.version ?? 0
  return seen === version ? allow({ version: version + 1, isNew: true }) : refuse('answered-elsewhere')
}
