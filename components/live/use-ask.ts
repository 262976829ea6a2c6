'use client'

import type { Ask } from '#components/live/meeting-requests.ts'
import { useLiveMeeting } from '#components/live/meeting-session.tsx'

/** Asks the server for an act or an answer. Never throws; after 20 s without an answer: 'no-answer'. */
export const useAsk = (): Ask => useLiveMeeting().requests.ask
