import * as decoding from 'lib0/decoding'
import * as Y from 'yjs'
import { allow, type Result, refuse } from '#domain/result.ts'
import { inspectArrivals, referencesOf } from './arrivals.ts'
import { inspectDeletes } from './deletes.ts'
import { LIMITS } from './limits.ts'
import { isRoot } from './places.ts'
import { cutsLetter } from './whole-letters.ts'

/**
 * The gate before `Y.applyUpdate`. Yjs trusts its peers: a 16-byte update can make a server ignore a
 * colleague's edits for ever, and 24 kB can burn 20 seconds of CPU. So every update of a member is
 * decoded (V1 only, which bounds memory by size) and refused unless
 *
 * - it is small enough in bytes, structs, deleted ranges and added length,
 * - each struct continues what is known of its client (no gap, no skip) and, where it adds anything,
 *   its client id belongs to the person who sent it,
 * - everything it refers to is known or comes before it, so that Yjs can place all of it at once and
 *   keeps nothing pending, and it deletes nothing that does not exist yet,
 * - it stays within our roots, our kinds of content and a bearable depth,
 * - it cuts no letter in two.
 *
 * `gap` is its own answer: an honest client that types between the opening of its socket and its
 * first step 2 sends one, and that step 2 brings the missing part.
 */
export type GateRefusal = 'malformed' | 'too-large' | 'gap' | 'foreign-client'

export type GateQuestion = {
  readonly update: Uint8Array
  readonly doc: Y.Doc
  readonly owns: (clientId: number) => boolean
}

export type Structs = ReturnType<typeof Y.decodeUpdate>['structs']
export type Deletes = ReturnType<typeof Y.decodeUpdate>['ds']

/** The client ids to which this update adds something, if it may pass. */
export function inspect({ update, doc, owns }: GateQuestion): Result<ReadonlySet<number>, GateRefusal> {
  if (update.byteLength > LIMITS.messageBytes) return refuse('too-large')

  const decoded = decode(update)
  if (!decoded.ok) return decoded
  const { structs, ds } = decoded.value
  if (!structs.every(isSound) || !isOneBlockEach(update, structs)) return refuse('malformed')
  if (!structs.every((struct) => isNew(struct, doc) || refersToKnown(struct, doc))) return refuse('malformed')

  const gained = newsIn(structs, doc, owns)
  if (!gained.ok) return gained
  const arrivals = inspectArrivals(gained.value, doc)
  if (!arrivals.ok) return arrivals
  const deletes = inspectDeletes(ds, doc, gained.value)
  if (!deletes.ok) return deletes
  if (cutsLetter([...gained.value.values()].flat(), ds, doc)) return refuse('malformed')
  return allow(new Set(gained.value.keys()))
}

const KIND_OF_CONTENT = 31
/** JSON, binaries, embeds and documents within the document, by the numbers that Yjs gave them. */
const FOREIGN_CONTENT: ReadonlySet<number> = new Set([2, 3, 5, 9])

class TooMuch extends Error {}

/** Stops at once where an update announces more than we would look at: a megabyte holds half a million structs. */
class BoundedDecoder extends Y.UpdateDecoderV1 {
  #structs = 0
  #blocks = 0

