import { localMoment } from '#domain/local-moment.ts'
import { AGENDA_PRESETS } from '#domain/meeting/agenda-presets.ts'
import { meetingCode, plannedYear } from '#domain/meeting/preparing.ts'
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
  readonly presetId: string
}

/** More meetings of one group on one day than this are a mistake. */
const MOST_A_DAY = 9

/** Prepares a meeting of a group from its form; its address is made of the group and the day. */
export async function prepareMeeting(
  ctx: Context,
  plan: MeetingPlan,
): Promise<Result<{ id: string; code: string }, Reason>> {
  const group = await ctx.store.runGroups.find(plan.groupId)
  if (!group) return refuse('not-found')
  const preset = AGENDA_PRESETS.find(({ id }) => id === plan.presetId)
  if (preset?.processKind !== group.process.kind) return refuse('agenda-empty')

  const { timeZone } = group.process.municipality
  const startsAt = localMoment({ day: plan.day, time: plan.from, timeZone })
  const meeting: Omit<NewMeeting, 'code'> = {
    requestId: plan.requestId,
    processId: group.process.id,
    groupId: group.id,
    kind: preset.meetingKind,
    title: plan.title,
    startsAt,
    endsAt: localMoment({ day: plan.day, time: plan.to, timeZone }),
    place: plan.place,
    room: null,
    planYear: plannedYear(startsAt.getUTCFullYear(), group.process.plans[0]),
    agenda: preset.items.map((item, index) => ({ ...item, number: String(index + 1) })),
  }
  return createUnderFreeCode(ctx, meeting, (attempt) => meetingCode(group.slug, plan.day, attempt))
}

async function createUnderFreeCode(
  ctx: Context,
  meeting: Omit<NewMeeting, 'code'>,
  codeFor: (attempt: number) => string,
): Promise<Result<{ id: string; code: string }, Reason>> {
  for (let attempt = 1; attempt <= MOST_A_DAY; attempt += 1) {
    const created = await createMeeting(ctx, { ...meeting, code: codeFor(attempt) })
    if (created.ok || created.reason !== 'code-taken') return created
  }
  return refuse('code-taken')
}
