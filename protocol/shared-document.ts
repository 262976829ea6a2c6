import * as Y from 'yjs'

/**
 * The shape of a meeting's one shared document.
 *
 * | root        | type                                   | who writes                                  |
 * | ----------- | -------------------------------------- | ------------------------------------------- |
 * | `notes`     | XmlFragment                            | members, while the meeting is open          |
 * | `proposals` | Map id → Map { title: Text, body: Xml } | keys: server; words: members, while open   |
 * | `floor`     | Map                                    | server                                      |
 */
export const NOTES = 'notes'
export const PROPOSALS = 'proposals'

export const TITLE = 'title'
export const BODY = 'body'

/** A proposal's words as plain text: what is hashed at a decision and printed in the plan. */
export type Words = { readonly title: string; readonly text: string }

export type CardWords = { readonly title: Y.Text; readonly body: Y.XmlFragment }

/** A document with its roots typed, so that even an empty one has the shape. */
export function newSharedDocument(options?: { gc?: boolean }): Y.Doc {
  const doc = new Y.Doc({ gc: options?.gc ?? true })
  doc.getXmlFragment(NOTES)
  doc.getMap(PROPOSALS)
  doc.getMap('floor')
  return doc
}

/** Server only: makes the place for a card's words. The act that creates the row calls it. */
export function addCard(doc: Y.Doc, proposalId: string, words: Words): void {
  const title = new Y.Text(words.title)
  const body = new Y.XmlFragment()
  body.insert(
    0,
    words.text.split(/\n+/).map((line) => paragraph(line)),
  )
  doc.getMap<Y.Map<unknown>>(PROPOSALS).set(
    proposalId,
    new Y.Map<unknown>([
      [TITLE, title],
      [BODY, body],
    ]),
  )
}

export function paragraph(text: string): Y.XmlElement {
  const element = new Y.XmlElement('paragraph')
  if (text !== '') element.insert(0, [new Y.XmlText(text)])
  return element
}

/** The live words of a card, or undefined while its place does not exist (yet) in this replica. */
export function findCard(doc: Y.Doc, proposalId: string): CardWords | undefined {
  const card = doc.getMap(PROPOSALS).get(proposalId)
  if (!(card instanceof Y.Map)) return undefined
  const title = card.get(TITLE)
  const body = card.get(BODY)
  return title instanceof Y.Text && body instanceof Y.XmlFragment ? { title, body } : undefined
}

export function wordsOf(doc: Y.Doc, proposalId: string): Words | undefined {
  const card = findCard(doc, proposalId)
  return card && { title: singleLine(card.title.toString()), text: plainText(card.body) }
}

const singleLine = (text: string) => storable(text).replaceAll(/\s+/g, ' ').trim()

/** PostgreSQL's text knows no NUL; a modified client can type one. */
const storable = (text: string) => text.replaceAll('\u0000', '')

const INLINE = new Set(['hardBreak', 'proposalLink'])

/** The text of a fragment, one line a block, without marks. */
export function plainText(fragment: Y.XmlFragment): string {
  return storable(blockLines(fragment).join('\n')).trim()
}

function blockLines(parent: Y.XmlFragment | Y.XmlElement): string[] {
  const lines: string[] = []
  let line = ''
  const flush = () => {
    if (line !== '') lines.push(line.trimEnd())
    line = ''
  }
  for (const child of parent.toArray()) {
    if (child instanceof Y.XmlText) line += insertedText(child)
    else if (child instanceof Y.XmlElement && INLINE.has(child.nodeName)) line += inlineText(child)
    else if (child instanceof Y.XmlElement) {
      flush()
      lines.push(...blockLines(child))
    }
  }
  flush()
  return lines
}

function insertedText(text: Y.XmlText): string {
  return text
    .toDelta()
    .map((part: { insert: unknown }) => (typeof part.insert === 'string' ? part.insert : ''))
    .join('')
}

function inlineText(element: Y.XmlElement): string {
  if (element.nodeName === 'hardBreak') return '\n'
  return `#${element.getAttribute('code') ?? ''}`
}
