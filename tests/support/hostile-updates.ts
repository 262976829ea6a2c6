import * as Y from 'yjs'
import { newSharedDocument } from '#protocol/shared-document.ts'
import { CLOSE } from '#protocol/sync.ts'
import { content, deepJson, gc, item, type RawDeletes, type RawItem, rawUpdate, skip } from './raw-update.ts'

/** What an attacker can know: the document as every member has it, and whose client ids are in it. */
export type Target = {
  readonly doc: Y.Doc
  readonly victim: number
  readonly victimClock: number
  readonly proposalId: string
}

export type HostileUpdate = {
  readonly name: string
  readonly update: (target: Target) => Uint8Array
  /** How the connection ends. */
  readonly code: number
}

const ME = 777

const mine = (...structs: RawItem[]) => rawUpdate([{ client: ME, clock: 0, structs: structs.map(item) }])
const inNotes = (given: RawItem['content']) => mine({ content: given })

/** A paragraph, and within it what is given. */
const inParagraph = (...structs: readonly RawItem[]) =>
  mine({ content: content.type('element', 'paragraph') }, ...structs)

const inText = (given: RawItem['content']) =>
  inParagraph({ parent: [ME, 0], content: content.type('xmlText') }, { parent: [ME, 1], content: given })

const malformed = (name: string, update: (target: Target) => Uint8Array): HostileUpdate => ({
  name,
  update,
  code: CLOSE.malformed,
})
const outOfStep = (name: string, update: (target: Target) => Uint8Array): HostileUpdate => ({
  name,
  update,
  code: CLOSE.outOfStep,
})

const inSomebodysName: readonly HostileUpdate[] = [
  malformed("a GC struct that swallows a colleague's next edits", ({ victim, victimClock }) =>
    rawUpdate([{ client: victim, clock: victimClock, structs: [gc(100_000)] }]),
  ),
  malformed("words in a colleague's name", ({ victim, victimClock }) =>
    rawUpdate([
      {
        client: victim,
        clock: victimClock,
        structs: [item({ content: content.type('element', 'paragraph') })],
      },
    ]),
  ),
  malformed("a struct without length at a colleague's clock", ({ victim, victimClock }) =>
    rawUpdate([{ client: victim, clock: victimClock, structs: [gc(0)] }]),
  ),
  malformed('a struct without length of somebody who is still to come', () =>
    rawUpdate([{ client: 4242, clock: 0, structs: [item({ content: content.string('') })] }]),
  ),
]

const ofImpossibleShape: readonly HostileUpdate[] = [
  malformed('a GC struct of 2^40', () => rawUpdate([{ client: ME, clock: 0, structs: [gc(2 ** 40)] }])),
  malformed('a clock beyond the safe integers', () =>
    rawUpdate([{ client: ME, clock: 0, structs: [gc(Number.MAX_SAFE_INTEGER)] }]),
  ),
  malformed('a skip', () => rawUpdate([{ client: ME, clock: 0, structs: [skip(5), gc(1)] }])),
  malformed('one client in two blocks', () =>
    rawUpdate([
      { client: ME, clock: 0, structs: [gc(5)] },
      { client: 7, clock: 0, structs: [gc(1)] },
      { client: ME, clock: 5, structs: [gc(5)] },
    ]),
  ),
  malformed('one client in two blocks that follow each other', () =>
    rawUpdate([
      { client: ME, clock: 0, structs: [gc(5)] },
      { client: ME, clock: 5, structs: [gc(5)] },
    ]),
  ),
  malformed('structs that wait for each other', () =>
    rawUpdate([
      { client: ME, clock: 0, structs: [item({ origin: [7, 0], content: content.string('a') })] },
      { client: 7, clock: 0, structs: [item({ origin: [ME, 0], content: content.string('b') })] },
    ]),
  ),
  malformed('a struct that refers to its own successor', () =>
    rawUpdate([
      {
        client: ME,
        clock: 0,
        structs: [item({ origin: [ME, 1], content: content.string('a') }), gc(5)],
      },
    ]),
  ),
  malformed('a struct that refers to itself', () =>
    rawUpdate([{ client: ME, clock: 0, structs: [item({ origin: [ME, 0], content: content.string('a') })] }]),
  ),
  malformed('bombs of the V2 encoding', () => {
    const doc = new Y.Doc()
    doc.getXmlFragment('notes').push([new Y.XmlElement('paragraph')])
    return Y.encodeStateAsUpdateV2(doc)
  }),
  malformed('no bytes', () => new Uint8Array()),
  malformed('a million structs announced', () => new Uint8Array([1, 192, 132, 61, 7, 0])),
]

