import { MAX_CODE_TRIES } from '#domain/person/short-code.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import type { Rows } from './database.ts'

export type NewSignInRequest = {
  readonly email: string
  readonly linkHash: string
  readonly codeHash: string
  readonly browserHash: string
  readonly intent: Prisma.InputJsonObject | null
  readonly requestedAt: Date
  readonly expiresAt: Date
}

const KEPT_MS = 24 * 60 * 60 * 1000

/** The messages with which people enter. Each works once: the referee is the UPDATE, not a look before it. */
export const signIn = (rows: Rows) => ({
  async keep({ intent, ...request }: NewSignInRequest): Promise<void> {
    const before = new Date(request.requestedAt.getTime() - KEPT_MS)
    await rows.signInRequest.deleteMany({ where: { expiresAt: { lt: before } } })
    await rows.signInRequest.create({ data: intent ? { ...request, intent } : request })
  },

  findByLink: (linkHash: string, now: Date) =>
    rows.signInRequest.findFirst({ where: { linkHash, usedAt: null, expiresAt: { gt: now } } }),

  /** What this browser has asked for and not used, newest first. */
  waitingIn: (browserHash: string, now: Date) =>
    rows.signInRequest.findMany({
      where: { browserHash, usedAt: null, expiresAt: { gt: now } },
      orderBy: { requestedAt: 'desc' },
    }),

  /** Counts one typed code against all that this browser waits for; those that have tries left. */
  async countTry(browserHash: string, now: Date): Promise<number> {
    const { count } = await rows.signInRequest.updateMany({
      where: { browserHash, usedAt: null, expiresAt: { gt: now }, attempts: { lt: MAX_CODE_TRIES } },
      data: { attempts: { increment: 1 } },
    })
    return count
  },

  /** Uses one request up and retires what else was sent to that address; false if somebody was faster. */
  async use({ id, email }: { id: string; email: string }, now: Date): Promise<boolean> {
    const { count } = await rows.signInRequest.updateMany({
      where: { id, usedAt: null, expiresAt: { gt: now } },
      data: { usedAt: now },
    })
    if (count === 0) return false
    await rows.signInRequest.updateMany({ where: { email, usedAt: null }, data: { usedAt: now } })
    return true
  },

  /** Makes the newest set-up token the only one. */
  async replaceSetupToken(tokenHash: string, expiresAt: Date): Promise<void> {
    await rows.setupToken.deleteMany({ where: { usedAt: null } })
    await rows.setupToken.create({ data: { tokenHash, expiresAt } })
  },

  async useSetupToken(tokenHash: string, now: Date): Promise<boolean> {
    const { count } = await rows.setupToken.updateMany({
      where: { tokenHash, usedAt: null, expiresAt: { gt: now } },
      data: { usedAt: now },
    })
    return count === 1
  },
})
