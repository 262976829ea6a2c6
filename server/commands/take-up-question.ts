import { takeUpQuestion as takeUp } from '#domain/question/question.ts'
import { allow, type Result, refuse } from '#domain/result.ts'
import type { Reason } from '#protocol/reasons.ts'
import type { Requests } from '#protocol/requests.ts'
import type { Context } from '#server/context.ts'
import { type MeetingRef, NOTHING, type Nothing } from './act-at-meeting.ts'
import { actOnQuestion } from './act-on-question.ts'

/** A question is answered now: the room has it before its eyes. */
export function takeUpQuestion(
  ctx: Context,
  meeting: MeetingRef,
  request: Requests['question:take-up'],
): Promise<Result<Nothing, Reason>> {
  const named = { ...request, name: 'question:take-up' } as const
  return actOnQuestion(ctx, meeting, named, async (act, question, setting) => {
    const currentId = await act.questions.currentOf(setting.id)
    const taken = takeUp(question, { meeting: setting.state, currentId, seenId: request.currentId })
    if (!taken.ok) return taken
    await act.questions.takeUp(setting.id, question.id, ctx.now())
    return allow(NOTHING)
  })
}

/** Not now, after all. */
export function putDownQuestion(
  ctx: Context,
  meeting: MeetingRef,
  request: Requests['question:put-down'],
): Promise<Result<Nothing, Reason>> {
  const named = { ...request, name: 'question:put-down' } as const
  return actOnQuestion(ctx, meeting, named, async (act, question, setting) => {
    if (question.takenUpAt === null) return refuse('question-changed')
    await act.questions.putDown(setting.id)
    return allow(NOTHING)
  })
}
