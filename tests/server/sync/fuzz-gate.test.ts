import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { inspect } from '#server/sync/gate.ts'
import { Guard } from '#server/sync/guard.ts'
import { aMeetingDocument } from '#tests/support/a-meeting.ts'
import { contentsOf } from '#tests/support/contents.ts'
import { Random } from '#tests/support/random.ts'
import { editAtRandom } from '#tests/support/random-edits.ts'
import { content, gc, item, type RawId, rawUpdate, skip, type Write } from '#tests/support/raw-update.ts'

const SEEDS = [1, 2, 3, 4]
const TRIES = 5_000
const FLIPPED = 1_000

/** A document in which several people have written, deleted and formatted. */
function aWrittenDocument(random: Random): Y.Doc {
  const doc = aMeetingDocument()
  for (let edit = 0; edit < 300; edit++) editAtRandom(doc, random)
  for (const client of [5, 6]) {
    const other = new Y.Doc()
    other.clientID = client
    Y.applyUpdate(other, Y.encodeStateAsUpdate(doc))
    for (let edit = 0; edit < 100; edit++) editAtRandom(other, random)
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(other))
  }
  return doc
}

/** What passes the gate is applied, as a room does it; whatever happens, nothing may be thrown or kept waiting. */
function offer(doc: Y.Doc, guard: Guard, update: Uint8Array): boolean {
  const { ok } = inspect({ update, doc, owns: (client) => client !== 5 })
  if (ok) guard.apply(update)
  if (doc.store.pendingStructs || doc.store.pendingDs) throw new Error('something waits')
  return ok
}

/**
 * Whoever reads everything from the beginning sees the same letters. Where among its neighbours a forged piece
 * stands may be another place from page to page: Yjs puts it between two that no honest editor has ever seen
 * side by side.
 */
function expectWhole(doc: Y.Doc): void {
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  copy.getXmlFragment('notes')
  expect(lettersOf(copy)).toEqual(lettersOf(doc))
}

const TAG = /<[^>]*>/g

/** All that is written, in the order of the alphabet. */
const lettersOf = (doc: Y.Doc) => [...JSON.stringify(contentsOf(doc)).replaceAll(TAG, '')].sort().join('')

for (const seed of SEEDS) {
  test(`GATE-12 of 5,000 updates with random structs none is thrown at, and none waits (seed ${seed})`, () => {
    const random = new Random(seed)
    const doc = aWrittenDocument(random)
    const guard = new Guard(doc)
    let passed = 0
    for (let tries = 0; tries < TRIES; tries++) {
      if (offer(doc, guard, randomUpdate(doc, random))) passed++
    }

    // Were nearly all refused at the first look, the second would not have been tried.
    expect(passed).toBeGreaterThan(TRIES / 50)
    expectWhole(doc)
  })

  test(`GATE-12 of 1,000 honest updates with flipped bytes none is thrown at, and none waits (seed ${seed})`, () => {
    const random = new Random(seed)
    const doc = aWrittenDocument(random)
    const guard = new Guard(doc)
    let passed = 0
    for (let tries = 0; tries < FLIPPED; tries++) {
      const update = editOf(doc, random)
      for (let flip = 0; flip < 1 + random.below(3); flip++)
        update[random.below(update.length)] = random.below(256)
      if (offer(doc, guard, update)) passed++
      else editor = undefined
    }

    // A flipped letter is still a letter: some pass, and are what they say.
    expect(passed).toBeGreaterThan(0)
    expectWhole(doc)
  })
}

let nextClient = 1_000
let editor: { doc: Y.Doc; copy: Y.Doc } | undefined

function editOf(doc: Y.Doc, random: Random): Uint8Array {
  if (editor?.doc !== doc || random.chance(0.02)) {
    const copy = new Y.Doc()
    copy.clientID = nextClient++
    editor = { doc, copy }
  }
  const { copy } = editor
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc, Y.encodeStateVector(copy)))
  const before = Y.encodeStateVector(copy)
  editAtRandom(copy, random)
  return Y.encodeStateAsUpdate(copy, before)
}

const CLIENTS = [5, 6, 8, 9]

function randomUpdate(doc: Y.Doc, random: Random): Uint8Array {
  const blocks = CLIENTS.filter(() => random.chance(0.4)).map((client) => {
    const known = Y.getState(doc.store, client)
    const clock = Math.max(0, known - (random.chance(0.3) ? random.below(6) : 0))
    const structs = Array.from({ length: 1 + random.below(3) }, () => randomStruct(doc, random))
    return { client, clock, structs }
  })
  const deletes = CLIENTS.filter(() => random.chance(0.2)).map((client) => {
    const clock = random.below(Y.getState(doc.store, client) + 1)
    return [client, [[clock, 1 + random.below(4)] as const]] as const
  })
  return rawUpdate(blocks, deletes)
}

function randomStruct(doc: Y.Doc, random: Random): Write {
  const kind = random.next()
  if (kind < 0.08) return gc(1 + random.below(4))
  if (kind < 0.1) return skip(1)
  const origin = random.chance(0.5) ? { origin: randomId(doc, random) } : {}
  const rightOrigin = random.chance(0.4) ? { rightOrigin: randomId(doc, random) } : {}
  const parent = random.chance(0.5) ? random.pick(['notes', 'proposals', 'floor']) : randomId(doc, random)
  const key = random.chance(0.2) ? { key: random.pick(['level', 'p1', 'title', 'body', 'meeting']) } : {}
  return item({ ...origin, ...rightOrigin, ...key, parent, content: randomContent(random) })
}

function randomId(doc: Y.Doc, random: Random): RawId {
  const client = random.pick([...CLIENTS, doc.clientID])
  return [client, random.below(Y.getState(doc.store, client) + 2)]
}

const randomContent = (random: Random) =>
  random.pick([
    content.string(random.word()),
    content.deleted(1 + random.below(4)),
    content.format('bold', '{}'),
    content.format('bold', 'null'),
    content.type('element', 'paragraph'),
    content.type('element', 'listItem'),
    content.type('xmlText'),
    content.any(2),
    content.type('map'),
  ])
