import type { Adapter, AdapterSession, AdapterUser } from 'next-auth/adapters'
import { INSTALLATION, type PersonActor } from '#domain/actor.ts'
import { parseAddress } from '#domain/person/address.ts'
import { parseName } from '#domain/person/name.ts'
import { allow } from '#domain/result.ts'
import type { Act } from '#server/context.ts'
import type { Store } from '#server/store/store.ts'

/** The one provider that an installation may have. */
export const PROVIDER_ID = 'openid'

/**
 * What the sign-in library keeps, over our store: people, their accounts at the provider, sessions.
 * A session's token passes through here once and is kept as a hash; its end is ours to say, not the
 * library's. A suspended person gets no session.
 */
export const createAdapter = (store: Store, now: () => Date) =>
  ({ ...peopleOf(store, now), ...sessionsOf(store, now) }) satisfies Adapter

function peopleOf(store: Store, now: () => Date) {
  return {
    createUser: (user: Omit<AdapterUser, 'id'>) =>
      carryOut(store, { command: 'person:create', at: now() }, async (act) => {
        const email = parseAddress(user.email ?? '')
        const name = parseName(user.name ?? '')
        const person = await act.people.create({
          name: name.ok ? name.value : 'OpenID',
          email: email.ok ? email.value : null,
          locale: null,
          accountRole: 'public',
        })
        return toUser(person)
      }),

    async getUser(id: string) {
      const person = await store.people.findActor(id)
      return person ? toUser(person) : null
    },

    async getUserByEmail(email: string) {
      const address = parseAddress(email)
      const person = address.ok ? await store.people.findByEmail(address.value) : undefined
      return person ? toUser(person.actor) : null
    },

    async getUserByAccount(account: ProviderAccount) {
      const person = await store.signInAccounts.findPerson(account.provider, account.providerAccountId)
      return person ? toUser(person) : null
    },

    async updateUser(user: Partial<AdapterUser> & Pick<AdapterUser, 'id'>) {
      const person = await store.people.findActor(user.id)
      if (!person) throw new Error(`there is no person ${user.id}`)
      return toUser(person)
    },

    linkAccount: ({ userId, provider, providerAccountId }: ProviderAccount & { userId: string }) =>
      carryOut(store, { command: 'person:link-account', at: now() }, (act) =>
        act.signInAccounts.link(userId, provider, providerAccountId),
      ),
  }
}

type ProviderAccount = { provider: string; providerAccountId: string }

function sessionsOf(store: Store, now: () => Date) {
  return {
    createSession: (session: AdapterSession) =>
      carryOut(store, { command: 'person:enter', at: now() }, async (act) => {
        const person = await act.people.findActor(session.userId)
        if (!person || person.suspended) throw new Error('a suspended person does not enter')
        const expires = await act.sessions.open(session.sessionToken, person, now())
        const detail = { way: 'openid' }
        await act.audit({ action: 'person:enter', object: 'person', objectId: person.id, detail })
        return { ...session, expires }
      }),

    async getSessionAndUser(sessionToken: string) {
      const found = await store.sessions.find(sessionToken, now())
      if (!found) return null
      const { person, expiresAt } = found
      return { session: { sessionToken, userId: person.id, expires: expiresAt }, user: toUser(person) }
    },

    async updateSession(session: Pick<AdapterSession, 'sessionToken'>) {
      await store.sessions.keepOpen(session.sessionToken, now())
      const found = await store.sessions.find(session.sessionToken, now())
      return found ? { ...session, userId: found.person.id, expires: found.expiresAt } : null
    },

    deleteSession: (sessionToken: string) =>
      carryOut(store, { command: 'person:leave', at: now() }, async (act) => {
        const personId = await act.sessions.end(sessionToken)
        if (personId) await act.announceRights({ personId, meetingId: null })
      }),
  }
}

async function carryOut<Value>(
  store: Store,
  { command, at }: { command: string; at: Date },
  body: (act: Act) => Promise<Value>,
): Promise<Value> {
  const carried = await store.act({ actor: INSTALLATION, command, at }, async (act) => allow(await body(act)))
  if (!carried.ok) throw new Error(`${command} was refused`)
  return carried.value
}

/** The library wants an address; ours stays in the house, and not everybody has one. */
const toUser = ({ id, name }: Pick<PersonActor, 'id' | 'name'>): AdapterUser => ({
  id,
  name,
  email: '',
  emailVerified: null,
})
