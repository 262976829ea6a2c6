import * as Y from 'yjs'
import { BODY, NOTES, PROPOSALS, TITLE } from '#protocol/shared-document.ts'
import type { Random } from './random.ts'

type Limits = { readonly isOpen: (cardId: string) => boolean }
const EVERYTHING: Limits = { isOpen: () => true }

/** One random edit such as an editor makes: in the notes, or in the title or body of an open card. */
export function editAtRandom(doc: Y.Doc, random: Random, { isOpen } = EVERYTHING): void {
  const card = random.chance(0.25) ? anyCard(doc, random, isOpen) : undefined
  if (card && random.chance(0.5)) return editLetters(card.title, random)
  const fragment = card ? card.body : doc.getXmlFragment(NOTES)
  const texts = textsIn(fragment)
  const act = random.next()
  if (texts.length === 0 || act < 0.12) return insertBlock(fragment, random, card ? CARD_BLOCKS : BLOCKS)
  if (act < 0.17) return removeSomething(fragment, random)
  if (act < 0.2) return changeAttribute(fragment, random)
  const text = random.pick(texts)
  if (act < 0.3) return formatLetters(text, random)
  editLetters(text, random)
}

/** Carries a block of the notes elsewhere, as dragging does: its copy is inserted, the block deleted. */
export function moveBlockAtRandom(doc: Y.Doc, random: Random): void {
  const notes = doc.getXmlFragment(NOTES)
  if (notes.length === 0) return
  const from = random.below(notes.length)
  const block: unknown = notes.get(from)
  if (!(block instanceof Y.XmlElement)) return
  const copy = block.clone()
  notes.delete(from)
  notes.insert(random.below(notes.length + 1), [copy])
}

function anyCard(doc: Y.Doc, random: Random, isOpen: Limits['isOpen']) {
  const cards = [...doc.getMap<Y.Map<unknown>>(PROPOSALS)].flatMap(([id, card]) => {
    if (!isOpen(id)) return []
    const title = card.get(TITLE)
    const body = card.get(BODY)
    return title instanceof Y.Text && body instanceof Y.XmlFragment ? [{ title, body }] : []
  })
  return cards.length > 0 ? random.pick(cards) : undefined
}

function editLetters(text: Y.Text, random: Random): void {
  if (text.length > 0 && random.chance(0.3)) {
    const at = random.below(text.length)
    const [from, to] = wholeLetters(text, at, at + 1 + random.below(Math.min(5, text.length - at)))
    text.delete(from, to - from)
  } else {
    const at = random.below(text.length + 1)
    text.insert(wholeLetters(text, at, at)[0], random.word())
  }
}

/** No editor cuts an emoji in two: Yjs would put two signs of replacement in its place. */
function wholeLetters(text: Y.Text, from: number, to: number): [number, number] {
  const parts: { insert: unknown }[] = text.toDelta()
  const letters = parts.map(({ insert }) => (typeof insert === 'string' ? insert : '-')).join('')
  const isWithin = (at: number) => /[\udc00-\udfff]/.test(letters.charAt(at))
  return [isWithin(from) ? from - 1 : from, isWithin(to) ? to + 1 : to]
}

const MARKS = [
  { bold: {} },
  { italic: {} },
  { strike: {} },
  { underline: {} },
  { link: { href: 'https://spolu.example/zápis' } },
  { bold: null },
  { link: null },
] as const

function formatLetters(text: Y.Text, random: Random): void {
  if (text.length === 0) return
  const at = random.below(text.length)
  const [from, to] = wholeLetters(text, at, at + 1 + random.below(text.length - at))
  text.format(from, to - from, random.pick(MARKS))
}

type Build = (random: Random) => Y.XmlElement

function element(name: string, children: (Y.XmlElement | Y.XmlText)[], attrs: object = {}): Y.XmlElement {
  const made = new Y.XmlElement<Record<string, never>>(name)
  for (const [key, value] of Object.entries(attrs)) made.setAttribute(key, value as never)
  if (children.length > 0) made.insert(0, children)
  return made as unknown as Y.XmlElement
}

const line: Build = (random) => element('paragraph', [new Y.XmlText(random.word(20))])
const listOf = (name: string, item: string, attrs = {}): Build => {
  return (random) =>
    element(name, [element(item, [line(random)], attrs), element(item, [line(random)], attrs)])
}
const cell: Build = (random) => element('tableCell', [line(random)], { colspan: 1, rowspan: 1 })
const row: Build = (random) => element('tableRow', [cell(random), cell(random)])

const CARD_BLOCKS: readonly Build[] = [
  line,
  listOf('bulletList', 'listItem'),
  listOf('orderedList', 'listItem'),
  (random) => element('paragraph', [new Y.XmlText(random.word()), element('hardBreak', [])]),
]

const BLOCKS: readonly Build[] = [
  ...CARD_BLOCKS,
  line,
  line,
  listOf('taskList', 'taskItem', { checked: false }),
  (random) => element('heading', [new Y.XmlText(random.word())], { level: 2 }),
  (random) => element('blockquote', [line(random), line(random)]),
  (random) => element('table', [row(random), row(random)]),
  () => element('proposalCard', [], { proposalId: 'p1', code: 'N-2026-01' }),
]

function insertBlock(fragment: Y.XmlFragment, random: Random, blocks: readonly Build[]): void {
  const holders = [fragment, ...elementsIn(fragment).filter(({ nodeName }) => HOLDS_BLOCKS.has(nodeName))]
  const holder = random.pick(holders)
  holder.insert(random.below(holder.length + 1), [random.pick(blocks)(random)])
}

const HOLDS_BLOCKS = new Set(['listItem'])

function removeSomething(fragment: Y.XmlFragment, random: Random): void {
  const elements = elementsIn(fragment)
  if (elements.length === 0) return
  const holder = random.chance(0.5) ? fragment : random.pick(elements)
  if (holder.length > 0) holder.delete(random.below(holder.length), 1)
}

function changeAttribute(fragment: Y.XmlFragment, random: Random): void {
  const changeable = elementsIn(fragment).filter(({ nodeName }) => nodeName in CHANGES)
  if (changeable.length === 0) return
  const changed = random.pick(changeable)
  const [name, values] = CHANGES[changed.nodeName as keyof typeof CHANGES]
  changed.setAttribute(name, random.pick<unknown>(values) as string)
}

const CHANGES = {
  heading: ['level', [2, 3]],
  taskItem: ['checked', [true, false]],
  orderedList: ['start', [1, 2, 7]],
} as const

function elementsIn(parent: Y.XmlFragment): Y.XmlElement[] {
  return parent.toArray().flatMap((child) => {
    return child instanceof Y.XmlElement ? [child, ...elementsIn(child)] : []
  })
}

function textsIn(parent: Y.XmlFragment): Y.XmlText[] {
  return parent.toArray().flatMap((child) => {
    if (child instanceof Y.XmlText) return [child]
    return child instanceof Y.XmlElement ? textsIn(child) : []
  })
}
