import { INSTALLATION } from '#domain/actor.ts'
import { parseAddress } from '#domain/person/address.ts'
import { allow, type Result } from '#domain/result.ts'
import { asAdministrator } from '#server/commands/set-up-administrator.ts'
import type { Store } from '#server/store/store.ts'
import { hashToken, newToken } from '#server/token.ts'

const TOKEN_LIVES_MS = 24 * 60 * 60 * 1000

/** `npm run admin -- <e-mail>`: whoever may run commands on the host may say who administers. */
export async function makeAdministrator(
  store: Store,
  email: string,
): Promise<Result<{ readonly email: string }, 'bad-email'>> {
  const address = parseAddress(email)
  if (!address.ok) return address

  const request = { actor: INSTALLATION, command: 'person:make-administrator', at: new Date() }
  return store.act(request, async (act) => {
    const [name = address.value] = address.value.split('@')
    const person = await asAdministrator(act, address.value, name)
    await act.audit({
      action: 'person:make-administrator',
      object: 'person',
      objectId: person.id,
      detail: {},
    })
    return allow({ email: address.value })
  })
}

/**
 * The one-time token with which the first administrator enters, or undefined when there is one.
 * Only its hash is kept, so each start makes a new token and the one before stops working.
 */
export async function firstAdminToken(store: Store): Promise<string | undefined> {
  if (await store.people.hasAdministrator()) return undefined

  const token = newToken()
  const at = new Date()
  await store.act({ actor: INSTALLATION, command: 'setup:token', at }, async (act) => {
    await act.signIn.replaceSetupToken(hashToken(token), new Date(at.getTime() + TOKEN_LIVES_MS))
    return allow(undefined)
  })
  return token
}

/** Once the demo is switched off, nobody stays inside as one of its people. */
export const endDemoSessions = (store: Store): Promise<void> => store.sessions.endDemo()
