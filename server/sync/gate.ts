import * as Y from 'yjs'
import { allow, type Result, refuse } from '#domain/result.ts'
import { ROOTS } from '#protocol/shared-document.ts'
import { LIMITS } from './limits.ts'

/**
 * The gate before `Y.applyUpdate`. Yjs trusts its peers: a 16-byte update can make a server ignore a
 * colleague's edits for ever, and 24 kB can burn 20 seconds of CPU. So every update of a member is
 * decoded (V1 only, which bounds memory by size) and refused unless
 *
 * - it is small enough in bytes, structs, deleted ranges and added length,
 * - each struct continues what is known of its client (no gap, no skip) and, where it adds anything,
 *   its client id belongs to the person who sent it,
 * - everything it refers to is known, and it deletes nothing that does not exist yet,
 * - it stays within our roots and our kinds of content.
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

type Structs = ReturnType<typeof Y.decodeUpdate>['structs']
type Deletes = ReturnType<typeof Y.decodeUpdate>['ds']

/** The client ids to which this update adds something, if it may pass. */
export function inspect({ update, doc, owns }: GateQuestion): Result<ReadonlySet<number>, GateRefusal> {
  if (update.byteLength > LIMITS.messageBytes) return refuse('too-large')

  const decoded = decode(update)
  if (!decoded) return refuse('malformed')
  const { structs, ds } = decoded
  if (structs.length > LIMITS.structsPerUpdate || countRanges(ds) > LIMITS.deletesPerUpdate) {
    return refuse('too-large')
  }

  const known = new KnownClocks(doc)
  const structsPass = inspectStructs(structs, known, owns)
  if (!structsPass.ok) return structsPass
  return deletesOnlyKnown(ds, known) ? structsPass : refuse('gap')
}

function decode(update: Uint8Array) {
  try {
    return Y.decodeUpdate(update)
  } catch {
    // Yjs throws whatever it stumbles over; for us they are all the same nonsense.
    return undefined
  }
}

function countRanges(ds: Deletes): number {
  let count = 0
  for (const ranges of ds.clients.values()) count += ranges.length
  return count
}

/** How far each client is known: by the document, and by the structs of this update read so far. */
class KnownClocks {
  readonly #doc: Y.Doc
  readonly #extended = new Map<number, number>()

  constructor(doc: Y.Doc) {
    this.#doc = doc
  }

  of(clientId: number): number {
    return this.#extended.get(clientId) ?? Y.getState(this.#doc.store, clientId)
  }

  extend(clientId: number, to: number): void {
    this.#extended.set(clientId, to)
  }
}

function inspectStructs(
  structs: Structs,
  known: KnownClocks,
  owns: (clientId: number) => boolean,
): Result<ReadonlySet<number>, GateRefusal> {
  const authors = new Set<number>()
  const news: Structs = []
  let added = 0
  for (const struct of structs) {
    const gained = gainOf(struct, known)
    if (!gained.ok) return gained
    if (gained.value === 0) continue
    if (!owns(struct.id.client)) return refuse('foreign-client')
    added += gained.value
    authors.add(struct.id.client)
    known.extend(struct.id.client, struct.id.clock + struct.length)
    news.push(struct)
  }
  if (added > LIMITS.addedPerUpdate) return refuse('too-large')
  const references = news.flatMap((struct) => (struct instanceof Y.Item ? referencesOf(struct) : []))
  return references.every(({ client, clock }) => clock < known.of(client)) ? allow(authors) : refuse('gap')
}

/** How many characters or elements of `struct` are not known yet. */
function gainOf(struct: Structs[number], known: KnownClocks): Result<number, GateRefusal> {
  if (!isSound(struct)) return refuse('malformed')
  const before = known.of(struct.id.client)
  if (struct.id.clock > before) return refuse('gap')
  return allow(Math.max(0, struct.id.clock + struct.length - before))
}

const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype'])

/** Our kinds of content and nothing else: no sub-documents, no binaries, no unknown roots. */
function isSound(struct: Structs[number]): boolean {
  const { client, clock } = struct.id
  if (!Number.isSafeInteger(client) || !Number.isSafeInteger(clock + struct.length)) return false
  if (struct instanceof Y.GC) return true
  if (!(struct instanceof Y.Item)) return false
  const parent: unknown = struct.parent
  if (typeof parent === 'string' && !ROOTS.has(parent)) return false
  if (struct.parentSub !== null && FORBIDDEN_KEYS.has(struct.parentSub)) return false
  return isOurContent(struct.content)
}

function isOurContent(content: Y.Item['content']): boolean {
  if (content instanceof Y.ContentAny) return content.arr.every((value) => isFlat(value, 0))
  return (
    content instanceof Y.ContentString ||
    content instanceof Y.ContentType ||
    content instanceof Y.ContentFormat ||
    content instanceof Y.ContentDeleted
  )
}

const DEEPEST = 6

function isFlat(value: unknown, depth: number): boolean {
  if (value === null || typeof value !== 'object') return true
  if (depth > DEEPEST || value instanceof Uint8Array) return false
  return Object.entries(value).every(([key, inner]) => !FORBIDDEN_KEYS.has(key) && isFlat(inner, depth + 1))
}

function referencesOf(item: Y.Item): Y.ID[] {
  const parent: unknown = item.parent
  return [item.origin, item.rightOrigin, parent instanceof Y.ID ? parent : null].filter((id) => id !== null)
}

function deletesOnlyKnown(ds: Deletes, known: KnownClocks): boolean {
  for (const [client, ranges] of ds.clients) {
    const end = known.of(client)
    if (ranges.some((range) => range.clock + range.len > end)) return false
  }
  return true
}