const outOfOrder: readonly HostileUpdate[] = [
  outOfStep('a gap in the clocks', () => rawUpdate([{ client: ME, clock: 9, structs: [gc(1)] }])),
  outOfStep('something beside an unknown letter', () =>
    mine({ origin: [31_337, 5], content: content.string('a') }),
  ),
  outOfStep('something in an unknown container', () =>
    mine({ parent: [31_337, 5], content: content.string('a') }),
  ),
  outOfStep('deletes of something unknown', () => rawUpdate([], [[999, [[0, 50]]]])),
  outOfStep('200,000 deletes of something unknown', () => rawUpdate([], [[999, everyOther(200_000)]])),
]

const tooMuch: readonly HostileUpdate[] = [
  malformed('20,000 deletes of the same long text', ({ victim }) =>
    rawUpdate([], [[victim, Array.from({ length: 20_000 }, () => [0, 3] as const)]]),
  ),
  malformed('30,000 deleted ranges that still stand', ({ victim, victimClock }) =>
    rawUpdate([], [[victim, everyOther(Math.max(20_002, Math.floor(victimClock / 2)))]] as RawDeletes),
  ),
  malformed('half a million structs', () =>
    rawUpdate([{ client: ME, clock: 0, structs: Array.from({ length: 500_000 }, () => gc(1)) }]),
  ),
  malformed('150,000 clients', () =>
    rawUpdate(Array.from({ length: 150_000 }, (_, client) => ({ client, clock: 0, structs: [gc(1)] }))),
  ),
  malformed('40,000 clients with a word each', () =>
    rawUpdate(
      Array.from({ length: 40_000 }, (_, client) => ({
        client: 100_000 + client,
        clock: 0,
        structs: [item({ content: content.type('element', 'paragraph') })],
      })),
    ),
  ),
  malformed('two million and one characters that are deleted already', () =>
    inText(content.deleted(2_000_001)),
  ),
]

const deep: readonly HostileUpdate[] = [
  ...[100, 20_000, 400_000].flatMap((depth) => [
    malformed(`an attribute ${depth} deep`, () =>
      inParagraph({ parent: [ME, 0], key: 'level', content: content.deepAny(depth) }),
    ),
    malformed(`an embed ${depth} deep`, () => inText(content.embed(deepJson(depth)))),
    malformed(`JSON ${depth} deep`, () => inNotes(content.json(deepJson(depth)))),
    malformed(`a mark ${depth} deep`, () => inText(content.format('bold', deepJson(depth)))),
  ]),
  ...[100, 20_000].map((depth) =>
    malformed(`quotes within ${depth} quotes`, () =>
      mine(
        ...Array.from({ length: depth }, (_, at): RawItem => {
          return { parent: at === 0 ? 'notes' : [ME, at - 1], content: content.type('element', 'blockquote') }
        }),
      ),
    ),
  ),
]

const POISON = ['__proto__', 'constructor', 'prototype']

