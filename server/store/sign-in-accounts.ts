import type { Rows } from './database.ts'
import { ACTOR } from './people.ts'

/** Who somebody is at an OpenID Connect provider. */
export const signInAccounts = (rows: Rows) => ({
  async findPerson(provider: string, providerAccountId: string) {
    const account = await rows.signInAccount.findUnique({
      where: { provider_providerAccountId: { provider, providerAccountId } },
      select: { person: { select: { ...ACTOR, email: true } } },
    })
    return account?.person
  },

  async link(personId: string, provider: string, providerAccountId: string): Promise<void> {
    await rows.signInAccount.create({ data: { personId, provider, providerAccountId } })
  },
})
