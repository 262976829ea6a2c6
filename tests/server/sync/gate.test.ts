import fc from 'fast-check'
import * as encoding from 'lib0/encoding'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { newSharedDocument } from '#protocol/shared-document.ts'
import { inspect } from '#server/sync/gate.ts'

const mine = () => true
const others = () => false

function aDocument(text: string): Y.Doc {
  const doc = newSharedDocument()
  doc.getXmlFragment('notes').push([new Y.XmlText(text)])
  return doc
}

function copyOf(doc: Y.Doc): Y.Doc {
  const copy = newSharedDocument()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  return copy
}

/** What `change` adds to a copy of the document, as one update. */
function editOf(doc: Y.Doc, change: (copy: Y.Doc) => void): Uint8Array {
  const copy = copyOf(doc)
  const before = Y.encodeStateVector(copy)
  change(copy)
  return Y.encodeStateAsUpdate(copy, before)
}

/** An update in raw varints: structs of one client, then a delete set. */
function raw(fill: (encoder: encoding.Encoder) => void): Uint8Array {
  const encoder = encoding.createEncoder()
  fill(encoder)
  return encoding.toUint8Array(encoder)
}

const GC = 0
const SKIP = 10

function oneStruct(client: number, clock: number, info: number, length: number): Uint8Array {
  return raw((encoder) => {
    for (const number of [1, 1, client, clock]) encoding.writeVarUint(encoder, number)
    encoding.writeUint8(encoder, info)
    encoding.writeVarUint(encoder, length)
    encoding.writeVarUint(encoder, 0)
  })
}

test('GATE-1 honest edits of every kind pass, one by one and as an offline batch', () => {
  const script = fc.array(
    fc.record({ at: fc.nat(40), remove: fc.nat(3), text: fc.string({ minLength: 1, maxLength: 4 }) }),
    { minLength: 1, maxLength: 40 },
  )
  fc.assert(
    fc.property(script, (steps) => {
      const server = aDocument('Začiatok zápisu')
      const client = copyOf(server)
      const updates: Uint8Array[] = []
      client.on('update', (update) => updates.push(update))
      for (const { at, remove, text } of steps) edit(client, { at, remove, text })

      const batch = Y.encodeStateAsUpdate(client, Y.encodeStateVector(server))
      expect(inspect({ update: batch, doc: server, owns: mine }).ok).toBe(true)
      for (const update of updates) {
        expect(inspect({ update, doc: server, owns: mine }).ok).toBe(true)
        Y.applyUpdate(server, update)
      }
      expect(server.store.pendingStructs).toBeNull()
    }),
    { numRuns: 60 },
  )
})

function edit(doc: Y.Doc, { at, remove, text }: { at: number; remove: number; text: string }): void {
  const target = doc.getXmlFragment('notes').get(0)
  if (!(target instanceof Y.XmlText)) throw new Error('the notes begin with a text')
  const index = Math.min(at, target.length)
  target.insert(index, text, { bold: {} })
  target.delete(index, Math.min(remove, target.length - index))
}

test("GATE-2 structs in a colleague's name are refused", () => {
  const doc = aDocument('text')
  const known = Y.getState(doc.store, doc.clientID)

  const swallow = oneStruct(doc.clientID, known, GC, 1_000)

  expect(inspect({ update: swallow, doc, owns: others })).toEqual({ ok: false, reason: 'foreign-client' })
})

test('GATE-3 lengths beyond reason, skips and unsafe numbers are refused', () => {
  const doc = aDocument('text')

  const answers = [
    oneStruct(7, 0, GC, 2 ** 40),
    oneStruct(7, 0, SKIP, 5),
    oneStruct(2 ** 53, 0, GC, 1),
    oneStruct(7, 0, GC, 2 ** 53),
  ].map((update) => inspect({ update, doc, owns: mine }))

  expect(answers).toEqual([
    { ok: false, reason: 'too-large' },
    { ok: false, reason: 'malformed' },
    { ok: false, reason: 'malformed' },
    { ok: false, reason: 'malformed' },
  ])
})

