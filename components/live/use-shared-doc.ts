'use client'

import type * as Y from 'yjs'
import { useLiveMeeting } from '#components/live/meeting-session.tsx'

/** The meeting's one shared document, the same object for the life of the session. */
export const useSharedDoc = (): Y.Doc => useLiveMeeting().shared.doc
