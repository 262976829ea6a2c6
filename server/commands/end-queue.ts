import { speakingIn } from '#domain/queue/turn.ts'
import type { Act, MeetingSetting } from '#server/context.ts'

/** What the close of a meeting does to its queue: nobody speaks, waits or holds the floor any more. */
export async function endQueue(act: Act, setting: MeetingSetting, at: Date): Promise<void> {
  const speaking = speakingIn(await act.speakerTurns.ofMeeting(setting))
  if (speaking) await act.speakerTurns.finish(speaking.id, { as: 'spoken', at })
  await act.speakerTurns.dropWaiting(setting.id, { at })
  if (setting.floorHeldAt) await act.speakerTurns.hold(setting.id, null)
}
