import { type Result, refuse } from '#domain/result.ts'
import type { Reason } from '#protocol/reasons.ts'
import type { RequestName } from '#protocol/requests.ts'
import type { Act, Context, MeetingSetting } from '#server/context.ts'
import { actAtMeeting, type MeetingRef } from './act-at-meeting.ts'

type Request = { readonly requestId: string; readonly questionId: string }
type Question = NonNullable<Awaited<ReturnType<Act['questions']['find']>>>

/** An act of a moderator on a question, which is read under the lock: of two at once the second is told. */
export const actOnQuestion = <Value>(
  ctx: Context,
  meeting: MeetingRef,
  { name, requestId, questionId }: Request & { name: RequestName },
  body: (act: Act, question: Question, setting: MeetingSetting) => Promise<Result<Value, Reason>>,
): Promise<Result<Value, Reason>> =>
  actAtMeeting(
    ctx,
    meeting,
    { does: 'moderate-questions', command: name, requestId },
    async (act, setting) => {
      const question = await act.questions.find(setting.id, questionId)
      if (!question) return refuse('not-found')
      const done = await body(act, question, setting)
      if (!done.ok) return done
      const { id, code } = question
      await act.audit({
        action: name,
        object: 'question',
        objectId: id,
        detail: { code, from: question.state },
      })
      return done
    },
  )
