import { isOpenForWriting } from '#domain/meeting/role.ts'
import { hideQuestion as hide, showQuestion as show } from '#domain/question/question.ts'
import { allow, type Result } from '#domain/result.ts'
import type { Reason } from '#protocol/reasons.ts'
import type { Requests } from '#protocol/requests.ts'
import type { Context } from '#server/context.ts'
import { type MeetingRef, NOTHING, type Nothing } from './act-at-meeting.ts'
import { actOnQuestion } from './act-on-question.ts'
import { promiseTheRest } from './promise-answer.ts'

/** A moderator has looked through a question: everybody may read it. */
export function showQuestion(
  ctx: Context,
  meeting: MeetingRef,
  request: Requests['question:show'],
): Promise<Result<Nothing, Reason>> {
  return actOnQuestion(
    ctx,
    meeting,
    { ...request, name: 'question:show' },
    async (act, question, setting) => {
      const shown = show(question.state)
      if (!shown.ok) return shown
      await act.questions.show(question.id)
      if (!isOpenForWriting(setting.state)) await promiseTheRest(act, setting, ctx.now())
      return allow(NOTHING)
    },
  )
}

/** Or not: then its place and the reason stay, and its words are for moderators alone. */
export function hideQuestion(
  ctx: Context,
  meeting: MeetingRef,
  request: Requests['question:hide'],
): Promise<Result<Nothing, Reason>> {
  return actOnQuestion(ctx, meeting, { ...request, name: 'question:hide' }, async (act, question) => {
    const reason = hide(question.state, request.reason)
    if (!reason.ok) return reason
    await act.questions.hide(question.id, reason.value)
    return allow(NOTHING)
  })
}
