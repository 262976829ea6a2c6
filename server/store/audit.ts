import { createHash } from 'node:crypto'
import { type Actor, publicRoleOf } from '#domain/actor.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import type { Rows } from './database.ts'

export type AuditEntry = {
  readonly actor: Actor
  readonly at: Date
  readonly action: string
  /** Kind of the object acted upon, e.g. "proposal". */
  readonly object: string
  readonly objectId: string | null
  readonly meetingId: string | null
  readonly detail: Readonly<Record<string, string | number | boolean | null>>
}

const GENESIS = '0'.repeat(64)

/**
 * Appends rows to the hash chain. The advisory lock makes the chain one line: two acts that commit at
 * once would otherwise both point at the same predecessor. Acts of all meetings wait for it, so an act
 * comes to it as the last thing before its commit.
 */
export async function appendAudit(rows: Rows, entries: readonly AuditEntry[]): Promise<void> {
  if (entries.length === 0) return
  await rows.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('spolu.audit'))`
  const last = await rows.auditEvent.findFirst({ orderBy: { seq: 'desc' }, select: { hash: true } })
  let prevHash = last?.hash ?? GENESIS
  for (const entry of entries) {
    const content = { ...contentOf(entry), prevHash }
    const hash = chainHash(content)
    await rows.auditEvent.create({ data: { ...content, hash }, select: { seq: true } })
    prevHash = hash
  }
}

const contentOf = ({ actor, at, action, object, objectId, meetingId, detail }: AuditEntry) => ({
  at,
  actorId: actor.kind === 'person' ? actor.id : null,
  actorRole: publicRoleOf(actor),
  action,
  object,
  objectId,
  meetingId,
  detail: detail as Prisma.InputJsonValue,
})

type Chained = Omit<Prisma.AuditEventUncheckedCreateInput, 'hash' | 'seq'>

/** JSON with sorted keys, so that the hash survives a round trip through the database. */
function chainHash(content: Chained): string {
  return createHash('sha256').update(stableJson(content)).digest('hex')
}

function stableJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  )
}

/** The number of rows whose link is broken: 0 while nobody has tampered with the log. */
export async function countBrokenLinks(rows: Rows): Promise<number> {
  let expected = GENESIS
  let broken = 0
  const events = await rows.auditEvent.findMany({ orderBy: { seq: 'asc' } })
  for (const { seq: _seq, hash, ...content } of events) {
    if (content.prevHash !== expected || chainHash(content as Chained) !== hash) broken++
    expected = hash
  }
  return broken
}
