import { acceptDecisions } from '#domain/meeting/public-view.ts'
import * as rule from '#domain/mood/mood.ts'
import { allow, type Result, refuse } from '#domain/result.ts'
import { askNothingElse } from '#domain/room/asking.ts'
import type { Reason } from '#protocol/reasons.ts'
import type { Requests, Values } from '#protocol/requests.ts'
import type { Context } from '#server/context.ts'
import { actAtMeeting, idOf, type MeetingRef } from './act-at-meeting.ts'

/** Asks everybody with a voice for a green, yellow or red card: a thermometer, and no vote. */
export function openMood(
  ctx: Context,
  meeting: MeetingRef,
  { requestId, question }: Requests['mood:open'],
): Promise<Result<Values['mood:open'], Reason>> {
  const command = { does: 'ask-the-room', command: 'mood:open', requestId } as const

  return actAtMeeting(ctx, meeting, command, async (act, setting) => {
    const accepted = acceptDecisions(setting)
    if (!accepted.ok) return accepted
    const free = askNothingElse(await act.roomQuestions.open(setting.id))
    if (!free.ok) return free
    const item = await act.agenda.findOpen(setting.id)
    if (!item) return refuse('no-open-item')
    const entitled = await act.roomQuestions.countVoices(setting.id)
    const asked = rule.openMood({ question, entitled })
    if (!asked.ok) return asked

    const roundId = await act.moodRounds.open({
      meetingId: setting.id,
      agendaItemId: item.id,
      question: asked.value,
      openedAt: ctx.now(),
      openedById: idOf(ctx),
    })
    await act.audit({ action: 'mood:open', object: 'mood-round', objectId: roundId, detail: { entitled } })
    return allow({ roundId })
  })
}
