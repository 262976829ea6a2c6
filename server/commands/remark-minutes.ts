import { isPerson } from '#domain/actor.ts'
import { acceptRemark, edit } from '#domain/minutes/course.ts'
import { allow, type Result, refuse } from '#domain/result.ts'
import type { AnswerRemark, ProposeRemark } from '#protocol/minutes.ts'
import type { Reason } from '#protocol/reasons.ts'
import type { Context } from '#server/context.ts'
import { actAtMeeting, type MeetingRef, NOTHING, type Nothing } from './act-at-meeting.ts'

/** Somebody who was there proposes a correction while the review lasts. */
export function remarkMinutes(
  ctx: Context,
  meeting: MeetingRef,
  { requestId, key, text }: ProposeRemark,
): Promise<Result<Nothing, Reason>> {
  const command = { does: 'remark-minutes', command: 'minutes:remark', requestId } as const

  return actAtMeeting(ctx, meeting, command, async (act, setting) => {
    if (!isPerson(ctx.actor)) return refuse('not-signed-in')
    const draft = await act.minutes.findDraft(setting.id)
    const at = ctx.now()
    const accepted = acceptRemark({ state: setting.state, remarksUntil: draft?.remarksUntil ?? null, at })
    if (!accepted.ok) return accepted

    await act.minutes.addRemark(setting.id, { key, text, personId: ctx.actor.id, at })
    await act.audit({ action: 'minutes:remark', object: 'meeting', objectId: setting.id, detail: { key } })
    return allow(NOTHING)
  })
}

/** Each proposed correction is accepted or declined with a reason, once. */
export function answerRemark(
  ctx: Context,
  meeting: MeetingRef,
  { requestId, remarkId, verdict, answer }: AnswerRemark,
): Promise<Result<Nothing, Reason>> {
  const command = { does: 'write-minutes', command: 'minutes:answer-remark', requestId } as const

  return actAtMeeting(ctx, meeting, command, async (act, setting) => {
    const open = edit(setting.state)
    if (!open.ok) return open
    const remark = await act.minutes.findRemark(setting.id, remarkId)
    if (!remark) return refuse('not-found')
    if (remark.state !== 'proposed') return refuse('already-answered')

    await act.minutes.answerRemark(remarkId, { state: verdict, answer, answeredAt: ctx.now() })
    await act.audit({
      action: 'minutes:answer-remark',
      object: 'meeting',
      objectId: setting.id,
      detail: { verdict },
    })
    return allow(NOTHING)
  })
}
