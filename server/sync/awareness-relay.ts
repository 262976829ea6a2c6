import { z } from 'zod'
import { type AwarenessEntry, readAwareness } from './frames.ts'
import { LIMITS } from './limits.ts'

/** Who a caret belongs to: stamped by the server, whatever the client writes. */
export type CaretOwner = { readonly key: string; readonly name: string; readonly colour: number }

const relativePosition = z.looseObject({
  type: z.unknown().optional(),
  tname: z.string().max(200).nullish(),
  item: z.object({ client: z.number(), clock: z.number() }).nullish(),
  assoc: z.number().optional(),
})
const caretState = z.object({
  cursor: z.object({ anchor: relativePosition, head: relativePosition }).nullish(),
})

/** A client that jumps further ahead could silence its own later carets, and others' if it forged them. */
const BIGGEST_CLOCK_STEP = 1_000

type Held<Owner> = {
  readonly owner: Owner
  readonly key: string
  readonly clock: number
  readonly state: AwarenessEntry['state']
}

/**
 * The carets of one room. A connection speaks only for the first client id that it used and that no
 * other connection holds; echoes of colleagues' carets, which stock clients send, are dropped here
 * instead of being multiplied. Viewers neither send nor receive any of this.
 */
export class AwarenessRelay<Owner> {
  readonly #held = new Map<number, Held<Owner>>()

  /** What to pass on to the others, if anything. */
  receive(owner: Owner, as: CaretOwner, update: Uint8Array): AwarenessEntry[] {
    const entries = readAwareness(update, LIMITS.connectionsPerPerson * 100)
    return (entries ?? []).flatMap((entry) => {
      const accepted = this.#accept(owner, as, entry)
      return accepted ? [accepted] : []
    })
  }

  #accept(
    owner: Owner,
    as: CaretOwner,
    { clientId, clock, json }: { clientId: number; clock: number; json: string },
  ): AwarenessEntry | undefined {
    const held = this.#held.get(clientId)
    // The same person may take over: their old socket can be half-open for a while after a bad minute.
    if (held ? held.key !== as.key : this.#speaks(owner)) return undefined
    if (held && (clock <= held.clock || clock > held.clock + BIGGEST_CLOCK_STEP)) return undefined
    if (json.length > LIMITS.awarenessBytes) return undefined

    const parsed = caretState.nullable().safeParse(parseJson(json))
    if (!parsed.success) return undefined
    const user = { name: as.name, color: as.colour }
    const state = parsed.data && { user, cursor: parsed.data.cursor ?? null }
    this.#held.set(clientId, { owner, key: as.key, clock, state })
    return { clientId, clock, state }
  }

  #speaks(owner: Owner): boolean {
    return [...this.#held.values()].some((held) => held.owner === owner)
  }

  /** Everybody's caret, for somebody who joins. */
  all(): AwarenessEntry[] {
    return [...this.#held].flatMap(([clientId, { clock, state }]) =>
      state ? [{ clientId, clock, state }] : [],
    )
  }

  /** Forgets a connection; what to tell the others so that its caret goes at once. */
  leave(owner: Owner): AwarenessEntry[] {
    const gone = [...this.#held].filter(([, held]) => held.owner === owner)
    return gone.map(([clientId, { clock }]) => {
      this.#held.delete(clientId)
      // The same clock with no state removes it (y-protocols), and lets its owner return with that clock's successor.
      return { clientId, clock, state: null }
    })
  }
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    // Not JSON: the schema refuses undefined.
    return undefined
  }
}
