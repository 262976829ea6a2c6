import type * as Y from 'yjs'
import { type Floor, readFloor } from './floor.ts'
import { type NotesJson, notesJson } from './notes-json.ts'
import { NOTES, type Words, wordsOf } from './shared-document.ts'

/** What readers see of a shared document: acts, text, and the words of each card by its id. */
export type MeetingContent = {
  readonly floor: Floor
  readonly notes: NotesJson
  readonly cards: CardTexts
}

export type CardTexts = Readonly<Record<string, Words>>

/** The content up to one row of the log: what a page carries before it is live, or without it. */
export type StoredMeeting = MeetingContent & { readonly seq: string }

export function readContent(doc: Y.Doc): MeetingContent {
  const floor = readFloor(doc)
  return { floor, notes: notesJson(doc.getXmlFragment(NOTES)), cards: readCardTexts(doc, floor) }
}

export function readCardTexts(doc: Y.Doc, floor: Floor): CardTexts {
  return Object.fromEntries(
    floor.cards.flatMap(({ id }) => {
      const words = wordsOf(doc, id)
      return words ? [[id, words]] : []
    }),
  )
}
