'use client'

import type { ComponentProps } from 'react'
import { WordsProvider } from '#components/words/words-provider.tsx'
import { Workspace } from '#components/workspace/workspace.tsx'

export type MembersWorkspaceProps = ComponentProps<typeof Workspace> & {
  readonly words: Omit<ComponentProps<typeof WordsProvider>, 'children'>
}

/** The workspace with its words: everything that only members need, so that it can be left out as one. */
export function MembersWorkspace({ words, ...workspace }: MembersWorkspaceProps) {
  return (
    <WordsProvider {...words}>
      <Workspace {...workspace} />
    </WordsProvider>
  )
}
