import type * as Y from 'yjs'
import { NOTES, PROPOSALS, plainText, wordsOf } from '#protocol/shared-document.ts'
import type { RefusedEdit } from '#protocol/sync.ts'

/** An edit that the server took back, and what stood here just before it was sent. */
export type Refusal = {
  readonly reason: RefusedEdit
  /** How many changes of this person it held. */
  readonly changes: number
  /** The lines from before, when the edit was written while away; null for a few characters. */
  readonly before: readonly string[] | null
}

export function linesOf(doc: Y.Doc): string[] {
  const cards = [...doc.getMap(PROPOSALS).keys()].flatMap((id) => {
    const words = wordsOf(doc, id)
    return words ? [words.title, ...words.text.split('\n')] : []
  })
  return [...plainText(doc.getXmlFragment(NOTES)).split('\n'), ...cards].filter((line) => line !== '')
}

/** What was written and does not stand in the document any more, for its author to keep. */
export function takenBack({ before }: Refusal, doc: Y.Doc): string {
  const standing = new Set(linesOf(doc))
  return (before ?? []).filter((line) => !standing.has(line)).join('\n')
}
