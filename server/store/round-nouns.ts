import type { Rows } from './database.ts'
import { dotRounds } from './dot-rounds.ts'
import { moodRounds } from './mood-rounds.ts'
import { roomQuestions } from './room-questions.ts'

/** What the room is asked besides votes. */
export const roundNouns = (rows: Rows) => ({
  dotRounds: dotRounds(rows),
  moodRounds: moodRounds(rows),
  roomQuestions: roomQuestions(rows),
})
