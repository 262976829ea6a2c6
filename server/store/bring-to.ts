import * as Y from 'yjs'
import { align } from '#domain/history/align.ts'
import { isOpenForText } from '#domain/proposal/state.ts'
import { readFloor } from '#protocol/floor.ts'
import { findCard, NOTES } from '#protocol/shared-document.ts'

/**
 * Writes into `doc` whatever it takes to read like `earlier` again: an ordinary edit, which merges with
 * what others type at this moment. What is the same in both is left alone, with its authors and
 * everybody's carets. Of the cards only those that are open for text are touched.
 */
export function bringTo(doc: Y.Doc, earlier: Y.Doc, { withCards }: { withCards: boolean }): void {
  bringChildren(doc.getXmlFragment(NOTES), earlier.getXmlFragment(NOTES))
  if (!withCards) return
  for (const { id } of readFloor(doc).cards.filter(({ state }) => isOpenForText(state))) {
    const card = findCard(doc, id)
    const words = findCard(earlier, id)
    if (!card || !words) continue
    bringText(card.title, words.title)
    bringChildren(card.body, words.body)
  }
}

type Child = Y.XmlElement | Y.XmlText

function bringChildren(target: Y.XmlFragment, source: Y.XmlFragment): void {
  const wanted = childrenOf(source)
  let index = 0
  for (const step of align(childrenOf(target), wanted, isKin)) {
    if (step.kind === 'removed') target.delete(index)
    else {
      const child = wanted[step.after]
      if (step.kind === 'added' && child) target.insert(index, [copyOf(child)])
      if (step.kind === 'same' && child) bringChild(target.get(index), child)
      index++
    }
  }
}

const childrenOf = (parent: Y.XmlFragment): Child[] =>
  parent.toArray().filter((child) => child instanceof Y.XmlElement || child instanceof Y.XmlText)

/** The same element at two times, or one that says the same. */
function isKin(a: Child, b: Child): boolean {
  if (a instanceof Y.XmlText || b instanceof Y.XmlText) {
    return a instanceof Y.XmlText && b instanceof Y.XmlText && (isSameItem(a, b) || saysTheSame(a, b))
  }
  return a.nodeName === b.nodeName && (isSameItem(a, b) || saysTheSame(a, b))
}

function isSameItem(a: Child, b: Child): boolean {
  const [here, there] = [a._item?.id, b._item?.id]
  return here?.client === there?.client && here?.clock === there?.clock
}

const saysTheSame = (a: Child, b: Child) => a.toString() === b.toString()

function bringChild(target: unknown, source: Child): void {
  if (target instanceof Y.XmlText && source instanceof Y.XmlText) bringText(target, source)
  if (!(target instanceof Y.XmlElement && source instanceof Y.XmlElement)) return
  bringAttributes(target, source)
  bringChildren(target, source)
}

type Attributed = { getAttributes(): Record<string, unknown> }
const attributesOf = (element: Attributed) => element.getAttributes()

function bringAttributes(target: Y.XmlElement, source: Y.XmlElement): void {
  const wanted = attributesOf(source)
  const present = attributesOf(target)
  for (const name of Object.keys(present)) if (!(name in wanted)) target.removeAttribute(name)
  for (const [name, value] of Object.entries(wanted)) {
    // Tiptap keeps numbers as numbers; Yjs types attributes as strings unless told.
    if (present[name] !== value) target.setAttribute(name, value as string)
  }
}

type Part = { readonly insert: unknown; readonly attributes?: Record<string, unknown> }
type Unit = { readonly insert: string; readonly attributes: Record<string, unknown>; readonly key: string }

/** Exchanges only what lies between the first and the last difference. */
function bringText(target: Y.Text, source: Y.Text): void {
  const [present, wanted] = [unitsOf(target), unitsOf(source)]
  const shorter = Math.min(present.length, wanted.length)
  let head = 0
  while (head < shorter && present[head]?.key === wanted[head]?.key) head++
  let tail = 0
  while (tail < shorter - head && present.at(-1 - tail)?.key === wanted.at(-1 - tail)?.key) tail++

  if (present.length > head + tail) target.delete(head, present.length - head - tail)
  for (const { at, text, attributes } of runsOf(wanted.slice(head, wanted.length - tail), head)) {
    target.insert(at, text, attributes)
  }
}

/** UTF-16 units, as Yjs counts; what is not text is none of ours and has been refused at the gate. */
function unitsOf(text: Y.Text): Unit[] {
  const parts: Part[] = text.toDelta()
  return parts.flatMap(({ insert, attributes = {} }) => {
    const marks = JSON.stringify(attributes)
    return typeof insert === 'string'
      ? Array.from({ length: insert.length }, (_, at) => unit(insert.charAt(at), attributes, marks))
      : []
  })
}

const unit = (insert: string, attributes: Record<string, unknown>, marks: string): Unit => ({
  insert,
  attributes,
  key: insert + marks,
})

function runsOf(units: readonly Unit[], from: number) {
  const runs: { at: number; text: string; attributes: Record<string, unknown> }[] = []
  for (const [index, { insert, attributes }] of units.entries()) {
    const last = runs.at(-1)
    if (last && last.attributes === attributes) last.text += insert
    else runs.push({ at: from + index, text: insert, attributes })
  }
  return runs
}

function copyOf(child: Child): Child {
  return child.clone()
}
