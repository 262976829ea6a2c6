import { expect, onTestFinished, test } from 'vitest'
import * as Y from 'yjs'
import { guardFragment, removeEmptyShells } from '#components/editor/fragment-guard.ts'
import { notesSchema } from '#protocol/notes-schema.ts'
import { NOTES, newSharedDocument, paragraph, plainText } from '#protocol/shared-document.ts'

function someNotes() {
  const doc = newSharedDocument()
  const notes = doc.getXmlFragment(NOTES)
  notes.push([paragraph('Otvorenie')])
  return { doc, notes }
}

function element(name: string, ...children: (Y.XmlElement | Y.XmlText)[]) {
  const made = new Y.XmlElement(name)
  made.insert(0, children)
  return made
}

/** What a colleague's page sends after `write`. */
function fromElsewhere(doc: Y.Doc, write: (notes: Y.XmlFragment) => void): Uint8Array {
  const other = newSharedDocument()
  Y.applyUpdate(other, Y.encodeStateAsUpdate(doc))
  write(other.getXmlFragment(NOTES))
  return Y.encodeStateAsUpdate(other, Y.encodeStateVector(doc))
}

test('an unknown kind of node is noticed before anybody who observes the text', () => {
  const { doc, notes } = someNotes()
  const order: string[] = []
  notes.observeDeep(() => order.push('editor'))
  onTestFinished(guardFragment(notes, notesSchema, () => order.push('guard')))

  Y.applyUpdate(
    doc,
    fromElsewhere(doc, (other) => other.push([element('bulletList', element('hologram'))])),
  )

  expect(order).toEqual(['guard', 'editor'])
})

test('an unknown mark in a text that stood there before is noticed', () => {
  const { doc, notes } = someNotes()
  const seen: string[] = []
  onTestFinished(guardFragment(notes, notesSchema, () => seen.push('guard')))

  const update = fromElsewhere(doc, (other) => {
    const line = other.get(0)
    const text: unknown = line instanceof Y.XmlElement ? line.get(0) : undefined
    if (text instanceof Y.XmlText) text.format(0, 4, { glitter: true })
  })
  Y.applyUpdate(doc, update)

  expect(seen).toEqual(['guard'])
})

test('what everybody knows passes', () => {
  const { doc, notes } = someNotes()
  const seen: string[] = []
  onTestFinished(guardFragment(notes, notesSchema, () => seen.push('guard')))

  Y.applyUpdate(
    doc,
    fromElsewhere(doc, (other) => other.push([element('bulletList', element('listItem', paragraph('bod')))])),
  )

  expect(seen).toEqual([])
})

test('empty shells are cleared away from the inside out, and no text with them', () => {
  const { notes } = someNotes()
  notes.push([
    element('bulletList', element('listItem')),
    element('blockquote', element('bulletList')),
    element('bulletList', element('listItem', paragraph('zostáva')), element('listItem')),
    paragraph(''),
  ])

  removeEmptyShells(notes, notesSchema)

  expect([plainText(notes), notes.length]).toEqual(['Otvorenie\nzostáva', 3])
})
