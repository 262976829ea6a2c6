import type { Awareness } from 'y-protocols/awareness'
import { type Presence, presence } from '#protocol/presence.ts'

/** A colleague who has this meeting open. */
export type Peer = { readonly clientId: number; readonly name: string; readonly colour: number }

type ShownState = {
  readonly user: { readonly name: string; readonly colour: number; readonly color: string }
  readonly cursor: Presence['cursor']
}

/** y-tiptap warns about any colour but six hex digits; ours is an index into a palette that has themes. */
const UNUSED_HEX = '#000000'

/**
 * Awareness as the editor may see it: a peer's state that does not have our shape could break the
 * page of everybody, so it is left out.
 */
export class VettedAwareness {
  readonly #awareness: Awareness
  readonly #vetted = new WeakMap<object, ShownState>()

  constructor(awareness: Awareness) {
    this.#awareness = awareness
  }

  get states(): Map<number, ShownState> {
    return this.getStates()
  }

  getStates(): Map<number, ShownState> {
    const shown = new Map<number, ShownState>()
    for (const [clientId, state] of this.#awareness.getStates()) {
      const vetted = clientId === this.#awareness.clientID ? undefined : this.#vet(state)
      if (vetted) shown.set(clientId, vetted)
    }
    return shown
  }

  getLocalState(): Record<string, unknown> | null {
    return this.#awareness.getLocalState()
  }

  /** The editor may move the caret; the name is not its to set. */
  setLocalStateField(field: string, value: unknown): void {
    if (field === 'cursor') this.#awareness.setLocalStateField(field, value)
  }

  on(name: string, listener: (...args: unknown[]) => void): void {
    this.#awareness.on(name, listener)
  }

  off(name: string, listener: (...args: unknown[]) => void): void {
    this.#awareness.off(name, listener)
  }

  #vet(state: unknown): ShownState | undefined {
    if (typeof state !== 'object' || state === null) return undefined
    const known = this.#vetted.get(state)
    if (known) return known
    const parsed = presence.safeParse(state)
    if (!parsed.success) return undefined
    const { user, cursor } = parsed.data
    const shown = { user: { name: user.name, colour: user.color, color: UNUSED_HEX }, cursor }
    this.#vetted.set(state, shown)
    return shown
  }
}

export function peersOf(awareness: VettedAwareness): readonly Peer[] {
  return [...awareness.getStates()].map(([clientId, { user }]) => ({
    clientId,
    name: user.name,
    colour: user.colour,
  }))
}
