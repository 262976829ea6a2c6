import * as Y from 'yjs'
import { allow, type Result, refuse } from '#domain/result.ts'
import type { Deletes, GateRefusal, News } from './gate.ts'
import { LIMITS } from './limits.ts'

/**
 * What an update deletes. A client that comes back names everything that was ever deleted, so what
 * is deleted already costs nothing and is not counted; ranges in order and apart from each other
 * keep the price at one walk, where 20,000 that overlap would be 20,000 walks.
 */
export function inspectDeletes(ds: Deletes, doc: Y.Doc, news: News): Result<true, GateRefusal> {
  let fresh = 0
  for (const [client, ranges] of ds.clients) {
    if (!isInOrder(ranges)) return refuse('malformed')
    if (endOf(ranges) > knownOf(client, doc, news)) return refuse('gap')
    const structs = doc.store.clients.get(client) ?? []
    fresh += ranges.filter((range) => isFresh(structs, range)).length
    if (fresh > LIMITS.deletesPerUpdate) return refuse('too-large')
  }
  return allow(true)
}

type Ranges = readonly DeletedRange[]
type DeletedRange = { readonly clock: number; readonly len: number }

function isInOrder(ranges: Ranges): boolean {
  let end = 0
  return ranges.every(({ clock, len }) => {
    const isBehind = clock >= end && len > 0
    end = clock + len
    return isBehind && Number.isSafeInteger(end)
  })
}

function endOf(ranges: Ranges): number {
  const last = ranges.at(-1)
  return last ? last.clock + last.len : 0
}

function knownOf(client: number, doc: Y.Doc, news: News): number {
  const last = news.get(client)?.at(-1)
  return last ? last.id.clock + last.length : Y.getState(doc.store, client)
}

type Known = NonNullable<ReturnType<Y.Doc['store']['clients']['get']>>

/** True when something in it still stands, or comes with this very update. */
function isFresh(structs: Known, { clock, len }: DeletedRange): boolean {
  const last = structs.at(-1)
  if (!last || clock + len > last.id.clock + last.length) return true
  for (let index = Y.findIndexSS(structs, clock); index < structs.length; index++) {
    const struct = structs[index]
    if (!struct || struct.id.clock >= clock + len) return false
    if (!struct.deleted) return true
  }
  return false
}
