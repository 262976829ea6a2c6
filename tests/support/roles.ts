import type { RunningRole } from '#domain/meeting/running-roles.ts'
import { giveRole, returnRole, takeRole } from '#server/commands/run-roles.ts'
import type { Context } from '#server/context.ts'
import { rolesNow } from '#server/queries/roles-now.ts'
import { newRequestId, type Town } from '#tests/support/a-town.ts'

/** The term that stands on everybody's screen. */
export async function seenAt(town: Town, role: RunningRole): Promise<string | null> {
  return (await town.store.roleTerms.findOpen(town.meeting.id, role))?.id ?? null
}

type Over = { readonly role?: RunningRole; readonly seen?: string | null; readonly requestId?: string }

const askedWith = async (town: Town, { role = 'chair', seen, requestId = newRequestId() }: Over) => ({
  requestId,
  role,
  seen: seen === undefined ? await seenAt(town, role) : seen,
})

export const take = async (town: Town, ctx: Context, over: Over = {}) =>
  takeRole(ctx, town.meeting, await askedWith(town, over))

export const give = async (town: Town, ctx: Context, personId: string, over: Over = {}) =>
  giveRole(ctx, town.meeting, { ...(await askedWith(town, over)), personId })

export const giveBackAt = async (town: Town, ctx: Context, over: Over = {}) =>
  returnRole(ctx, town.meeting, await askedWith(town, over))

/** Who moderates and who takes the notes, as somebody reads it. */
export async function runningFor(town: Town, ctx: Context) {
  const roles = await rolesNow(ctx, town.meeting)
  if (!roles.ok) return roles.reason
  const { chair, notes, mayTake } = roles.value
  return { chair: chair?.name ?? null, notes: notes?.name ?? null, mayTake }
}
