import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { NotesReader, notesJson } from '#protocol/notes-json.ts'
import { newSharedDocument, paragraph } from '#protocol/shared-document.ts'
import { element, text } from '#tests/support/notes.ts'

function notesOf(...children: (Y.XmlElement | Y.XmlText)[]) {
  const notes = newSharedDocument().getXmlFragment('notes')
  notes.insert(0, children)
  return notes
}

const shape = (fragment: Y.XmlFragment) =>
  JSON.parse(JSON.stringify(notesJson(fragment), (name, value) => (name === 'key' ? undefined : value)))

test('blocks, their attributes, texts and marks become plain values', () => {
  const notes = notesOf(
    element('heading', { level: 2 }, text('Program')),
    element('paragraph', {}, text('tučné', { bold: {}, 'link--a1b2': { href: 'https://example.org' } })),
  )

  expect(shape(notes)).toEqual([
    { type: 'heading', attrs: { level: 2 }, content: [{ text: 'Program', marks: [] }] },
    {
      type: 'paragraph',
      attrs: {},
      content: [
        {
          text: 'tučné',
          marks: [
            { type: 'bold', attrs: {} },
            { type: 'link', attrs: { href: 'https://example.org' } },
          ],
        },
      ],
    },
  ])
})

test('attributes that no reader needs stay in the document', () => {
  const hostile = element('paragraph', { onclick: 'alert(1)', style: 'x', constructor: 'x', level: { a: 1 } })

  expect(shape(notesOf(hostile))).toEqual([{ type: 'paragraph', attrs: {}, content: [] }])
})

test('text outside of any block is kept as a paragraph', () => {
  expect(shape(notesOf(text('osamotený')))).toEqual([
    { type: 'paragraph', attrs: {}, content: [{ text: 'osamotený', marks: [] }] },
  ])
})

test('a tower of nested elements ends before the stack does', () => {
  const notes = notesOf(element('blockquote', {}))
  let innermost: unknown = notes.get(0)
  for (let level = 0; level < 400 && innermost instanceof Y.XmlElement; level++) {
    innermost.insert(0, [element('blockquote', {})])
    innermost = innermost.get(0)
  }

  expect(JSON.stringify(notesJson(notes)).length).toBeLessThan(5_000)
})

test('a key is the same in every replica and survives writing above it', () => {
  const notes = notesOf(paragraph('prvý'), paragraph('druhý'))
  const before = notesJson(notes).map(({ key }) => key)
  const replica = new Y.Doc()
  Y.applyUpdate(replica, Y.encodeStateAsUpdate(notes.doc ?? new Y.Doc()))
  replica.getXmlFragment('notes').insert(0, [paragraph('nový')])

  expect(
    notesJson(replica.getXmlFragment('notes'))
      .map(({ key }) => key)
      .slice(1),
  ).toEqual(before)
})

test('reading again gives the same objects for all that nobody touched', () => {
  const notes = notesOf(
    paragraph('prvý'),
    element('bulletList', {}, element('listItem', {}, paragraph('bod'))),
  )
  const reader = new NotesReader(notes)
  const first = reader.read([])
  const untouched = reader.read(first)
  const item = notes.get(1)
  if (item instanceof Y.XmlElement) item.push([element('listItem', {}, paragraph('ďalší'))])
  const touched = reader.read(first)

  expect([untouched === first, touched[0] === first[0], touched[1] === first[1]]).toEqual([true, true, false])
})

test('the first reading keeps the objects of an equal stored text', () => {
  const notes = notesOf(paragraph('prvý'), paragraph('druhý'))
  const stored = notesJson(notes)

  expect(new NotesReader(notes).read(stored)).toBe(stored)
})
