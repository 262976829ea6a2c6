import { acceptSupport } from '#domain/question/question.ts'
import { allow, type Result, refuse } from '#domain/result.ts'
import type { Database } from './database.ts'

export type Support = {
  readonly meetingId: string
  readonly questionId: string
  /** What is kept of the browser or person: a hash that is another one for each question. */
  readonly supporter: string
  readonly supports: boolean
}

/**
 * Takes presses without the lock of the shared document, for which a whole hall would queue. A share lock
 * on the question orders each against its answer; what the floor shows follows some time after, once for
 * all that came meanwhile. The primary key lets one browser count once.
 */
export class Supports {
  readonly #database: Database
  readonly #onCounted: (meetingId: string) => void

  constructor(database: Database, onCounted: (meetingId: string) => void) {
    this.#database = database
    this.#onCounted = onCounted
  }

  async set({
    meetingId,
    questionId,
    supporter,
    supports,
  }: Support): Promise<Result<true, 'not-found' | 'question-changed'>> {
    const { prisma } = this.#database
    const done = await prisma.$transaction(async (rows) => {
      await rows.$executeRaw`SELECT 1 FROM "PublicQuestion" WHERE id = ${questionId}::uuid FOR SHARE`
      const question = await rows.publicQuestion.findFirst({
        where: { id: questionId, meetingId, state: { notIn: ['asked', 'hidden'] } },
        select: { state: true },
      })
      if (!question) return refuse('not-found')
      const accepted = acceptSupport(question.state)
      if (!accepted.ok) return accepted
      const data = [{ questionId, supporter }]
      const changed = supports
        ? await rows.questionSupport.createMany({ data, skipDuplicates: true })
        : await rows.questionSupport.deleteMany({ where: { questionId, supporter } })
      return allow(changed.count > 0)
    })
    if (!done.ok) return done
    if (done.value) this.#onCounted(meetingId)
    return allow(true)
  }
}
