import { type ErasedWords, parseErasedWords, placesOf } from '#domain/history/erasing.ts'
import { acceptRecords } from '#domain/meeting/public-view.ts'
import { allow, type Result, refuse } from '#domain/result.ts'
import type { EraseWords } from '#protocol/history.ts'
import type { Reason } from '#protocol/reasons.ts'
import type { Act, Context, MeetingSetting } from '#server/context.ts'
import { actAtMeeting, type MeetingRef } from './act-at-meeting.ts'
import { dropWhatWaits } from './drop-what-waits.ts'

/**
 * Erases words that were deleted from the document from its history, too: from every revision, and by
 * compaction from the log. They must be gone from the document itself; what was decided is a record
 * and keeps its words. The audit log says that it was done, never which words.
 */
export function eraseWords(
  ctx: Context,
  meeting: MeetingRef,
  { requestId, words }: EraseWords,
): Promise<Result<{ readonly revisions: number }, Reason>> {
  const command = { does: 'erase-words', command: 'history:erase', requestId } as const

  return actAtMeeting(ctx, meeting, command, async (act, setting) => {
    const { id } = setting
    const parsed = await acceptErasing(act, setting, words)
    if (!parsed.ok) return parsed

    const revisions = await act.revisions.eraseWords(id, parsed.value, ctx.now())
    const copies = await refreshCopies(act, id, (text) => placesOf(parsed.value, text).length > 0)
    const waits = await act.document.waitsForPublic(parsed.value)
    if (revisions + copies === 0 && !waits) return refuse('nothing-to-erase')
    act.document.foldWithout(parsed.value)
    if (waits) dropWhatWaits(act, setting)
    await act.audit({ action: 'history:erase', object: 'document', objectId: id, detail: { revisions } })
    return allow({ revisions })
  })
}

async function acceptErasing(
  act: Act,
  { pause }: MeetingSetting,
  words: string,
): Promise<Result<ErasedWords, Reason>> {
  const recorded = acceptRecords(pause)
  if (!recorded.ok) return recorded
  const parsed = parseErasedWords(words)
  if (!parsed.ok) return parsed
  if (act.document.holdsWords(parsed.value)) return refuse('still-in-text')
  return (await act.document.doesPublicSee(parsed.value)) ? refuse('public-still-sees') : parsed
}

/** A proposal's row keeps the words of the last act; those of its card are what stands now. */
async function refreshCopies(act: Act, meetingId: string, holds: (text: string) => boolean): Promise<number> {
  let refreshed = 0
  for (const { id, title, text } of await act.proposals.texts(meetingId)) {
    const words = act.document.words(id)
    if (!words || !(holds(title) || holds(text))) continue
    await act.proposals.change(id, words)
    refreshed++
  }
  return refreshed
}
