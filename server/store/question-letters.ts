import type { Database, Rows } from './database.ts'

export type DueLetter = {
  readonly questionId: string
  readonly email: string
  readonly locale: string
  readonly browserHash: string
  readonly question: {
    readonly code: string
    readonly text: string
    readonly answer: string | null
    readonly answeredBy: string | null
    readonly meeting: { readonly code: string; readonly title: string }
  }
}

/** As long as a mail server may take to answer, and some. */
const SENT_WITHIN_MS = 40_000

/**
 * Answers on their way to whoever left an address. The row is locked while its letter is handed over and
 * deleted with it, so that of several machines one sends; a letter that was not taken keeps its row.
 */
export class QuestionLetters {
  readonly #database: Database

  constructor(database: Database) {
    this.#database = database
  }

  /** Hands over what is due, each once; answers how many were taken. */
  async deliver(send: (letter: DueLetter) => Promise<boolean>): Promise<number> {
    let taken = 0
    let last: string | null = null
    do {
      const [after, result] = await this.#deliverNext(last, send)
      last = after
      taken += Number(result)
    } while (last !== null)
    return taken
  }

  #deliverNext(
    last: string | null,
    send: (letter: DueLetter) => Promise<boolean>,
  ): Promise<[last: string | null, taken: boolean]> {
    return this.#database.prisma.$transaction(
      async (rows) => {
        const questionId = await lockNext(rows, last)
        if (questionId === null) return [null, false]
        const letter = await rows.questionLetter.findUniqueOrThrow({ where: { questionId }, select: LETTER })
        const isTaken = await send(letter)
        if (isTaken) await rows.questionLetter.delete({ where: { questionId } })
        return [questionId, isTaken]
      },
      { timeout: SENT_WITHIN_MS },
    )
  }
}

const LETTER = {
  questionId: true,
  email: true,
  locale: true,
  browserHash: true,
  question: {
    select: {
      code: true,
      text: true,
      answer: true,
      answeredBy: true,
      meeting: { select: { code: true, title: true } },
    },
  },
} as const

/** What the public does not see yet is not told by mail either. */
async function lockNext(rows: Rows, last: string | null): Promise<string | null> {
  const found = await rows.$queryRaw<{ questionId: string }[]>`
    SELECT l."questionId" FROM "QuestionLetter" l
      JOIN "PublicQuestion" q ON q.id = l."questionId"
      JOIN meeting_document d ON d.meeting_id = q."meetingId"
     WHERE q.state IN ('answered_live', 'answered') AND d.paused_seq IS NULL
       AND (${last}::uuid IS NULL OR l."questionId" > ${last}::uuid)
     ORDER BY l."questionId" LIMIT 1 FOR UPDATE OF l SKIP LOCKED`
  return found[0]?.questionId ?? null
}
