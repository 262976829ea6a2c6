import { z } from 'zod'
import { type AwarenessEntry, readAwareness } from './frames.ts'
import { LIMITS } from './limits.ts'

/** Who a caret belongs to: stamped by the server, whatever the client writes. */
export type CaretOwner = { readonly key: string; readonly name: string; readonly colour: number }

const whole = z.int().min(0)
const id = z.object({ client: whole, clock: whole })
const relativePosition = z.object({
  type: id.nullish(),
  tname: z.string().max(200).nullish(),
  item: id.nullish(),
  assoc: z.int().optional(),
})
const caretState = z.object({
  cursor: z.object({ anchor: relativePosition, head: relativePosition }).nullish(),
})

/** A client that jumps further ahead could silence its own later carets, and others' if it forged them. */
const BIGGEST_CLOCK_STEP = 1_000

/** Where a client may begin: it counts on from before a broken connection, some ten moves a second. */
const BIGGEST_FIRST_CLOCK = 10_000_000

/** A stock client echoes every caret that it sees; a full plenary with its tabs is a few hundred. */
const MOST_ENTRIES = 1_200

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

  /** What to pass on to the others, if anything. `owns` tells client ids that are nobody else's. */
  receive(
    owner: Owner,
    as: CaretOwner,
    update: Uint8Array,
    owns: (clientId: number) => boolean = () => true,
  ): AwarenessEntry[] {
    const entries = readAwareness(update, MOST_ENTRIES)
    return (entries ?? []).flatMap((entry) => {
      const accepted = owns(entry.clientId) ? this.#accept(owner, as, entry) : undefined
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
    if (!isNext(clock, held?.clock)) return undefined
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

function isNext(clock: number, before: number | undefined): boolean {
  if (before === undefined) return clock <= BIGGEST_FIRST_CLOCK
  return clock > before && clock <= before + BIGGEST_CLOCK_STEP
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    // Not JSON: the schema refuses undefined.
    return undefined
  }
}
