import * as Y from 'yjs'
import { newSharedDocument } from '#protocol/shared-document.ts'
import { CLOSE } from '#protocol/sync.ts'
import type { Logger } from '#server/log.ts'
import type { DocumentState, UpdateLog } from '#server/store/document-log.ts'
import { AwarenessRelay } from './awareness-relay.ts'
import type { Connection } from './connection.ts'
import { DurableState } from './durable-state.ts'
import { type Edit, EditsInFlight } from './edit.ts'
import {
  type AwarenessEntry,
  awarenessFrame,
  KEEP_ALIVE_FRAME,
  readMessage,
  step1Frame,
  updateFrame,
} from './frames.ts'
import { type GateRefusal, inspect } from './gate.ts'
import { Guard } from './guard.ts'
import { LIMITS } from './limits.ts'
import type { LogWriter } from './log-writer.ts'
import { paletteIndex } from './palette.ts'
import { PublicLane } from './public-lane.ts'
import { SequenceTracker } from './sequence-tracker.ts'

export type RoomParts = {
  readonly meetingId: string
  readonly log: UpdateLog
  readonly writer: LogWriter
  readonly logger: Logger
  readonly now: () => number
}

/** What the document gained, and who has it already. */
type Gain = { readonly update: Uint8Array; readonly knownTo: Connection | undefined }

type SentUpdate = { readonly kind: 'step2' | 'update'; readonly update: Uint8Array }

const RETRY_MS = 500

/**
 * One meeting's document in this process. It is told things (somebody joined, a message came, another
 * process committed) and owns no socket. It keeps no truth: the log does.
 *
 * Nobody is shown, and nobody is told "saved", what is not on disk: an edit passes gate and guard, is
 * applied here, and only after its commit goes to the other members, the public and the author.
 */
export class Room {
  readonly meetingId: string
  readonly #log: UpdateLog
  readonly #writer: LogWriter
  readonly #logger: Logger
  readonly #now: () => number
  readonly #members = new Set<Connection>()
  readonly #public = new PublicLane()
  readonly #carets = new AwarenessRelay<Connection>()
  /** Which person's each client id is: nobody can write in a colleague's name. */
  readonly #owners = new Map<number, string>()
  readonly #inFlight = new EditsInFlight()
  #doc: Y.Doc
  #guard: Guard
  #rules: number
  #seen: SequenceTracker
  #durable: DurableState
  #catchingUp: Promise<void> | undefined
  #behind = false
  /** Messages that came while the document was being read anew. */
  #held: (() => void)[] | undefined

  constructor(parts: RoomParts, stored: DocumentState) {
    this.meetingId = parts.meetingId
    this.#log = parts.log
    this.#writer = parts.writer
    this.#logger = parts.logger
    this.#now = parts.now
    this.#doc = documentOf(stored.updates)
    this.#guard = new Guard(this.#doc)
    this.#rules = stored.rules
    this.#seen = new SequenceTracker(stored.head)
    this.#durable = new DurableState(Y.encodeStateAsUpdate(this.#doc))
  }

  get isIdle(): boolean {
    return this.#members.size === 0 && this.#public.size === 0 && this.#inFlight.size === 0 && !this.#held
  }

  *connections(): Iterable<Connection> {
    yield* this.#members
    yield* this.#public
  }

