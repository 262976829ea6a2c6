import { numberOfQuestion, questionCode } from '#domain/question/code.ts'
import type { QuestionState } from '#domain/question/question.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import type { Rows } from './database.ts'
import { takeTurn } from './take-turn.ts'

export type NewQuestion = Pick<
  Prisma.PublicQuestionUncheckedCreateInput,
  'agendaItemId' | 'text' | 'display' | 'askedAt'
> & { readonly meetingId: string; readonly state: 'asked' | 'visible'; readonly letter: NewLetter | null }

/** Where the answer goes, where somebody wants it by mail. */
export type NewLetter = Pick<Prisma.QuestionLetterCreateInput, 'email' | 'locale' | 'browserHash'>

type Answer = {
  readonly state: 'answered_live' | 'answered'
  readonly answer: string | null
  readonly answeredBy: string | null
  readonly answeredAt: Date
}

/** A column of days holds no time. */
const dayOf = (day: string) => new Date(`${day}T00:00:00Z`)

/** What the public asks at meetings. */
export const questions = (rows: Rows) => ({ ...readings(rows), ...changes(rows) })

const readings = (rows: Rows) => ({
  async find(meetingId: string, id: string) {
    const found = await rows.publicQuestion.findFirst({
      where: { id, meetingId },
      include: { responsible: { select: { name: true } } },
    })
    return found && { ...found, due: found.due?.toISOString().slice(0, 10) ?? null }
  },

  /** What is not for everybody: what waits to be looked through, and what is hidden. */
  unseen: (meetingId: string) =>
    rows.publicQuestion.findMany({
      where: { meetingId, state: { in: ['asked', 'hidden'] } },
      orderBy: { position: 'asc' },
    }),

  /** Which one is being answered before everybody. */
  async currentOf(meetingId: string): Promise<string | null> {
    const current = await rows.publicQuestion.findFirst({
      where: { meetingId, takenUpAt: { not: null } },
      select: { id: true },
    })
    return current?.id ?? null
  },

  /** Which questions of a meeting somebody supports; the marks of one supporter differ by question. */
  async supportedBy(meetingId: string, markFor: (questionId: string) => string): Promise<string[]> {
    const found = await rows.publicQuestion.findMany({ where: { meetingId }, select: { id: true } })
    const marks = await rows.questionSupport.findMany({
      where: { supporter: { in: found.map(({ id }) => markFor(id)) } },
      select: { questionId: true },
    })
    return marks.map(({ questionId }) => questionId)
  },
})

const changes = (rows: Rows) => ({
  /** Adds it at the end of its meeting, under the next public code. */
  async add({ letter, ...question }: NewQuestion): Promise<{ id: string; code: string }> {
    const { meetingId } = question
    const last = await rows.publicQuestion.aggregate({ where: { meetingId }, _max: { position: true } })
    const position = (last._max.position ?? 0) + 1
    return rows.publicQuestion.create({
      data: {
        ...question,
        code: await nextCode(rows),
        position,
        ...(letter && { letter: { create: letter } }),
      },
      select: { id: true, code: true },
    })
  },

  async show(id: string): Promise<void> {
    await rows.publicQuestion.update({ where: { id }, data: { state: 'visible', reason: null } })
  },

  /** What is hidden gets no answer: where it would have gone is forgotten. */
  async hide(id: string, reason: string): Promise<void> {
    const data = { state: 'hidden', reason, takenUpAt: null } as const
    await rows.publicQuestion.update({ where: { id }, data })
    await rows.questionLetter.deleteMany({ where: { questionId: id } })
  },

  async takeUp(meetingId: string, id: string, takenUpAt: Date): Promise<void> {
    await putDown(rows, meetingId)
    await rows.publicQuestion.update({ where: { id }, data: { takenUpAt } })
  },

  putDown: (meetingId: string) => putDown(rows, meetingId),

  async promise(id: string, { due, responsibleId }: { due: string; responsibleId: string | null }) {
    const state: QuestionState = 'to_be_answered'
    const data = { state, due: dayOf(due), responsibleId, takenUpAt: null }
    await rows.publicQuestion.update({ where: { id }, data })
  },

  /** Nothing is answered before everybody any more, and what has neither answer nor day gets this day. */
  async promiseTheRest(meetingId: string, due: string): Promise<void> {
    await putDown(rows, meetingId)
    await rows.publicQuestion.updateMany({
      where: { meetingId, state: 'visible' },
      data: { state: 'to_be_answered', due: dayOf(due) },
    })
  },

  async answer(id: string, answer: Answer): Promise<void> {
    await rows.publicQuestion.update({ where: { id }, data: { ...answer, takenUpAt: null } })
  },
})

async function putDown(rows: Rows, meetingId: string): Promise<void> {
  await rows.publicQuestion.updateMany({
    where: { meetingId, takenUpAt: { not: null } },
    data: { takenUpAt: null },
  })
}

/** The newest code is the longest, then the greatest: "Q-10000" comes after "Q-9999". */
async function nextCode(rows: Rows): Promise<string> {
  await takeTurn(rows, 'question-code')
  const newest = await rows.$queryRaw<{ code: string }[]>`
    SELECT code FROM "PublicQuestion" ORDER BY length(code) DESC, code DESC LIMIT 1`
  return questionCode(numberOfQuestion(newest[0]?.code ?? '') + 1)
}
