'use client'

import { useLiveMeeting } from '#components/live/meeting-session.tsx'
import { useWatched } from '#components/live/use-watched.ts'
import type { Words } from '#protocol/shared-document.ts'

/** The live words of a card as plain text; undefined while they have not arrived. */
export const useCardWords = (proposalId: string): Words | undefined =>
  useWatched(useLiveMeeting().cardWords.of(proposalId))