  join(connection: Connection): void {
    if (!connection.mayWrite) {
      this.#public.add(connection)
      for (const frame of this.#durable.frames) connection.send(frame)
      return
    }
    this.#members.add(connection)
    connection.send(step1Frame(Y.encodeStateVector(this.#doc)))
    this.#sendCarets(connection)
  }

  leave(connection: Connection): void {
    this.#public.delete(connection)
    if (this.#members.delete(connection)) this.#tellCarets(this.#carets.leave(connection), connection)
  }

  /** One message of a connection. Of a viewer nothing is even decoded. */
  receive(connection: Connection, bytes: Uint8Array): void {
    if (!connection.mayWrite) return
    const message = readMessage(bytes)
    switch (message.kind) {
      case 'step1':
        return this.#bringUpToDate(connection, message.stateVector)
      case 'step2':
      case 'update':
        return this.#takeEdit(connection, message)
      case 'awareness':
        return this.#takeCaret(connection, message.update)
      case 'query-awareness':
        return this.#sendCarets(connection)
      case 'malformed':
        return connection.close(CLOSE.malformed)
    }
  }

  /** A process, perhaps this one, has committed rows up to `head`. */
  noticed(head: bigint): void {
    if (head <= this.#seen.contiguous) return
    this.#behind = true
    // Our own commit may be what was noticed; then its result settles that without a read.
    if (this.#inFlight.size === 0) this.catchUp()
  }

  /** Reads every row that is not here yet: after a notice, and after a lost database connection. */
  catchUp(): void {
    this.#catchingUp ??= this.#insist(() => this.#readNewer()).finally(() => {
      this.#catchingUp = undefined
    })
  }

  keepAlive(): void {
    for (const connection of this.connections()) connection.send(KEEP_ALIVE_FRAME)
  }

  /** The state to which the log can be compacted now; undefined while anything is on its way. */
  compactable(): { seq: bigint; snapshot: Uint8Array } | undefined {
    if (this.#inFlight.size > 0 || this.#behind || this.#held) return undefined
    return { seq: this.#seen.contiguous, snapshot: Y.encodeStateAsUpdate(this.#doc) }
  }

  close(code: number): void {
    for (const connection of this.connections()) connection.close(code)
    this.#public.close()
    this.#doc.destroy()
  }

  #bringUpToDate(connection: Connection, stateVector: Uint8Array): void {
    if (this.#durable.wantsNewBase && this.#inFlight.size === 0) {
      this.#durable.rebase(Y.encodeStateAsUpdate(this.#doc))
    }
    const frames = this.#durable.framesAfter(stateVector)
    if (!frames) return connection.close(CLOSE.malformed)
    for (const frame of frames) connection.send(frame)
  }

  #takeEdit(author: Connection, message: SentUpdate): void {
    const number = author.take()
    if (!author.isWithinRate(this.#now())) return author.close(CLOSE.tooManyRefused)
    if (this.#writer.isFull) return author.close(CLOSE.databaseAway)
    this.#whenSteady(() => this.#judge(author, number, message))
  }

  #judge(author: Connection, number: number, { kind, update }: SentUpdate): void {
    const { personId } = author.admission
    const owns = (clientId: number) => (this.#owners.get(clientId) ?? personId) === personId
    const passed = inspect({ update, doc: this.#doc, owns })
    const mayHaveGap = kind === 'update' && !author.hasSentStep2
    if (kind === 'step2') author.hasSentStep2 = true
    if (!passed.ok) return this.#refuse(author, number, { reason: passed.reason, mayHaveGap })
    if (this.#durable.bytes > LIMITS.documentBytes) return author.refuse(number, 'too-large')

    if (personId) for (const clientId of passed.value) this.#owners.set(clientId, personId)
    this.#apply({ author, numbers: kind === 'step2' ? [...author.takeOwed(), number] : [number], update })
  }

  #refuse(
    author: Connection,
    number: number,
    { reason, mayHaveGap }: { reason: GateRefusal; mayHaveGap: boolean },
  ): void {
    if (reason === 'gap') return mayHaveGap ? author.owe(number) : author.close(CLOSE.outOfStep)
    author.refuse(number, reason === 'too-large' ? 'too-large' : 'malformed')
    author.close(CLOSE.malformed)
  }

  #apply(edit: Edit): void {
    const { update, refused } = this.#guard.apply(edit.update)
    if (refused) for (const number of edit.numbers) edit.author.refuse(number, refused)
    if (!update) return this.#inFlight.finishAfterThese(edit)
    this.#inFlight.add(edit, update)
    // Of an edit that was taken back its author needs the reversal like everybody else.
    void this.#append(edit, { update, knownTo: refused ? undefined : edit.author })
  }

  async #append(edit: Edit, { update, knownTo }: Gain): Promise<void> {
    const { personId } = edit.author.admission
    const doc = this.#doc
    const { meetingId } = this
    const seq = await this.#writer.append({ meetingId, rules: this.#rules, update, personId })
    // Of edits that fell behind a change of the rules the first has all judged anew.
    if (seq === null) return doc === this.#doc ? this.#judgeAgain() : undefined

    this.#show(seq, { update, knownTo })
    this.#inFlight.finish(edit)
    if (this.#behind && this.#inFlight.size === 0) this.catchUp()
  }

  /** Shows an update that is on disk to everybody who has not got it. */
  #show(seq: bigint, { update, knownTo }: Gain): void {
    this.#seen.add(seq)
    this.#durable.push(update)
    const frame = updateFrame(update)
    for (const member of this.#members) if (member !== knownTo) member.send(frame)
    this.#public.publish(update)
  }

  /**
   * The rules changed behind the back of edits on their way, so these matched no row. The document is
   * read anew together with the new rules, and they pass gate and guard again in their order. Nobody
   * but their authors has seen them.
   */
  async #judgeAgain(): Promise<void> {
    if (this.#held) return
    const edits = this.#inFlight.takeAll()
    await this.#readAnew()
    for (const edit of edits) this.#apply(edit)
  }

  async #readNewer(): Promise<void> {
    do {
      this.#behind = false
      const newer = await this.#log.since(this.meetingId, this.#seen.contiguous)
      if (!newer) return this.#readAnew()
      const rows = newer.rows.filter(({ seq }) => !this.#seen.has(seq))
      this.#doc.transact(() => {
        for (const { update } of rows) Y.applyUpdate(this.#doc, update)
      })
      this.#rules = newer.rules
      for (const { seq, update } of rows) this.#show(seq, { update, knownTo: undefined })
    } while (this.#behind && this.#inFlight.size === 0)
  }

  /** Replaces the document by what is on disk; messages that come meanwhile wait. */
  async #readAnew(): Promise<void> {
    const held: (() => void)[] = []
    this.#held = held
    const stored = await this.#insist(() => this.#log.load(this.meetingId))
    this.#held = undefined
    if (!stored) return this.close(CLOSE.unknownMeeting)
    this.#replaceBy(stored)
    for (const take of held) take()
  }

  #replaceBy(stored: DocumentState): void {
    const before = Y.encodeStateVector(this.#doc)
    this.#doc.destroy()
    this.#doc = documentOf(stored.updates)
    this.#guard = new Guard(this.#doc)
    this.#rules = stored.rules
    this.#behind = false
    this.#seen = new SequenceTracker(stored.head)
    this.#durable = new DurableState(Y.encodeStateAsUpdate(this.#doc))
    const missed = Y.encodeStateAsUpdate(this.#doc, before)
    for (const gained of this.#inFlight.gains()) Y.applyUpdate(this.#doc, gained)
    for (const member of this.#members) member.send(updateFrame(missed))
    this.#public.publish(missed)
  }

  #whenSteady(take: () => void): void {
    if (this.#held) this.#held.push(take)
    else take()
  }

  /** Repeats a read until the database answers: a room must not stay behind. */
  async #insist<Value>(read: () => Promise<Value>): Promise<Value> {
    for (;;) {
      try {
        return await read()
      } catch (error) {
        this.#logger.warn({ err: error, meetingId: this.meetingId }, 'A room waits for the database')
        await new Promise((resolve) => setTimeout(resolve, RETRY_MS))
      }
    }
  }

  #takeCaret(connection: Connection, update: Uint8Array): void {
    if (!connection.isWithinAwarenessRate(this.#now())) return
    const { personId, name } = connection.admission
    const key = personId ?? ''
    const owner = { key, name, colour: paletteIndex(key) }
    this.#tellCarets(this.#carets.receive(connection, owner, update), connection)
  }

  #sendCarets(connection: Connection): void {
    const carets = this.#carets.all()
    if (carets.length > 0) connection.send(awarenessFrame(carets))
  }

  #tellCarets(entries: readonly AwarenessEntry[], except: Connection): void {
    if (entries.length === 0) return
    const frame = awarenessFrame(entries)
    for (const member of this.#members) if (member !== except) member.send(frame)
  }
}

function documentOf(updates: readonly Uint8Array[]): Y.Doc {
  const doc = newSharedDocument()
  doc.transact(() => {
    for (const update of updates) Y.applyUpdate(doc, update)
  })
  return doc
}
