'use client'

import { OpenDotsDialog } from '#components/dots/open-dots-dialog.tsx'
import { OpenMoodDialog } from '#components/mood/open-mood-dialog.tsx'

/** What a moderator wants to ask the room, before it is asked. */
export const AskDialog = ({ what }: { what: 'dots' | 'mood' }) =>
  what === 'dots' ? <OpenDotsDialog /> : <OpenMoodDialog />
