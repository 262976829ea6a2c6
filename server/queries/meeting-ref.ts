import { allow, type Result, refuse } from '#domain/result.ts'
import type { MeetingRef } from '#server/commands/act-at-meeting.ts'
import type { Context } from '#server/context.ts'

/** The meeting that a form names by its code. What one may do there, the command judges. */
export async function meetingRef({ store }: Context, code: string): Promise<Result<MeetingRef, 'not-found'>> {
  const meeting = await store.meetingFrames.findStanding(code)
  return meeting ? allow({ id: meeting.id, groupId: meeting.groupId }) : refuse('not-found')
}
