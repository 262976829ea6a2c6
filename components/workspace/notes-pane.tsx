'use client'

import { useTranslations } from 'use-intl'
import { NotesEditor } from '#components/editor/notes-editor.tsx'
import { NOTES_PANE_ID } from '#components/floor/item-heading.ts'

/** The shared document, with room to scroll of its own where it stands beside the board. */
export function NotesPane() {
  const t = useTranslations('floor')
  return (
    <section
      id={NOTES_PANE_ID}
      aria-label={t('document')}
      className="bg-surface lg:h-full lg:min-h-0 lg:overflow-y-auto"
    >
      <NotesEditor />
    </section>
  )
}
