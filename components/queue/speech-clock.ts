import type { FloorTurn } from '#protocol/floor.ts'
import type { QueueView } from './queue-view.ts'

const NEARLY = 0.8

export type SpeechClock = {
  /** Whole seconds, below zero when the time is over. */
  readonly left: number
  /** Of the time given, from 0 to 1. */
  readonly share: number
  readonly pace: 'left' | 'nearly' | 'over' | 'stands'
}

type Timed = Pick<FloorTurn, 'grantedAt' | 'until'>

/** How a turn stands to its time; while the floor is held, as it stood then. */
export function speechClock(
  { grantedAt, until }: Timed,
  { now, heldSince }: { now: number; heldSince: string | null },
): SpeechClock | undefined {
  if (grantedAt === null || until === null) return undefined
  const [begin, end] = [Date.parse(grantedAt), Date.parse(until)]
  // A clock that is slow or fast gives nobody more than they have.
  const at = Math.max(begin, heldSince === null ? now : Date.parse(heldSince))
  const left = Math.ceil((end - at) / 1000)
  const share = end > begin ? Math.min(1, (at - begin) / (end - begin)) : 1
  return { left, share, pace: heldSince === null ? paceOf(left, share) : 'stands' }
}

function paceOf(left: number, share: number): SpeechClock['pace'] {
  if (left <= 0) return 'over'
  return share >= NEARLY ? 'nearly' : 'left'
}

/** 1:05, whatever the sign. */
export function clockFace(seconds: number): string {
  const whole = Math.abs(seconds)
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`
}

export type OwnPlace = { readonly place: number; readonly minutes: number }

/** One's place among those who wait, and in about how many minutes it is one's turn. */
export function ownPlace(
  { waiting, speaking }: QueueView,
  own: ReadonlySet<string>,
  around: { now: number; heldSince: string | null; speechSeconds: number },
): OwnPlace | undefined {
  const before = waiting.findIndex(({ id }) => own.has(id))
  if (before === -1) return undefined
  const rest = speaking ? Math.max(0, speechClock(speaking, around)?.left ?? 0) : 0
  const seconds = rest + before * around.speechSeconds
  return { place: before + 1, minutes: Math.max(1, Math.ceil(seconds / 60)) }
}
