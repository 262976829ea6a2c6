import type { Actor } from '#domain/actor.ts'
import type { Result } from '#domain/result.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import { ActDocument } from './act-document.ts'
import { type AuditEntry, appendAudit } from './audit.ts'
import type { Database, Rows } from './database.ts'
import { type Nouns, nouns } from './nouns.ts'
import type { Replicas } from './replica.ts'

export type ActRequest = {
  readonly actor: Actor
  readonly command: string
  readonly at: Date
  /** Made by the browser; the same one again repeats the reply instead of the act. */
  readonly requestId?: string | undefined
  /** The meeting whose document this act locks, reads and shows itself in. */
  readonly meetingId?: string | undefined
}

/** What an act has within its transaction. */
export type Act = Nouns & {
  /** Only for acts that name a meeting; asking without one is a bug. */
  readonly document: ActDocument
  /** Says what the act has done; kept together with it. */
  readonly audit: (entry: Omit<AuditEntry, 'actor' | 'at' | 'meetingId'>) => Promise<void>
  /** Tells every live worker, after the commit, to judge this person's connections anew. */
  readonly announceRights: (change: { personId: string; meetingId: string | null }) => Promise<void>
  /** Tells the moderators of a meeting, after the commit, that somebody stands at its door. */
  readonly announceJoin: (meetingId: string) => Promise<void>
  /** Tells them that something from outside waits for them, or does not any more. */
  readonly announceOutside: (meetingId: string) => Promise<void>
}

/** Carries a refusal out of the transaction, so that nothing of a refused act stays. */
class Refused extends Error {
  readonly refusal: { readonly ok: false; readonly reason: string }
  constructor(refusal: { readonly ok: false; readonly reason: string }) {
    super(refusal.reason)
    this.refusal = refusal
  }
}

export class Acts {
  readonly #database: Database
  readonly #replicas: Replicas
  readonly #turns = new Map<string, Promise<unknown>>()

  constructor(database: Database, replicas: Replicas) {
    this.#database = database
    this.#replicas = replicas
  }

  /**
   * Carries out one act: its rows, its audit row, its receipt and the difference of the floor in one
   * transaction. Acts of one meeting take turns, by the row lock between processes and by a queue
   * within this one, since they share a replica. A refusal rolls everything back.
   */
  async carryOut<Value, Reason extends string>(
    request: ActRequest,
    body: (act: Act) => Promise<Result<Value, Reason>>,
  ): Promise<Result<Value, Reason>> {
    const { meetingId } = request
    if (!meetingId) return this.#transaction(request, body)

    const before = this.#turns.get(meetingId) ?? Promise.resolve()
    const turn = before.then(
      () => this.#transaction(request, body),
      () => this.#transaction(request, body),
    )
    this.#turns.set(meetingId, turn)
    try {
      return await turn
    } finally {
      if (this.#turns.get(meetingId) === turn) this.#turns.delete(meetingId)
    }
  }

  async #transaction<Value, Reason extends string>(
    request: ActRequest,
    body: (act: Act) => Promise<Result<Value, Reason>>,
  ): Promise<Result<Value, Reason>> {
    try {
      return await this.#database.prisma.$transaction((rows) => this.#within(rows, request, body), {
        maxWait: 5_000,
        timeout: 15_000,
      })
    } catch (error) {
      if (request.meetingId) this.#replicas.drop(request.meetingId)
      if (error instanceof Refused) return error.refusal as Result<Value, Reason>
      throw error
    }
  }

  async #within<Value, Reason extends string>(
    rows: Rows,
    request: ActRequest,
    body: (act: Act) => Promise<Result<Value, Reason>>,
  ): Promise<Result<Value, Reason>> {
    const { meetingId = null, actor, at } = request
    const audited: AuditEntry[] = []
    const document = meetingId
      ? await ActDocument.open(rows, { ...request, meetingId }, this.#replicas)
      : undefined
    const repeated = await findReceipt(rows, request)
    if (repeated) return repeated as Result<Value, Reason>

    const result = await body({
      ...nouns(rows),
      get document() {
        if (!document) throw new Error(`${request.command} asks for a document but names no meeting`)
        return document
      },
      audit: async (entry) => void audited.push({ ...entry, actor, at, meetingId }),
      announceRights: (change) => notify(rows, 'rights', `${change.personId}:${change.meetingId ?? ''}`),
      announceJoin: (id) => notify(rows, 'joins', id),
      announceOutside: (id) => notify(rows, 'outside', id),
    })
    if (!result.ok) throw new Refused(result)

    await document?.commit()
    await keepReceipt(rows, request, result)
    await appendAudit(rows, audited)
    return result
  }
}

async function notify(rows: Rows, channel: 'rights' | 'joins' | 'outside', payload: string): Promise<void> {
  await rows.$executeRaw`SELECT pg_notify(${channel}, ${payload})`
}

const actorId = (actor: Actor) => (actor.kind === 'person' ? actor.id : null)

/**
 * Of two copies on their way at once the second waits, so that they are one act: at a meeting for the
 * lock of its document, elsewhere for one of the request's id.
 */
async function findReceipt(
  rows: Rows,
  { requestId, actor, command, meetingId }: ActRequest,
): Promise<unknown> {
  if (!requestId) return undefined
  if (!meetingId) await rows.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${requestId}, 0))`
  const receipt = await rows.commandReceipt.findUnique({ where: { requestId } })
  const isOurs = receipt?.actorId === actorId(actor) && receipt?.command === command
  return isOurs ? receipt?.reply : undefined
}

async function keepReceipt(rows: Rows, request: ActRequest, reply: unknown): Promise<void> {
  const { requestId, actor, command, at } = request
  if (!requestId) return
  await rows.commandReceipt.create({
    data: { requestId, actorId: actorId(actor), command, at, reply: reply as Prisma.InputJsonValue },
    select: { requestId: true },
  })
}
