import { createHash, randomBytes } from 'node:crypto'
import type { PersonActor } from '#domain/actor.ts'
import type { Rows } from './database.ts'
import { toActor } from './people.ts'

/** What is kept of a session's secret: whoever reads the table can't enter with it. */
export const hashToken = (token: string) => createHash('sha256').update(token).digest('hex')

export const newToken = () => randomBytes(32).toString('base64url')

export const sessions = (rows: Rows) => ({
  /** Who holds this cookie, or undefined when it is unknown or has run out. */
  async findActor(token: string, now: Date): Promise<PersonActor | undefined> {
    const session = await rows.signInSession.findUnique({
      where: { tokenHash: hashToken(token) },
      include: { person: true },
    })
    return session && session.expiresAt > now ? toActor(session.person) : undefined
  },

  /** Opens a session and returns the cookie's value, which is kept nowhere. */
  async open(personId: string, expiresAt: Date): Promise<string> {
    const token = newToken()
    await rows.signInSession.create({ data: { personId, expiresAt, tokenHash: hashToken(token) } })
    return token
  },

  async end(token: string): Promise<void> {
    await rows.signInSession.deleteMany({ where: { tokenHash: hashToken(token) } })
  },
})
