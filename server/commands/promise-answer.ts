import { dayIn } from '#domain/meeting/notice.ts'
import { isOpenForWriting } from '#domain/meeting/role.ts'
import { dueAfterClose, promiseAnswer as promise } from '#domain/question/question.ts'
import { allow, type Result, refuse } from '#domain/result.ts'
import type { Reason } from '#protocol/reasons.ts'
import type { Requests } from '#protocol/requests.ts'
import type { Act, Context, MeetingSetting } from '#server/context.ts'
import { type MeetingRef, NOTHING, type Nothing } from './act-at-meeting.ts'
import { actOnQuestion } from './act-on-question.ts'

/** Nobody has the time or the answer now: an office answers by a day that everybody reads. */
export function promiseAnswer(
  ctx: Context,
  meeting: MeetingRef,
  request: Requests['question:promise'],
): Promise<Result<Nothing, Reason>> {
  const named = { ...request, name: 'question:promise' } as const
  return actOnQuestion(ctx, meeting, named, async (act, question, { state, process, processId }) => {
    const due = promise(question.state, {
      due: request.due,
      today: dayIn(process.municipality.timeZone, ctx.now()),
      before: question.due,
      seen: request.seen,
      isOpen: isOpenForWriting(state),
    })
    if (!due.ok) return due
    const { responsibleId } = request
    const isKnown = !responsibleId || (await act.processes.findOrganisation(processId, responsibleId))
    if (!isKnown) return refuse('unknown-organisation')
    await act.questions.promise(question.id, { due: due.value, responsibleId })
    return allow(NOTHING)
  })
}

/** The part of an act that leaves no question without a day: the close of a meeting, and what is shown after it. */
export async function promiseTheRest(act: Act, { id, process }: MeetingSetting, at: Date): Promise<void> {
  await act.questions.promiseTheRest(id, dueAfterClose(dayIn(process.municipality.timeZone, at)))
}
