import { isPerson } from '#domain/actor.ts'
import { allow, type Result, refuse } from '#domain/result.ts'
import type { Reason } from '#protocol/reasons.ts'
import type { Requests } from '#protocol/requests.ts'
import type { Context } from '#server/context.ts'
import type { Entrance } from '#server/entrance.ts'
import { machineKey } from '#server/limits.ts'
import { markOf } from '#server/supporter.ts'
import { type MeetingRef, NOTHING, type Nothing, permitAt } from './act-at-meeting.ts'

type Support = Requests['question:support']

/** Somebody wants to know it too, or not any more: without an account, once a browser. */
export async function supportQuestion(
  ctx: Context,
  { limits, knocker }: Pick<Entrance, 'limits' | 'knocker'>,
  { meeting, request, browser }: { meeting: MeetingRef; request: Support; browser: string },
): Promise<Result<Nothing, Reason>> {
  const machine = machineKey(knocker.machine)
  const tries = { 'support-by-browser': knocker.browser, 'support-by-machine': machine }
  if (!(await limits.allow(tries))) return refuse('rate-limited')
  return keepSupport(ctx, meeting, { request, browser })
}

/** The same by a member within the meeting. */
export async function supportAsMember(
  ctx: Context,
  meeting: MeetingRef,
  request: Support,
): Promise<Result<Nothing, Reason>> {
  const permitted = await permitAt(ctx, meeting, 'support-question')
  return permitted.ok ? keepSupport(ctx, meeting, { request, browser: null }) : permitted
}

type Kept = { readonly request: Support; readonly browser: string | null }

async function keepSupport(
  ctx: Context,
  meeting: MeetingRef,
  { request: { questionId, supports }, browser }: Kept,
): Promise<Result<Nothing, Reason>> {
  if (isPerson(ctx.actor) && ctx.actor.suspended) return refuse('suspended')
  const supporter = markOf(ctx, browser)?.(questionId)
  if (supporter === undefined) return refuse('not-signed-in')
  const kept = await ctx.store.supports.set({ meetingId: meeting.id, questionId, supporter, supports })
  return kept.ok ? allow(NOTHING) : kept
}
