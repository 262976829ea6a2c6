import { type Address, parseAddress } from '#domain/person/address.ts'
import { parseName } from '#domain/person/name.ts'
import { type Result, refuse } from '#domain/result.ts'
import type { Reason } from '#protocol/reasons.ts'
import type { Act, Context } from '#server/context.ts'
import type { Entrance } from '#server/entrance.ts'
import { machineKey } from '#server/limits.ts'
import { hashToken } from '#server/token.ts'
import { type Entered, openSession } from './open-session.ts'

/**
 * Makes the first administrator. Whoever has the token can read the log of the server, so they are
 * believed about their address too. Of many who hold the same token at once, the UPDATE lets one in.
 */
export async function setUpAdministrator(
  ctx: Context,
  { limits, knocker }: Pick<Entrance, 'limits' | 'knocker'>,
  request: { token: string; name: string; email: string },
): Promise<Result<Entered, Reason>> {
  const name = parseName(request.name)
  if (!name.ok) return name
  const email = parseAddress(request.email)
  if (!email.ok) return email
  if (!(await limits.allow({ 'setup-by-machine': machineKey(knocker.machine) }))) {
    return refuse('rate-limited')
  }

  const at = ctx.now()
  return ctx.store.act(
    { actor: ctx.actor, command: 'person:set-up', at },
    async (act): Promise<Result<Entered, Reason>> => {
      const isFirst = await act.signIn.useSetupToken(hashToken(request.token.trim()), at)
      if (!isFirst || (await act.people.hasAdministrator())) return refuse('setup-token-wrong')

      const person = await asAdministrator(act, email.value, name.value)
      await act.audit({ action: 'person:set-up', object: 'person', objectId: person.id, detail: {} })
      return openSession(act, person, { knocker, at, way: 'setup' })
    },
  )
}

/** Somebody known is raised, and enters anew everywhere; somebody new is made known. */
export async function asAdministrator(act: Act, email: Address, name: string) {
  const known = await act.people.findByEmail(email)
  const accountRole = 'administrator'
  if (!known) return act.people.create({ name, email, locale: null, accountRole })

  await act.people.setAccountRole(known.actor.id, accountRole)
  await act.sessions.endAllOf(known.actor.id)
  await act.announceRights({ personId: known.actor.id, meetingId: null })
  return { ...known.actor, accountRole } as const
}