test('GATE-4 an edit that refers to something unknown is a gap, whether it adds or deletes', () => {
  const doc = aDocument('text')
  const ahead = copyOf(doc)
  edit(ahead, { at: 1, remove: 0, text: 'prvé' })
  const between = Y.encodeStateVector(ahead)
  edit(ahead, { at: 3, remove: 2, text: 'druhé' })
  const unknownDelete = raw((encoder) => {
    for (const number of [0, 1, 999, 1, 0, 50]) encoding.writeVarUint(encoder, number)
  })

  const second = Y.encodeStateAsUpdate(ahead, between)

  expect(inspect({ update: second, doc, owns: mine })).toEqual({ ok: false, reason: 'gap' })
  expect(inspect({ update: unknownDelete, doc, owns: mine })).toEqual({ ok: false, reason: 'gap' })
})

test('GATE-5 foreign roots, dangerous keys, sub-documents and binaries are refused', () => {
  const doc = aDocument('text')

  const answers = [
    editOf(doc, (copy) => copy.getMap('evil').set('a', 1)),
    editOf(doc, (copy) => copy.getMap('proposals').set('__proto__', 1)),
    editOf(doc, (copy) => copy.getMap('proposals').set('a', new Y.Doc())),
    editOf(doc, (copy) => copy.getMap('proposals').set('a', new Uint8Array(3))),
    editOf(doc, (copy) => copy.getMap('proposals').set('a', JSON.parse('{"x":{"constructor":1}}'))),
    editOf(doc, (copy) => copy.getMap('proposals').set('a', nested(20))),
  ].map((update) => inspect({ update, doc, owns: mine }))

  expect(new Set(answers.map((answer) => !answer.ok && answer.reason))).toEqual(new Set(['malformed']))
})

function nested(depth: number): object {
  return depth === 0 ? {} : { inner: nested(depth - 1) }
}

test('GATE-6 random and truncated bytes are refused without a throw', () => {
  const doc = aDocument('text')
  const honest = editOf(doc, (copy) => edit(copy, { at: 2, remove: 1, text: 'slovo' }))

  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), fc.nat(honest.length - 1), (noise, cut) => {
      const before = Y.encodeStateVector(doc)
      inspect({ update: noise, doc, owns: mine })
      expect(inspect({ update: honest.slice(0, cut), doc, owns: mine }).ok).toBe(false)
      expect(Y.encodeStateVector(doc)).toEqual(before)
    }),
    { numRuns: 2_000 },
  )
})

test('GATE-15 an edit that begins or ends within an emoji is refused, whatever it does', () => {
  const server = aDocument('a😀b')
  const text = (doc: Y.Doc) => doc.getXmlFragment('notes').get(0) as Y.XmlText
  const cuts: ((doc: Y.Doc) => void)[] = [
    (doc) => text(doc).insert(2, 'x'),
    (doc) => text(doc).delete(1, 1),
    (doc) => text(doc).delete(2, 2),
    (doc) => text(doc).format(0, 2, { bold: {} }),
  ]
  const whole: ((doc: Y.Doc) => void)[] = [
    (doc) => text(doc).insert(1, '😀'),
    (doc) => text(doc).delete(1, 2),
    (doc) => text(doc).format(1, 2, { bold: {} }),
  ]
  const passes = (change: (doc: Y.Doc) => void) =>
    inspect({ update: editOf(server, change), doc: server, owns: mine }).ok

  expect(cuts.map(passes)).toEqual([false, false, false, false])
  expect(whole.map(passes)).toEqual([true, true, true])
  // A client that comes back names all that was ever deleted.
  text(server).delete(1, 2)
  expect(passes((doc) => text(doc).insert(1, 'x'))).toBe(true)
})

test('GATE-1 what two pages of one person wrote in turns passes as one message', () => {
  const server = aDocument('Začiatok')
  const [one, two] = [copyOf(server), copyOf(server)]
  const pages = [one, two]
  for (let turn = 0; turn < 6; turn++) {
    const [writes, reads] = turn % 2 === 0 ? pages : pages.toReversed()
    if (!writes || !reads) continue
    edit(writes, { at: turn + 1, remove: 0, text: String(turn) })
    Y.applyUpdate(reads, Y.encodeStateAsUpdate(writes, Y.encodeStateVector(reads)))
  }
  const update = Y.encodeStateAsUpdate(one, Y.encodeStateVector(server))

  expect(inspect({ update, doc: server, owns: mine }).ok).toBe(true)
})