  override readInfo(): number {
    if (++this.#structs > LIMITS.structsPerUpdate) throw new TooMuch()
    const info = super.readInfo()
    if (FOREIGN_CONTENT.has(info & KIND_OF_CONTENT)) throw new Error('content that no client of ours writes')
    return info
  }

  /** The value of a mark. */
  override readJSON(): unknown {
    const json = this.readString()
    if (json.length > LIMITS.markBytes) throw new TooMuch()
    return JSON.parse(json)
  }

  override readClient(): number {
    if (++this.#blocks > LIMITS.clientsPerUpdate) throw new TooMuch()
    return super.readClient()
  }
}

function decode(update: Uint8Array): Result<ReturnType<typeof Y.decodeUpdate>, GateRefusal> {
  try {
    return allow(Y.decodeUpdateV2(update, BoundedDecoder as unknown as typeof Y.UpdateDecoderV2))
  } catch (error) {
    // Yjs throws whatever it stumbles over; for us they are all the same nonsense.
    return refuse(error instanceof TooMuch ? 'too-large' : 'malformed')
  }
}

const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype'])

/** Our kinds of content and nothing else: no sub-documents, no binaries, no unknown roots. */
function isSound(struct: Structs[number]): boolean {
  const { client, clock } = struct.id
  // A struct of no length would take its place without taking a clock, in anybody's name.
  if (!(struct.length > 0)) return false
  if (!Number.isSafeInteger(client) || !Number.isSafeInteger(clock + struct.length)) return false
  if (struct instanceof Y.GC) return true
  if (!(struct instanceof Y.Item)) return false
  const parent: unknown = struct.parent
  if (typeof parent === 'string' && !isRoot(parent)) return false
  if (struct.parentSub !== null && FORBIDDEN_KEYS.has(struct.parentSub)) return false
  return isOurContent(struct.content)
}

function isOurContent(content: Y.Item['content']): boolean {
  if (content instanceof Y.ContentAny) return content.arr.every((value) => isFlat(value, 0))
  if (content instanceof Y.ContentFormat) return isFlat(content.value, 0)
  return (
    content instanceof Y.ContentString ||
    content instanceof Y.ContentType ||
    content instanceof Y.ContentDeleted
  )
}

const DEEPEST_VALUE = 6

/** JSON that no page stumbles over: not deep, no binaries, no integers that JSON cannot write. */
function isFlat(value: unknown, depth: number): boolean {
  if (typeof value === 'bigint') return false
  if (value === null || typeof value !== 'object') return true
  if (depth > DEEPEST_VALUE || !isPlain(value)) return false
  return Object.entries(value).every(([key, inner]) => !FORBIDDEN_KEYS.has(key) && isFlat(inner, depth + 1))
}

/** Bytes are not, nor is what a key `__proto__` has made of an object while it was decoded. */
function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === Array.prototype
}

/** Of a client that comes in two blocks Yjs forgets the first one, and waits for it for ever. */
function isOneBlockEach(update: Uint8Array, structs: Structs): boolean {
  const blocks = decoding.readVarUint(decoding.createDecoder(update))
  return blocks === new Set(structs.map(({ id }) => id.client)).size
}

/** Per client what is not known yet, in the order of its clocks. */
export type News = ReadonlyMap<number, Structs>

function newsIn(
  structs: Structs,
  doc: Y.Doc,
  owns: (clientId: number) => boolean,
): Result<News, GateRefusal> {
  const news = new Map<number, Structs>()
  let added = 0
  for (const struct of structs) {
    const { client, clock } = struct.id
    const theirs = news.get(client) ?? []
    const known = endOf(theirs) ?? Y.getState(doc.store, client)
    if (clock > known) return refuse('gap')
    if (clock + struct.length <= known) continue
    if (!owns(client)) return refuse('foreign-client')
    added += clock + struct.length - known
    theirs.push(struct)
    news.set(client, theirs)
  }
  return added > LIMITS.addedPerUpdate ? refuse('too-large') : allow(news)
}

const isNew = ({ id, length }: Structs[number], { store }: Y.Doc) =>
  id.clock + length > Y.getState(store, id.client)

/** What is known already adds nothing, but Yjs looks up its neighbours first, and throws where there are none. */
function refersToKnown(struct: Structs[number], { store }: Y.Doc): boolean {
  if (!(struct instanceof Y.Item)) return true
  return referencesOf(struct).every(({ client, clock }) => clock < Y.getState(store, client))
}

function endOf(structs: Structs): number | undefined {
  const last = structs.at(-1)
  return last && last.id.clock + last.length
}
