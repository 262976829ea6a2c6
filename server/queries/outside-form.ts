import { acceptFromOutside, type OutsideInput } from '#domain/meeting/outside-input.ts'
import type { Result } from '#domain/result.ts'
import type { MeetingFrame } from '#protocol/meeting-page.ts'
import type { Reason } from '#protocol/reasons.ts'
import type { Context } from '#server/context.ts'
import { presentMeetingFrame } from '#server/present/meeting-frame.ts'

export type OutsideForm = {
  readonly frame: MeetingFrame
  /** How the meeting takes what is sent now, or why it does not. */
  readonly input: Result<Exclude<OutsideInput, 'closed'>, Reason>
}

/** The meeting to which somebody without an account wants to say something; undefined when it is not public. */
export async function outsideForm({ store }: Context, code: string): Promise<OutsideForm | undefined> {
  const meeting = await store.meetingFrames.findStanding(code)
  if (!meeting || meeting.state === 'draft') return undefined
  const [row, setting] = await Promise.all([
    store.meetingFrames.get(meeting.id),
    store.meetings.getSetting(meeting.id),
  ])
  return { frame: presentMeetingFrame(row), input: acceptFromOutside(setting) }
}
