import type { ReactNode } from 'react'

/** What the surroundings decide about shared text. Keep one object for the life of a page. */
export type NotesLook = {
  /** How many levels the headings move down, to stand under those of the page. */
  readonly headingShift: number
  readonly words: { readonly taskDone: string; readonly taskOpen: string }
  /** A proposal's card within the text; without this it is a link to the proposal's page. */
  readonly card?: (card: { readonly proposalId: string; readonly code: string }) => ReactNode
}
