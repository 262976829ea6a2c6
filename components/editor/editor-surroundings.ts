'use client'

import { createContext } from 'react'
import type { MeetingTheme } from '#protocol/meeting-page.ts'

/** What the words need to know of the page that they stand on. */
export type EditorSurroundings = {
  readonly themes: readonly MeetingTheme[]
  /** Opens a card beside the text; absent where a link to its page must do. */
  readonly onOpenCard: ((proposalId: string) => void) | undefined
}

export const EditorSurroundingsContext = createContext<EditorSurroundings>({
  themes: [],
  onOpenCard: undefined,
})
