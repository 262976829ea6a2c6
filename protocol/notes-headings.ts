import * as Y from 'yjs'
import { paragraph, plainText } from './shared-document.ts'

export function heading(text: string, level = 2): Y.XmlElement {
  const element = new Y.XmlElement('heading')
  // Tiptap keeps numbers as numbers; Yjs types attributes as strings unless told.
  element.setAttribute('level', level as unknown as string)
  element.insert(0, [new Y.XmlText(text)])
  return element
}

/** The headings of the shared document, in their order. */
export const headingsOf = (notes: Y.XmlFragment): string[] =>
  blocksOf(notes)
    .filter(({ nodeName }) => nodeName === 'heading')
    .map(plainText)

/** A heading at the end, with a line to write on below it: the empty one that stands there, or a new one. */
export function addHeading(notes: Y.XmlFragment, text: string): void {
  const last = blocksOf(notes).at(-1)
  const hasEmptyLine = last?.nodeName === 'paragraph' && plainText(last) === ''
  if (hasEmptyLine) notes.insert(notes.length - 1, [heading(text)])
  else notes.push([heading(text), paragraph('')])
}

const blocksOf = (notes: Y.XmlFragment): Y.XmlElement[] =>
  notes.toArray().filter((block) => block instanceof Y.XmlElement)
