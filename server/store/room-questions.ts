import type { Asked } from '#domain/room/asking.ts'
import type { Rows } from './database.ts'
import { countVoices } from './voices.ts'
import { votes } from './votes.ts'

/** What the people at a meeting are asked at this moment, and how many may answer who need a voice for it. */
export const roomQuestions = (rows: Rows) => ({
  async open(meetingId: string): Promise<Asked | null> {
    const where = { meetingId, state: 'open' } as const
    if (await votes(rows).isOpenAt(meetingId)) return 'vote'
    if ((await rows.dotRound.count({ where })) > 0) return 'dots'
    return (await rows.moodRound.count({ where })) > 0 ? 'mood' : null
  },

  countVoices: (meetingId: string) => countVoices(rows, meetingId),
})
