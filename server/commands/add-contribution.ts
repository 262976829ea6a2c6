import { capture, isOwnVoice } from '#domain/contribution/contribution.ts'
import { displayOf } from '#domain/contribution/display.ts'
import { negotiateLocale } from '#domain/locale.ts'
import { acceptWriting } from '#domain/meeting/course.ts'
import { allow, type Result } from '#domain/result.ts'
import type { Reason } from '#protocol/reasons.ts'
import type { Requests, Values } from '#protocol/requests.ts'
import type { Act, Context, MeetingSetting } from '#server/context.ts'
import { actAtMeeting, idOf, type MeetingRef } from './act-at-meeting.ts'
import { knowsPlace } from './knows-place.ts'

/** Writes down what somebody said, verbatim. */
export function addContribution(
  ctx: Context,
  meeting: MeetingRef,
  request: Requests['contribution:add'],
): Promise<Result<Values['contribution:add'], Reason>> {
  const { requestId, themeId, territoryId, channel } = request
  const command = { does: 'add-contribution', command: 'contribution:add', requestId } as const

  return actAtMeeting(ctx, meeting, command, async (act, setting) => {
    const accepted = acceptWriting(setting.state)
    if (!accepted.ok) return accepted
    const text = capture(request.text)
    if (!text.ok) return text
    const known = await knowsPlace(act, setting, request)
    if (!known.ok) return known

    const created = await act.contributions.create({
      processId: setting.processId,
      meetingId: setting.id,
      themeId: themeId ?? setting.group?.themeId ?? null,
      territoryId: territoryId ?? null,
      text: text.value,
      channel,
      display: await displayFor(ctx, act, setting, request),
      authorId: isOwnVoice(channel) ? idOf(ctx) : null,
      recordedById: idOf(ctx),
      createdAt: ctx.now(),
      heldBack: act.document.isPublicViewHeld,
    })
    act.document.changesOnly({ contributions: [created.id] })
    await act.audit({
      action: 'contribution:add',
      object: 'contribution',
      objectId: created.id,
      detail: { code: created.code, channel },
    })
    return allow(created)
  })
}

async function displayFor(
  ctx: Context,
  act: Act,
  setting: MeetingSetting,
  { display, channel }: Requests['contribution:add'],
): Promise<string> {
  const authorId = isOwnVoice(channel) ? idOf(ctx) : null
  return displayOf({
    typed: display,
    author: authorId ? await act.contributions.getSpeaker(authorId) : null,
    locale: negotiateLocale(setting.process.municipality.locale),
  })
}
