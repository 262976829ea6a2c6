import type { Press } from '#domain/meeting/agenda.ts'
import { acceptActs } from '#domain/meeting/course.ts'
import { allow, type Result } from '#domain/result.ts'
import { askNothingElse } from '#domain/room/asking.ts'
import type { Reason } from '#protocol/reasons.ts'
import type { Act, Context, StoredItem } from '#server/context.ts'
import { actAtMeeting, type MeetingRef, NOTHING, type Nothing } from './act-at-meeting.ts'

type Step = {
  readonly command: 'agenda:open' | 'agenda:close' | 'agenda:skip' | 'agenda:move' | 'agenda:put-back'
  readonly requestId: string
  readonly itemId: string
}

type Rule = (agenda: readonly StoredItem[], press: Press) => Result<StoredItem[], Reason>

/** What all acts have in common that bring an item of the agenda to another state. */
export function changeAgenda(
  ctx: Context,
  meeting: MeetingRef,
  { command, requestId, itemId }: Step,
  { rule, afterwards }: { rule: Rule; afterwards?: (act: Act, agenda: readonly StoredItem[]) => void },
): Promise<Result<Nothing, Reason>> {
  const asked = { does: 'run-agenda', command, requestId } as const

  return actAtMeeting(ctx, meeting, asked, async (act, setting) => {
    const accepted = acceptActs(setting.state)
    if (!accepted.ok) return accepted
    const free = askNothingElse(await act.roomQuestions.open(setting.id))
    if (!free.ok) return free
    const agenda = await act.agenda.ofMeeting(setting.id)
    const cardsWaiting = await act.proposals.countReady(setting.id)
    const changed = rule(agenda, { itemId, at: ctx.now(), cardsWaiting })
    if (!changed.ok) return changed

    await act.agenda.save(changed.value)
    afterwards?.(act, changed.value)
    await act.audit({
      action: command,
      object: 'agenda-item',
      objectId: itemId,
      detail: { number: agenda.find(({ id }) => id === itemId)?.number ?? null },
    })
    return allow(NOTHING)
  })
}
