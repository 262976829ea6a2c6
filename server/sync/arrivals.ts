import * as Y from 'yjs'
import { allow, type Result, refuse } from '#domain/result.ts'
import type { GateRefusal, News, Structs } from './gate.ts'
import { belongs, GONE, inDocument, inRoot, inside, type Place } from './places.ts'

type Struct = Structs[number]

/** What a struct waits for. */
type Wanted = { readonly client: number; readonly clock: number }

/**
 * Walks through what an update adds in the order in which Yjs would place it, and refuses what Yjs
 * could not place at once (it would keep it, and try again at every later keystroke) as well as what
 * stands where it does not belong.
 */
export function inspectArrivals(news: News, doc: Y.Doc): Result<true, GateRefusal> {
  return new Arrivals(news, doc).inspect()
}

class Arrivals {
  readonly #news: News
  readonly #doc: Y.Doc
  /** Of each client the first of its structs that is not placed yet. */
  readonly #next = new Map<number, number>()
  readonly #places = new Map<Struct, Place | typeof GONE>()

  constructor(news: News, doc: Y.Doc) {
    this.#news = news
    this.#doc = doc
  }

  inspect(): Result<true, GateRefusal> {
    for (const client of this.#news.keys()) {
      const placed = this.#placeAll(client)
      if (!placed.ok) return placed
    }
    return allow(true)
  }

  /**
   * Depth first over clients, with a stack of our own: theirs could be as deep as they like. Each goes
   * no further than it is wanted: what comes later may wait for the one that waits for it.
   */
  #placeAll(client: number): Result<true, GateRefusal> {
    const stack: Wanted[] = [{ client, clock: Number.POSITIVE_INFINITY }]
    const onStack = new Set([client])
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      const progress = this.#advance(top)
      if (!progress.ok) return progress
      if (progress.value === undefined) {
        onStack.delete(top.client)
        stack.pop()
      } else if (onStack.has(progress.value.client)) {
        return refuse('malformed')
      } else {
        stack.push(progress.value)
        onStack.add(progress.value.client)
      }
    }
    return allow(true)
  }

  /** Places structs of one client up to the wanted one, unless one waits for another client, which is answered. */
  #advance({ client, clock }: Wanted): Result<Wanted | undefined, GateRefusal> {
    for (const struct of (this.#news.get(client) ?? []).slice(this.#placedCount(client))) {
      if (struct.id.clock > clock) return allow(undefined)
      const missing = struct instanceof Y.Item ? this.#place(struct) : allow(undefined)
      if (!missing.ok || missing.value !== undefined) return missing
      this.#next.set(client, this.#placedCount(client) + 1)
    }
    return allow(undefined)
  }

  #placedCount(client: number): number {
    return this.#next.get(client) ?? 0
  }

  #place(item: Y.Item): Result<Wanted | undefined, GateRefusal> {
    const missing = this.#missingFor(item)
    if (!missing.ok || missing.value !== undefined) return missing
    const place = this.#placeOf(item)
    if (place === undefined) return refuse('malformed')
    if (place !== GONE && !(belongs(item.content, place) && this.#continues(item, place))) {
      return refuse('malformed')
    }
    this.#places.set(item, place)
    return allow(undefined)
  }

  #missingFor(item: Y.Item): Result<Wanted | undefined, GateRefusal> {
    for (const { client, clock } of referencesOf(item)) {
      if (client === item.id.client) {
        if (clock >= item.id.clock) return refuse('malformed')
      } else if (clock >= this.#placedUpTo(client)) {
        return clock < this.#endOf(client) ? allow({ client, clock }) : refuse('gap')
      }
    }
    return allow(undefined)
  }

  /**
   * Of an item whose beginning is here already Yjs puts the rest behind that beginning, wherever that
   * stands: it must be where the item claims to be, or words would slip into a record unseen.
   */
  #continues({ id }: Y.Item, { type, key }: Place): boolean {
    const { store } = this.#doc
    const known = Y.getState(store, id.client)
    if (id.clock >= known) return true
    const beginning = Y.getItem(store, Y.createID(id.client, known - 1))
    return beginning instanceof Y.Item && beginning.parent === type && beginning.parentSub === key
  }

  #placedUpTo(client: number): number {
    const next = this.#news.get(client)?.[this.#placedCount(client)]
    return next ? Math.max(next.id.clock, Y.getState(this.#doc.store, client)) : this.#endOf(client)
  }

  #endOf(client: number): number {
    const last = this.#news.get(client)?.at(-1)
    return last ? last.id.clock + last.length : Y.getState(this.#doc.store, client)
  }

  /** As Yjs finds it: named outright, or that of the neighbour. */
  #placeOf(item: Y.Item): Place | typeof GONE | undefined {
    const parent: unknown = item.parent
    if (typeof parent === 'string') return inRoot(this.#doc, parent, item.parentSub)
    if (parent instanceof Y.ID) return this.#insideOf(parent, item.parentSub)
    const [left, right] = [item.origin, item.rightOrigin].map((id) => id && this.#placeAt(id))
    // Yjs drops what stands beside something that is gone, on either side.
    if (left === GONE || right === GONE) return GONE
    if (left && right && left.type !== right.type) return undefined
    return left ?? right ?? undefined
  }

  #insideOf(id: Y.ID, key: string | null): Place | typeof GONE | undefined {
    const holder = this.#find(id)
    if (!(holder instanceof Y.Item)) return GONE
    if (holder.content instanceof Y.ContentDeleted) return GONE
    if (!(holder.content instanceof Y.ContentType)) return undefined
    const at = this.#standingOf(holder)
    return at === GONE || at === undefined ? at : inside(holder.content.type, at, key)
  }

  #placeAt(id: Y.ID): Place | typeof GONE | undefined {
    const neighbour = this.#find(id)
    return neighbour instanceof Y.Item ? this.#standingOf(neighbour) : GONE
  }

  #standingOf(item: Y.Item): Place | typeof GONE | undefined {
    const placed = this.#places.get(item)
    if (placed) return placed
    // A text that was deleted with its element has lost it.
    const parent: unknown = item.parent
    return parent instanceof Y.AbstractType ? inDocument(this.#doc, parent, item.parentSub) : GONE
  }

  #find(id: Y.ID): Struct {
    const { store } = this.#doc
    if (id.clock < Y.getState(store, id.client)) return Y.getItem(store, id)
    const structs = this.#news.get(id.client) ?? []
    return structs[indexAt(structs, id.clock)] as Struct
  }
}

/** What must be there before this item can be placed. */
export function referencesOf(item: Y.Item): Y.ID[] {
  const parent: unknown = item.parent
  return [item.origin, item.rightOrigin, parent instanceof Y.ID ? parent : null].filter((id) => id !== null)
}

function indexAt(structs: Structs, clock: number): number {
  let low = 0
  let high = structs.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((structs[middle]?.id.clock ?? 0) <= clock) low = middle
    else high = middle - 1
  }
  return low
}
