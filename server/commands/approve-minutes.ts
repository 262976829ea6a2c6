import { type MeetingRole, roleAt } from '#domain/meeting/role.ts'
import { approve } from '#domain/minutes/course.ts'
import { allow, type Result } from '#domain/result.ts'
import type { ApproveMinutes } from '#protocol/minutes.ts'
import type { Reason } from '#protocol/reasons.ts'
import type { Context } from '#server/context.ts'
import { hashOfWork, readMinutesInWork } from '#server/queries/minutes-in-work.ts'
import { actAtMeeting, idOf, type MeetingRef, NOTHING, type Nothing } from './act-at-meeting.ts'

/** A second person, who wrote nothing in them, verifies the minutes as they have read them. */
export async function approveMinutes(
  ctx: Context,
  meeting: MeetingRef,
  { requestId, hash }: ApproveMinutes,
): Promise<Result<Nothing, Reason>> {
  const does = (await verifiesAsMember(ctx, meeting)) ? 'read-minutes' : 'verify-minutes'
  const command = { does, command: 'minutes:approve', requestId } as const

  return actAtMeeting(ctx, meeting, command, async (act, setting) => {
    const work = await readMinutesInWork(act, setting)
    const { draft } = work
    const present = hashOfWork(work)
    const approved = approve({
      state: setting.state,
      verifierId: idOf(ctx),
      writerIds: (draft?.writers ?? []).map(({ personId }) => personId),
      unanswered: draft?.remarks.filter(({ state }) => state === 'proposed').length ?? 0,
      verified: draft?.verifiedHash ?? null,
      read: hash,
      present,
    })
    if (!approved.ok) return approved

    const verifiedAt = ctx.now()
    await act.minutes.changeDraft(setting.id, { verifiedById: idOf(ctx), verifiedAt, verifiedHash: present })
    await act.meetings.setCourse(setting.id, { state: approved.value })
    const isEarly = draft?.remarksUntil != null && verifiedAt < draft.remarksUntil
    await act.audit({
      action: 'minutes:approve',
      object: 'meeting',
      objectId: setting.id,
      detail: { hash: present, isEarly },
    })
    return allow(NOTHING)
  })
}

/** A group may name a verifier who is a member otherwise. */
async function verifiesAsMember(ctx: Context, meeting: MeetingRef): Promise<boolean> {
  const standing = await ctx.store.meetings.standingOf(ctx.actor, meeting)
  const role: MeetingRole = roleAt(ctx.actor, standing)
  return role === 'member' && standing.membership?.role === 'verifier'
}
