import { isPerson } from '#domain/actor.ts'
import { allow, type Result, refuse } from '#domain/result.ts'
import type { Act, Context } from '#server/context.ts'
import { NOTHING, type Nothing } from './act-at-meeting.ts'
import { endSession } from './open-session.ts'

/** Signs out here. Signing out twice is signing out. */
export function signOut(ctx: Context, token: string | undefined): Promise<Result<Nothing, never>> {
  return ctx.store.act({ actor: ctx.actor, command: 'person:leave', at: ctx.now() }, async (act) => {
    await endSession(act, token)
    if (isPerson(ctx.actor)) await auditLeaving(ctx, act, 'here')
    return allow(NOTHING)
  })
}

/** Ends one of one's own sessions, on another device. */
export async function endOwnSession(
  ctx: Context,
  { sessionId }: { sessionId: string },
): Promise<Result<Nothing, 'not-signed-in' | 'not-found'>> {
  const { actor } = ctx
  if (!isPerson(actor)) return refuse('not-signed-in')

  return ctx.store.act({ actor, command: 'person:leave', at: ctx.now() }, async (act) => {
    if (!(await act.sessions.endOne(sessionId, actor.id))) return refuse('not-found')
    await act.announceRights({ personId: actor.id, meetingId: null })
    await auditLeaving(ctx, act, 'elsewhere')
    return allow(NOTHING)
  })
}

/** Signs out on every device, this one too. */
export async function signOutEverywhere(ctx: Context): Promise<Result<Nothing, 'not-signed-in'>> {
  const { actor } = ctx
  if (!isPerson(actor)) return refuse('not-signed-in')

  return ctx.store.act({ actor, command: 'person:leave', at: ctx.now() }, async (act) => {
    await act.sessions.endAllOf(actor.id)
    await act.announceRights({ personId: actor.id, meetingId: null })
    await auditLeaving(ctx, act, 'everywhere')
    return allow(NOTHING)
  })
}

async function auditLeaving({ actor }: Context, act: Act, where: string): Promise<void> {
  const objectId = isPerson(actor) ? actor.id : null
  await act.audit({ action: 'person:leave', object: 'person', objectId, detail: { where } })
}
