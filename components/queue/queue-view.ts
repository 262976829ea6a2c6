import type { Floor, FloorTurn } from '#protocol/floor.ts'

export type QueueView = {
  readonly speaking: FloorTurn | undefined
  readonly last: FloorTurn | undefined
  /** In the order in which they come to speak. */
  readonly waiting: readonly FloorTurn[]
}

/** The queue as everybody sees it; the floor has it in its order. */
export const queueView = (turns: Floor['turns']): QueueView => ({
  speaking: turns.find(({ state }) => state === 'speaking'),
  last: turns.find(({ state }) => state === 'spoken'),
  waiting: turns.filter(({ state }) => state === 'waiting'),
})
