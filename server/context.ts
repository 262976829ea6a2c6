import type { Actor } from '#domain/actor.ts'
import type { Store } from '#server/store/store.ts'

export type { Act } from '#server/store/act.ts'
export type { StoredItem } from '#server/store/agenda.ts'
export type { MeetingSetting } from '#server/store/meetings.ts'

/** All that a command or query may know of the world: who acts, when, and what is kept. */
export type Context = {
  readonly actor: Actor
  readonly now: () => Date
  readonly store: Store
}
