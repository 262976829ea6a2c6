import { arrange, checkItem, closeRanks, findArrangeable, MOST_ITEMS } from '#domain/meeting/arranging.ts'
import { acceptArranging } from '#domain/meeting/convening.ts'
import { allow, type Result, refuse } from '#domain/result.ts'
import type { Reason } from '#protocol/reasons.ts'
import type { RequestName, Requests, Values } from '#protocol/requests.ts'
import type { Act, Context, MeetingSetting } from '#server/context.ts'
import { actAtMeeting, type MeetingRef, NOTHING } from './act-at-meeting.ts'

/*
 * Every act says "this item before that one" and never sends a whole order: of two moderators who
 * arrange at once, the second is carried out on what the first has left.
 */

export const addAgendaItem = (
  ctx: Context,
  meeting: MeetingRef,
  { requestId, beforeId, returnedFromId, ...typed }: Requests['agenda:add'],
): Promise<Result<Values['agenda:add'], Reason>> =>
  arranging(ctx, meeting, { command: 'agenda:add', requestId }, async ({ act, setting, agenda }) => {
    const words = checkItem(typed)
    if (!words.ok) return words
    if (agenda.length >= MOST_ITEMS) return refuse('agenda-full')
    if (returnedFromId && !(await act.arrangedAgenda.isOfGroup(returnedFromId, setting.groupId)))
      return refuse('not-found')

    const item = await act.arrangedAgenda.add(setting.id, { ...words.value, returnedFromId })
    await act.arrangedAgenda.place(setting.id, arrange([...agenda, item], { id: item.id, beforeId }))
    return allow({ value: { id: item.id }, itemId: item.id, detail: { title: words.value.title } })
  })

export const changeAgendaItem = (
  ctx: Context,
  meeting: MeetingRef,
  { requestId, itemId, ...typed }: Requests['agenda:change'],
): Promise<Result<Values['agenda:change'], Reason>> =>
  arranging(ctx, meeting, { command: 'agenda:change', requestId }, async ({ act, agenda }) => {
    const item = findArrangeable(agenda, itemId)
    if (!item.ok) return item
    const { title, purpose, plannedMinutes } = item.value
    const words = checkItem({
      title: typed.title ?? title,
      purpose: typed.purpose ?? purpose,
      plannedMinutes: typed.plannedMinutes ?? plannedMinutes,
    })
    if (!words.ok) return words

    await act.arrangedAgenda.change(itemId, words.value)
    return allow({ value: NOTHING, itemId, detail: { was: title, title: words.value.title } })
  })

export const placeAgendaItem = (
  ctx: Context,
  meeting: MeetingRef,
  { requestId, itemId, beforeId }: Requests['agenda:place'],
): Promise<Result<Values['agenda:place'], Reason>> =>
  arranging(ctx, meeting, { command: 'agenda:place', requestId }, async ({ act, setting, agenda }) => {
    const item = findArrangeable(agenda, itemId)
    if (!item.ok) return item

    const places = arrange(agenda, { id: itemId, beforeId })
    await act.arrangedAgenda.place(setting.id, places)
    const to = places.find(({ id }) => id === itemId)?.position ?? item.value.position
    return allow({ value: NOTHING, itemId, detail: { from: item.value.position, to } })
  })

/** Only what was never opened: the record of what was done keeps its item. */
export const removeAgendaItem = (
  ctx: Context,
  meeting: MeetingRef,
  { requestId, itemId }: Requests['agenda:remove'],
): Promise<Result<Values['agenda:remove'], Reason>> =>
  arranging(ctx, meeting, { command: 'agenda:remove', requestId }, async ({ act, setting, agenda }) => {
    const item = findArrangeable(agenda, itemId)
    if (!item.ok) return item

    await act.arrangedAgenda.remove(itemId)
    await act.arrangedAgenda.place(setting.id, closeRanks(agenda, itemId))
    const { title, returnedFromId } = item.value
    return allow({ value: { returnedFromId }, itemId, detail: { title } })
  })

type Arranger = {
  readonly act: Act
  readonly setting: MeetingSetting
  readonly agenda: Awaited<ReturnType<Act['agenda']['ofMeeting']>>
}

type Arranged<Value> = {
  readonly value: Value
  readonly itemId: string
  readonly detail: Readonly<Record<string, string | number>>
}

function arranging<Value>(
  ctx: Context,
  meeting: MeetingRef,
  { command, requestId }: { command: RequestName; requestId: string },
  body: (arranger: Arranger) => Promise<Result<Arranged<Value>, Reason>>,
): Promise<Result<Value, Reason>> {
  return actAtMeeting(ctx, meeting, { does: 'edit-agenda', command, requestId }, async (act, setting) => {
    const accepted = acceptArranging(setting.state)
    if (!accepted.ok) return accepted
    const agenda = await act.agenda.ofMeeting(setting.id)
    const arranged = await body({ act, setting, agenda })
    if (!arranged.ok) return arranged

    const { value, itemId, detail } = arranged.value
    await act.arrangedAgenda.touch(setting.id, ctx.now())
    await act.audit({ action: command, object: 'agenda-item', objectId: itemId, detail })
    return allow(value)
  })
}
