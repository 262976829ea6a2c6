import { localMoment } from '#domain/local-moment.ts'
import { meetingCode, plannedYear } from '#domain/meeting/preparing.ts'
import type { SlotRefusal } from '#domain/meeting/slot.ts'
import { startingAgenda } from '#domain/meeting/starting-agenda.ts'
import { type Result, refuse } from '#domain/result.ts'
import type { Reason } from '#protocol/reasons.ts'
import type { Context } from '#server/context.ts'
import { createMeeting, type NewMeeting } from './create-meeting.ts'

/** A meeting as its form names it: local times of the place, and an agenda to start from. */
export type MeetingPlan = {
  readonly requestId: string
  readonly groupId: string
  readonly title: string
  readonly day: string
  readonly from: string
  readonly to: string
  readonly place: string
  readonly contact: string | null
  /** The id of a preset, 'last' for the agenda of the group's last meeting, 'empty' for none. */
  readonly startFrom: string
  /** Whether what the last meeting did not finish comes back. */
  readonly takeReturning: boolean
  readonly confirmed: readonly string[]
}

export type Prepared = Result<{ id: string; code: string }, Reason> | SlotRefusal

/** More meetings of one group on one day than this are a mistake. */
const MOST_A_DAY = 9

/** Prepares a meeting of a group from its form; its address is made of the group and the day. */
export async function prepareMeeting(ctx: Context, plan: MeetingPlan): Promise<Prepared> {
  const group = await ctx.store.runGroups.find(plan.groupId)
  if (!group) return refuse('not-found')
  const { kind, municipality } = group.process
  const [last = null] = await ctx.store.earlierMeetings.lastOf([group.id])
  const start = startingAgenda({ ...plan, process: { kind, country: municipality.country }, last })
  if (!start.ok) return start

  const { timeZone } = municipality
  const startsAt = localMoment({ day: plan.day, time: plan.from, timeZone })
  const meeting: Omit<NewMeeting, 'code'> = {
    requestId: plan.requestId,
    processId: group.process.id,
    groupId: group.id,
    kind: start.value.meetingKind,
    title: plan.title,
    startsAt,
    endsAt: localMoment({ day: plan.day, time: plan.to, timeZone }),
    place: plan.place,
    room: null,
    contact: plan.contact,
    confirmed: plan.confirmed,
    planYear: plannedYear(startsAt.getUTCFullYear(), group.process.plans[0]),
    agenda: start.value.items.map((item, index) => ({ ...item, number: String(index + 1) })),
  }
  return createUnderFreeCode(ctx, meeting, (attempt) => meetingCode(group.slug, plan.day, attempt))
}

async function createUnderFreeCode(
  ctx: Context,
  meeting: Omit<NewMeeting, 'code'>,
  codeFor: (attempt: number) => string,
): Promise<Prepared> {
  for (let attempt = 1; attempt <= MOST_A_DAY; attempt += 1) {
    const created = await createMeeting(ctx, { ...meeting, code: codeFor(attempt) })
    if (created.ok || created.reason !== 'code-taken') return created
  }
  return refuse('code-taken')
}
