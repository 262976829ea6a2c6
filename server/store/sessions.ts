import type { PersonActor } from '#domain/actor.ts'
import { isWorthMoving, sessionEnd } from '#domain/person/session.ts'
import { hashToken } from '#server/token.ts'
import type { Rows } from './database.ts'
import { toActor } from './people.ts'

type OpenSession = { readonly person: PersonActor; readonly expiresAt: Date }

export const sessions = (rows: Rows) => ({
  /** Who holds this cookie, or undefined when it is unknown or has run out. */
  async findActor(token: string, now: Date): Promise<PersonActor | undefined> {
    const session = await findOpen(rows, token, now)
    return session ? toActor(session.person) : undefined
  },

  async find(token: string, now: Date): Promise<OpenSession | undefined> {
    const session = await findOpen(rows, token, now)
    return session ? { person: toActor(session.person), expiresAt: session.expiresAt } : undefined
  },

  /** The same for somebody who asks for a page: their session stays open while they use it. */
  async keepOpen(token: string, now: Date): Promise<PersonActor | undefined> {
    const session = await findOpen(rows, token, now)
    if (!session) return undefined

    const end = sessionEnd(session.person.accountRole, { openedAt: session.createdAt, now })
    if (isWorthMoving(session.expiresAt, end)) {
      await rows.signInSession.updateMany({ where: { id: session.id }, data: { expiresAt: end } })
    }
    return toActor(session.person)
  },

  /** Opens a session under a secret, which is kept nowhere, and says when it ends. */
  async open(token: string, person: Pick<PersonActor, 'id' | 'accountRole'>, now: Date): Promise<Date> {
    const expiresAt = sessionEnd(person.accountRole, { openedAt: now, now })
    await rows.signInSession.create({
      data: { personId: person.id, tokenHash: hashToken(token), createdAt: now, expiresAt },
    })
    return expiresAt
  },

  /** Ends one session and says whose it was. */
  async end(token: string): Promise<string | undefined> {
    const where = { tokenHash: hashToken(token) }
    const session = await rows.signInSession.findUnique({ where, select: { personId: true } })
    await rows.signInSession.deleteMany({ where })
    return session?.personId
  },

  /** The open sessions of one person, newest first; `here` is the one that asks. */
  async openOf(personId: string, { token, now }: { token: string | undefined; now: Date }) {
    const open = await rows.signInSession.findMany({
      where: { personId, expiresAt: { gt: now } },
      orderBy: { createdAt: 'desc' },
      select: { id: true, createdAt: true, expiresAt: true, tokenHash: true },
    })
    const here = token && hashToken(token)
    return open.map(({ tokenHash, ...session }) => ({ ...session, here: tokenHash === here }))
  },

  async endOne(id: string, personId: string): Promise<boolean> {
    const { count } = await rows.signInSession.deleteMany({ where: { id, personId } })
    return count === 1
  },

  async endAllOf(personId: string): Promise<void> {
    await rows.signInSession.deleteMany({ where: { personId } })
  },

  /** Nobody stays inside as a demo person once the demo is switched off. */
  async endDemo(): Promise<void> {
    await rows.signInSession.deleteMany({ where: { person: { demoPosition: { not: null } } } })
  },
})

const findOpen = (rows: Rows, token: string, now: Date) =>
  rows.signInSession.findUnique({
    where: { tokenHash: hashToken(token), expiresAt: { gt: now } },
    include: { person: true },
  })