const poisonous: readonly HostileUpdate[] = POISON.flatMap((key) => [
  malformed(`a card called ${key}`, () => mine({ parent: 'proposals', key, content: content.any(1) })),
  malformed(`an attribute called ${key}`, () =>
    inParagraph({ parent: [ME, 0], key, content: content.any('evil') }),
  ),
  malformed(`a mark called ${key}`, () => inText(content.format(key, '{"polluted":1}'))),
  malformed(`a value with ${key}`, () =>
    mine({ parent: 'proposals', key: 'a', content: content.any(JSON.parse(`{"${key}":{"polluted":1}}`)) }),
  ),
  malformed(`an element called ${key}`, () => inNotes(content.type('element', key))),
  malformed(`a root called ${key}`, () => mine({ parent: key, content: content.string('a') })),
])

const strange: readonly HostileUpdate[] = [
  malformed('an unknown root', () => mine({ parent: 'evil', key: 'a', content: content.any(1) })),
  malformed('an unknown element', () => inNotes(content.type('element', 'script'))),
  malformed('a document within the document', () => inNotes(content.type('element', 'doc'))),
  malformed('a hook', () => inNotes(content.type('hook', 'paragraph'))),
  malformed('an array', () => inNotes(content.type('array'))),
  malformed('text outside of any paragraph', () => inNotes(content.type('xmlText'))),
  malformed('bare letters outside of any text', () => inNotes(content.string('letters'))),
  malformed('a paragraph within a paragraph', () =>
    inParagraph({ parent: [ME, 0], content: content.type('element', 'paragraph') }),
  ),
  malformed('an unknown attribute', () =>
    inParagraph({ parent: [ME, 0], key: 'onclick', content: content.any('alert(1)') }),
  ),
  malformed('a type as an attribute', () =>
    inParagraph({ parent: [ME, 0], key: 'level', content: content.type('xmlText') }),
  ),
  malformed('a cell that spans a million columns', () =>
    mine(
      { content: content.type('element', 'table') },
      { parent: [ME, 0], content: content.type('element', 'tableRow') },
      { parent: [ME, 1], content: content.type('element', 'tableCell') },
      { parent: [ME, 2], key: 'colspan', content: content.any(1_000_000) },
    ),
  ),
  malformed('an unknown mark', () => inText(content.format('onmouseover', '"alert(1)"'))),
  malformed('a mark with a style', () => inText(content.format('link', '{"style":"position:fixed"}'))),
  malformed('an embed', () => inText(content.embed('{"image":"https://evil.example"}'))),
  malformed('a number that JSON cannot write', () =>
    mine({ parent: 'proposals', key: 'a', content: content.any(2n ** 70n) }),
  ),
  malformed('a binary', () =>
    mine({ parent: 'proposals', key: 'a', content: content.any(new Uint8Array([1])) }),
  ),
  malformed('a list within the map of cards', () => mine({ parent: 'proposals', content: content.any(1) })),
  malformed('a heading in the words of a card', ({ doc, proposalId }) =>
    mine({ parent: bodyOf(doc, proposalId), content: content.type('element', 'heading') }),
  ),
]

export const HOSTILE_UPDATES: readonly HostileUpdate[] = [
  ...inSomebodysName,
  ...ofImpossibleShape,
  ...outOfOrder,
  ...tooMuch,
  ...deep,
  ...poisonous,
  ...strange,
]

const everyOther = (count: number) => Array.from({ length: count }, (_, at) => [at * 2, 1] as const)

function bodyOf(doc: Y.Doc, proposalId: string): readonly [number, number] {
  const card = doc.getMap<Y.Map<Y.XmlFragment>>('proposals').get(proposalId)
  const id = card?.get('body')?._item?.id
  if (!id) throw new Error('the card has a body')
  return [id.client, id.clock]
}

/** A paragraph of `length` letters, as somebody writes it who pastes. */
export function longParagraph(length: number): Uint8Array {
  const doc = newSharedDocument()
  const paragraph = new Y.XmlElement('paragraph')
  paragraph.insert(0, [new Y.XmlText('x'.repeat(length))])
  doc.getXmlFragment('notes').push([paragraph])
  return Y.encodeStateAsUpdate(doc)
}
