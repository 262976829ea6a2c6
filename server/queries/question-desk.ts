import { may } from '#domain/meeting/may.ts'
import { roleAt } from '#domain/meeting/role.ts'
import { allow, type Result } from '#domain/result.ts'
import type { QuestionDesk, UnseenQuestion } from '#protocol/question-requests.ts'
import type { Reason } from '#protocol/reasons.ts'
import { type MeetingRef, permitAt } from '#server/commands/act-at-meeting.ts'
import type { Context } from '#server/context.ts'
import { markOf } from '#server/supporter.ts'

/** What the floor does not say of questions: to each their own support, to moderators what nobody else reads. */
export async function questionDesk(ctx: Context, meeting: MeetingRef): Promise<Result<QuestionDesk, Reason>> {
  const permitted = await permitAt(ctx, meeting, 'support-question')
  if (!permitted.ok) return permitted

  const { questions, meetings } = ctx.store
  const role = roleAt(ctx.actor, await meetings.standingOf(ctx.actor, meeting))
  const mark = markOf(ctx, null)
  const supported = mark ? await questions.supportedBy(meeting.id, mark) : []
  const unseen = may(role, 'moderate-questions') ? await questions.unseen(meeting.id) : []
  return allow({ supported, unseen: unseen.map(toUnseen) })
}

type Row = Awaited<ReturnType<Context['store']['questions']['unseen']>>[number]

const toUnseen = ({
  id,
  code,
  state,
  text,
  display,
  agendaItemId,
  askedAt,
  reason,
}: Row): UnseenQuestion => ({
  id,
  code,
  state: state === 'hidden' ? 'hidden' : 'asked',
  text,
  display,
  itemId: agendaItemId,
  askedAt: askedAt.toISOString(),
  reason,
})
