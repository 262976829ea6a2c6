import { edit } from '#domain/minutes/course.ts'
import { allow, type Result } from '#domain/result.ts'
import type { EditSection, Theirs } from '#protocol/minutes.ts'
import type { Reason } from '#protocol/reasons.ts'
import type { Act, Context } from '#server/context.ts'
import { actAtMeeting, idOf, type MeetingRef } from './act-at-meeting.ts'

export type SectionChanged = {
  readonly ok: false
  readonly reason: 'section-changed'
  readonly theirs: Theirs
}

/**
 * Saves the words of one part. Of two who edit it at once the second is refused with the words of the
 * first, and keeps their own on the screen.
 */
export function editMinutes(
  ctx: Context,
  meeting: MeetingRef,
  { requestId, key, text, revision }: EditSection,
): Promise<Result<{ revision: number; text: string }, Reason> | SectionChanged> {
  const command = { does: 'write-minutes', command: 'minutes:edit', requestId } as const

  return actAtMeeting(ctx, meeting, command, async (act, setting) => {
    const edited = edit(setting.state)
    if (!edited.ok) return edited
    await act.minutes.beginDraft(setting.id, { id: idOf(ctx), at: ctx.now() })
    const theirs = await findNewer(act, setting.id, { key, revision })
    if (theirs) return { ok: false, reason: 'section-changed', theirs } satisfies SectionChanged

    const next = revision + 1
    await act.minutes.saveSection(setting.id, {
      key,
      text,
      revision: next,
      personId: idOf(ctx),
      at: ctx.now(),
    })
    await act.meetings.setCourse(setting.id, { state: edited.value })
    await act.audit({
      action: 'minutes:edit',
      object: 'meeting',
      objectId: setting.id,
      detail: { key, revision: next },
    })
    return allow({ revision: next, text })
  })
}

async function findNewer(
  act: Act,
  meetingId: string,
  mine: { key: string; revision: number },
): Promise<Theirs | undefined> {
  const draft = await act.minutes.findDraft(meetingId)
  const stored = draft?.sections.find(({ key }) => key === mine.key)
  if ((stored?.revision ?? 0) === mine.revision) return undefined
  if (!stored) return { text: '', revision: 0, by: null }
  const [author] = await act.minutesRecords.somebodies(
    stored.updatedById === null ? [] : [stored.updatedById],
  )
  return { text: stored.text, revision: stored.revision, by: author?.name ?? null }
}
