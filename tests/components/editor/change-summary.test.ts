import { expect, onTestFinished, test } from 'vitest'
import * as Y from 'yjs'
import { type ChangeSummary, summariseChanges } from '#components/editor/change-summary.ts'
import { NOTES, newSharedDocument, paragraph } from '#protocol/shared-document.ts'

function aListener() {
  const doc = newSharedDocument()
  const fragment = doc.getXmlFragment(NOTES)
  fragment.push([paragraph('prvý'), paragraph('druhý')])
  const names = new Map<number, string>()
  const told: ChangeSummary[] = []
  let heard = () => {}
  const next = new Promise<void>((resolve) => {
    heard = resolve
  })
  const tell = (summary: ChangeSummary) => {
    told.push(summary)
    heard()
  }
  onTestFinished(summariseChanges({ fragment, everyMs: 1, nameOf: (id) => names.get(id), tell }))
  return { doc, fragment, names, told, next }
}

function aColleague(doc: Y.Doc) {
  const theirs = newSharedDocument()
  Y.applyUpdate(theirs, Y.encodeStateAsUpdate(doc))
  theirs.on('update', (update: Uint8Array) => Y.applyUpdate(doc, update))
  return { id: theirs.clientID, notes: theirs.getXmlFragment(NOTES) }
}

const textOf = (notes: Y.XmlFragment, index: number) => {
  const block = notes.get(index)
  const text: unknown = block instanceof Y.XmlElement ? block.get(0) : undefined
  if (!(text instanceof Y.XmlText)) throw new Error(`no text in block ${index}`)
  return text
}

test('many keystrokes of a colleague are one summary with their name', async () => {
  const { doc, names, told, next } = aListener()
  const ben = aColleague(doc)
  names.set(ben.id, 'Ben')

  for (const letter of 'ahoj') textOf(ben.notes, 0).insert(0, letter)
  textOf(ben.notes, 1).insert(0, 'x')
  ben.notes.push([paragraph('tretí')])
  await next

  expect(told).toEqual([{ names: ['Ben'], paragraphs: 3 }])
})

test('a deletion is told without a name, and one’s own typing not at all', async () => {
  const { doc, fragment, told, next } = aListener()
  textOf(fragment, 1).insert(0, 'vlastné ')
  const ben = aColleague(doc)

  textOf(ben.notes, 0).delete(0, 2)
  await next

  expect(told).toEqual([{ names: [], paragraphs: 1 }])
})
