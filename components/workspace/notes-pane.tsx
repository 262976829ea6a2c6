'use client'

import { useCallback } from 'react'
import { useTranslations } from 'use-intl'
import { NotesEditor } from '#components/editor/notes-editor.tsx'
import { NOTES_PANE_ID } from '#components/floor/item-heading.ts'
import { useSurroundings } from '#components/workspace/surroundings.tsx'

/** The shared document, with room to scroll of its own where it stands beside the board. */
export function NotesPane() {
  const t = useTranslations('floor')
  const { frame, show } = useSurroundings()
  const openCard = useCallback((proposalId: string) => show({ kind: 'card', proposalId }), [show])
  return (
    <section
      id={NOTES_PANE_ID}
      aria-label={t('document')}
      className="bg-surface lg:h-full lg:min-h-0 lg:overflow-y-auto"
    >
      <NotesEditor themes={frame.themes} onOpenCard={openCard} />
    </section>
  )
}
