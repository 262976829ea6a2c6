import { createContext } from 'react'
import type { MeetingContent } from '#protocol/meeting-content.ts'

/** For cards within the text: they change with the acts, while the text around them stands still. */
export const MeetingContentContext = createContext<MeetingContent | null>(null)
