import { isMoving } from '#domain/meeting/public-delay.ts'
import type { Act, MeetingSetting } from '#server/context.ts'

/** Gives up states that wait for the public and hold words which stand no longer; what stands now waits instead. */
export function dropWhatWaits(act: Act, setting: MeetingSetting): void {
  act.document.dropWhatWaits()
  if (isMoving(setting)) act.document.keepForPublic()
}
