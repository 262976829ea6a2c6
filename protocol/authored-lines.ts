import * as Y from 'yjs'
import type { Line, LineLook, Run } from '#domain/history/line.ts'
import { readFloor } from './floor.ts'
import { findCard, NOTES } from './shared-document.ts'

/** One state of a shared document as the history compares it. */
export type AuthoredText = {
  readonly notes: readonly Line[]
  readonly cards: readonly AuthoredCard[]
}

export type AuthoredCard = { readonly id: string; readonly code: string; readonly lines: readonly Line[] }

/** Reads notes and cards with the client of each letter, whatever stands in them. */
export function readAuthored(doc: Y.Doc): AuthoredText {
  const cards = readFloor(doc).cards.flatMap(({ id, code }) => {
    const card = findCard(doc, id)
    if (!card) return []
    const title = lineOf(card.title, TITLE_LOOK, runsOf(card.title))
    return [{ id, code, lines: [title, ...linesIn(card.body, PARAGRAPH, 0)] }]
  })
  return { notes: linesIn(doc.getXmlFragment(NOTES), PARAGRAPH, 0), cards }
}

const PARAGRAPH: LineLook = { type: 'paragraph', level: 0 }
const TITLE_LOOK: LineLook = { type: 'title', level: 0 }

/** More than this is an attempt to exhaust the stack. */
const DEEPEST = 30
const INLINE = new Set(['hardBreak', 'proposalLink'])

/** `look` is what a paragraph in here looks like. */
function linesIn(parent: Y.XmlFragment, look: LineLook, depth: number): Line[] {
  const lines: Line[] = []
  let runs: Run[] = []
  const flush = () => {
    if (runs.length > 0) lines.push(lineOf(parent, look, runs))
    runs = []
  }
  for (const child of parent.toArray()) {
    if (child instanceof Y.XmlText) runs.push(...runsOf(child))
    else if (child instanceof Y.XmlElement && INLINE.has(child.nodeName)) runs.push(...inlineRun(child))
    else if (child instanceof Y.XmlElement && depth < DEEPEST) {
      flush()
      lines.push(...linesOf(child, look, depth + 1))
    }
  }
  flush()
  return lines
}

function linesOf(element: Y.XmlElement, look: LineLook, depth: number): Line[] {
  const name = element.nodeName
  if (name === 'proposalCard') return [lineOf(element, PARAGRAPH, inlineRun(element))]
  if (name === 'heading') {
    return linesIn(element, { type: 'heading', level: Number(attribute(element, 'level')) || 2 }, depth)
  }
  return linesIn(element, lookWithin(element, look), depth)
}

function lookWithin(element: Y.XmlElement, look: LineLook): LineLook {
  const level = look.level + 1
  switch (element.nodeName) {
    case 'bulletList':
      return { type: 'bullet', level }
    case 'orderedList':
      return { type: 'number', level }
    case 'taskList':
      return { type: 'task-open', level }
    case 'taskItem':
      return { ...look, type: attribute(element, 'checked') === true ? 'task-done' : 'task-open' }
    case 'blockquote':
      return { type: 'quote', level: 0 }
    case 'tableCell':
    case 'tableHeader':
      return { type: 'cell', level: 0 }
    default:
      return look
  }
}

const attribute = (element: Y.XmlElement, name: string): unknown => element.getAttribute(name)

function inlineRun(element: Y.XmlElement): Run[] {
  const id = element._item?.id
  const text = element.nodeName === 'hardBreak' ? '\n' : `#${String(attribute(element, 'code') ?? '')}`
  return id ? [{ text, client: id.client, clock: id.clock }] : []
}

/** The list of items within: what the public interface of Yjs says of a text, it says without authors. */
function runsOf(text: Y.Text): Run[] {
  const runs: Run[] = []
  for (let item = text._start; item !== null; item = item.right) {
    if (item.deleted || !(item.content instanceof Y.ContentString)) continue
    runs.push({ text: item.content.str, client: item.id.client, clock: item.id.clock })
  }
  return runs
}

function lineOf(type: Y.XmlFragment | Y.Text, look: LineLook, runs: readonly Run[]): Line {
  const id = type._item?.id
  return { key: id ? `${id.client.toString(36)}-${id.clock.toString(36)}` : 'root', look, runs }
}
