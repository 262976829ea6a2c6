import * as Y from 'yjs'
import { type ErasedWords, placesOf } from '#domain/history/erasing.ts'
import { FLOOR } from '#protocol/floor.ts'
import { BODY, NOTES, newSharedDocument, PROPOSALS, TITLE } from '#protocol/shared-document.ts'

/** Whether the words stand in the notes or on a card. */
export function holdsWords(doc: Y.Doc, words: ErasedWords): boolean {
  const { texts, elements } = partsOf(doc)
  return (
    texts.some((text) => placesOf(words, plainOf(text)).length > 0 || markedWith(text, words).length > 0) ||
    elements.some((element) => attributesWith(element, words).length > 0)
  )
}

/**
 * The same state without the words, or undefined when it does not hold them. The document collects its
 * garbage, so what is deleted from it is not encoded again.
 */
export function eraseWords(state: Uint8Array, words: ErasedWords): Uint8Array | undefined {
  const doc = newSharedDocument()
  Y.applyUpdate(doc, state)
  let hasErased = false
  doc.on('update', () => {
    hasErased = true
  })
  doc.transact(() => {
    const { texts, elements } = partsOf(doc)
    for (const text of texts) eraseFromText(text, words)
    for (const element of elements) {
      for (const name of attributesWith(element, words)) element.removeAttribute(name)
    }
    eraseIdleMarks(doc, words)
    eraseFromFloor(doc.getMap(FLOOR), words)
  })
  const erased = hasErased ? Y.encodeStateAsUpdate(doc) : undefined
  doc.destroy()
  return erased
}

/**
 * Marks that hold the words and mark nothing: Yjs leaves the address of a former link behind, without a
 * letter between its beginning and its end.
 */
export function eraseIdleMarks(doc: Y.Doc, words: ErasedWords): void {
  doc.transact((transaction) => {
    const marks = partsOf(doc).texts.flatMap((text) => marksOf(text))
    for (const { item, value } of marks) {
      if (placesOf(words, JSON.stringify(value) ?? '').length > 0) item.delete(transaction)
    }
  })
}

/**
 * Marks between whose beginning and end nothing stands any more. What was written and removed leaves
 * them behind, e.g. with the address of a link; without them the text reads the same.
 */
export function eraseVoidMarks(doc: Y.Doc): void {
  doc.transact((transaction) => {
    for (const item of partsOf(doc).texts.flatMap(voidMarksOf)) item.delete(transaction)
  })
}

function voidMarksOf(text: Y.Text): Y.Item[] {
  const found: Y.Item[] = []
  /** The beginnings behind which nothing has come yet, by the name of the mark. */
  const begun = new Map<string, Y.Item>()
  for (let item = text._start; item !== null; item = item.right) {
    if (item.deleted) continue
    if (item.countable) begun.clear()
    if (!(item.content instanceof Y.ContentFormat)) continue
    const { key, value } = item.content
    const before = begun.get(key)
    if (before) found.push(before)
    begun.delete(key)
    if (value !== null) begun.set(key, item)
  }
  return [...found, ...begun.values()]
}

function marksOf(text: Y.Text) {
  const marks: { item: Y.Item; value: unknown }[] = []
  for (let item = text._start; item !== null; item = item.right) {
    if (!item.deleted && item.content instanceof Y.ContentFormat)
      marks.push({ item, value: item.content.value })
  }
  return marks
}

function eraseFromText(text: Y.Text, words: ErasedWords): void {
  for (const { from, length, mark } of markedWith(text, words)) text.format(from, length, { [mark]: null })
  // From behind, so that the places before stay where they are.
  for (const { index, length } of placesOf(words, plainOf(text)).reverse()) text.delete(index, length)
}

/** Verbatim contributions stand on the floor, each under a key of its own. */
function eraseFromFloor(floor: Y.Map<unknown>, words: ErasedWords): void {
  floor.forEach((value, key) => {
    if (placesOf(words, JSON.stringify(value) ?? '').length > 0) floor.delete(key)
  })
}

type Parts = { readonly texts: readonly Y.Text[]; readonly elements: readonly Y.XmlElement[] }

function partsOf(doc: Y.Doc): Parts {
  const texts: Y.Text[] = []
  const elements: Y.XmlElement[] = []
  const collect = (part: unknown): void => {
    if (part instanceof Y.Text) texts.push(part)
    if (part instanceof Y.XmlElement) elements.push(part)
    if (part instanceof Y.XmlFragment) for (const child of part.toArray()) collect(child)
  }
  collect(doc.getXmlFragment(NOTES))
  doc.getMap(PROPOSALS).forEach((card) => {
    if (!(card instanceof Y.Map)) return
    collect(card.get(TITLE))
    collect(card.get(BODY))
  })
  return { texts, elements }
}

type DeltaPart = { readonly insert: unknown; readonly attributes?: Readonly<Record<string, unknown>> }

const deltaOf = (text: Y.Text): DeltaPart[] => text.toDelta()

/** One unit for what is not text, so that an index counts as Yjs does. */
const plainOf = (text: Y.Text) =>
  deltaOf(text)
    .map(({ insert }) => (typeof insert === 'string' ? insert : '\uFFFC'))
    .join('')

/** Where a mark names the words, e.g. the address of a link. */
function markedWith(text: Y.Text, words: ErasedWords) {
  let from = 0
  return deltaOf(text).flatMap(({ insert, attributes = {} }) => {
    const length = typeof insert === 'string' ? insert.length : 1
    const start = from
    from += length
    return Object.entries(attributes)
      .filter(([, value]) => placesOf(words, JSON.stringify(value) ?? '').length > 0)
      .map(([mark]) => ({ from: start, length, mark }))
  })
}

const attributesWith = (element: Y.XmlElement, words: ErasedWords): string[] =>
  Object.entries(element.getAttributes())
    .filter(([, value]) => placesOf(words, String(value)).length > 0)
    .map(([name]) => name)
