import type { Queue } from '#domain/queue/asking.ts'
import type { Turn } from '#domain/queue/turn.ts'

export const NINE = new Date('2026-11-26T09:00:00Z')

export const after = (seconds: number) => new Date(NINE.getTime() + seconds * 1000)

/** A turn by the name of its speaker, who asked so many seconds after nine. */
export const aTurn = (name: string, seconds = 0, over: Partial<Turn> = {}): Turn => ({
  id: `${name}-${seconds}`,
  personId: name,
  display: name,
  kind: 'normal',
  state: 'waiting',
  askedAt: after(seconds),
  grantedAt: null,
  until: null,
  ...over,
})

export const speaking = (turn: Turn, from = NINE, seconds = 120): Turn => ({
  ...turn,
  state: 'speaking',
  grantedAt: from,
  until: new Date(from.getTime() + seconds * 1000),
})

export const spoken = (turn: Turn): Turn => ({ ...speaking(turn), state: 'spoken' })

export const aQueue = (turns: readonly Turn[] = [], over: Partial<Queue> = {}): Queue => ({
  state: 'in_session',
  heldSince: null,
  turns,
  ...over,
})
