import { INSTALLATION } from '#domain/actor.ts'
import { allow } from '#domain/result.ts'
import { Acts } from './act.ts'
import { AnswerBox } from './answer-box.ts'
import { BallotBox } from './ballot-box.ts'
import { closeDatabase, openDatabase, wipe } from './database.ts'
import { UpdateLog } from './document-log.ts'
import { DOT_SETS } from './dot-rounds.ts'
import { MOOD_CARDS } from './mood-rounds.ts'
import { nouns } from './nouns.ts'
import { PublicLog } from './public-log.ts'
import { QuestionLetters } from './question-letters.ts'
import { rehearse } from './rehearsal.ts'
import { Replicas } from './replica.ts'
import { Supports } from './supports.ts'
import { TurnoutBoard } from './turnout-board.ts'

/** Everything that is kept. Reads by noun; writes only within `act`; edits only through `log`. */
export function createStore({ databaseUrl, connections }: { databaseUrl: string; connections?: number }) {
  const database = openDatabase(databaseUrl, connections ? { connections } : {})
  const acts = new Acts(database, new Replicas())
  const turnout = new TurnoutBoard(async (meetingId) => {
    const act = { actor: INSTALLATION, command: 'vote:count', at: new Date(), meetingId }
    await acts.carryOut(act, async ({ document }) => {
      document.changesOnly({ vote: true, rounds: true })
      return allow(null)
    })
  })
  const support = new TurnoutBoard(async (meetingId) => {
    const act = { actor: INSTALLATION, command: 'question:count', at: new Date(), meetingId }
    await acts.carryOut(act, async ({ document }) => {
      document.changesOnly({ questions: true })
      return allow(null)
    })
  })
  return {
    ...nouns(database.prisma),
    act: acts.carryOut.bind(acts) as Acts['carryOut'],
    log: new UpdateLog(database),
    ballotBox: new BallotBox(database, (meetingId) => turnout.changed(meetingId)),
    supports: new Supports(database, (meetingId) => support.changed(meetingId)),
    questionLetters: new QuestionLetters(database),
    dotBox: new AnswerBox(database, DOT_SETS, (meetingId) => turnout.changed(meetingId)),
    moodBox: new AnswerBox(database, MOOD_CARDS, (meetingId) => turnout.changed(meetingId)),
    publicLog: new PublicLog(database),
    /** Resolves when a commit has reached the disk: an empty record in the write-ahead log. */
    probe: async () => {
      await database.pool.query("SELECT pg_logical_emit_message(true, 'spolu', '')")
    },
    /** Makes a process ready for its first act. */
    rehearse: () => rehearse(database),
    isEmpty: async () => (await database.prisma.municipality.findFirst({ select: { id: true } })) === null,
    /** Empties every table; the demo's reset and nothing else calls it. */
    wipe: () => wipe(database),
    close: () => {
      turnout.close()
      support.close()
      return closeDatabase(database)
    },
  }
}

export type Store = ReturnType<typeof createStore>
