// Members whose network lets no socket pass and whose every request reaches another machine: each
// request is a connection of its own (protocol/sync-http.ts). Who may attack: a member who sends
// thousands of them, to have the bounds of a connection as often. What is promised: one allowance a
// person and meeting, however many requests; nobody sees an exchange come and go; nothing of it stays.
import { setTimeout as pause } from 'node:timers/promises'
import { CLOSE, SPOLU_CLIENT } from '#protocol/sync.ts'
import type { UpdateLog } from '#server/store/document-log.ts'
import type { Admission, Admissions } from './admission.ts'
import { Allowance } from './allowance.ts'
import { KEEP_ALIVE_FRAME, readMessage, updateFrame } from './frames.ts'
import { HTTP_LIMITS } from './http-limits.ts'
import { Member } from './member.ts'
import { mergeUpdates } from './merge-updates.ts'
import type { Outgoing } from './outgoing.ts'
import type { Outlet } from './outlet.ts'
import type { Room } from './room.ts'
import type { Rooms } from './rooms.ts'
import { SlidingRate } from './sliding-rate.ts'
import type { Line } from './viewer.ts'

export type Batch = {
  readonly messages: readonly Uint8Array[]
  /** Up to which row of the log this browser has been told everything; undefined before its first state. */
  readonly after: bigint | undefined
}

export type ExchangeAnswer = {
  readonly messages: readonly Uint8Array[]
  /** Up to which row they tell everything; undefined while no state was asked for. */
  readonly head: bigint | undefined
  readonly close: number | undefined
}

/** Asked too often, or no answer now: the same request may come again in a moment. */
export const LATER = 'later'

/** What is admitted and may be taken once. */
export type Exchange = {
  readonly take: (batch: Batch) => Promise<ExchangeAnswer | typeof LATER>
  readonly done: () => void
}

type Parts = {
  readonly admissions: Admissions
  readonly rooms: Rooms
  readonly log: Pick<UpdateLog, 'since'>
}

export class Exchanges {
  readonly #parts: Parts
  readonly #accounts = new Map<string, Account>()
  #isClosing = false

  constructor(parts: Parts) {
    this.#parts = parts
  }

  /** Judges who asks before anything of theirs is read; a number is the code that sends them away. */
  async admit(asker: { code: string; token: string }): Promise<Exchange | typeof LATER | number> {
    if (this.#isClosing) return LATER
    // Without the database nobody can be judged.
    const admission = await this.#parts.admissions
      .admitAgain({ ...asker, now: new Date() })
      .catch((): typeof LATER => LATER)
    if (admission === LATER) return LATER
    if (!admission) return CLOSE.unknownMeeting
    if (admission.role === 'viewer') return CLOSE.rightsChanged
    const account = this.#accountOf(admission, Date.now())
    if (!account.begin(Date.now())) return LATER
    return {
      take: (batch) => this.#take(admission, account.allowance, batch),
      done: () => account.end(),
    }
  }

  close(): void {
    this.#isClosing = true
  }

  async #take(
    admission: Admission,
    allowance: Allowance,
    batch: Batch,
  ): Promise<ExchangeAnswer | typeof LATER> {
    const room = await this.#parts.rooms.enter(admission.meeting.id).catch((): typeof LATER => LATER)
    if (room === LATER) return LATER
    if (!room) return { messages: [], head: undefined, close: CLOSE.unknownMeeting }
    try {
      return await new Visit(room, admission, allowance).take(batch, this.#parts.log)
    } finally {
      this.#parts.rooms.left(room)
    }
  }

  #accountOf({ personId, meeting }: Admission, now: number): Account {
    for (const [key, account] of this.#accounts) if (account.isOver(now)) this.#accounts.delete(key)
    const key = `${personId} ${meeting.id}`
    const account = this.#accounts.get(key) ?? new Account()
    this.#accounts.set(key, account)
    return account
  }
}

/** What one person's exchanges at one meeting have in common: what they may send, and how many they are. */
class Account {
  readonly allowance = new Allowance({ questionsPerTenSeconds: HTTP_LIMITS.statesPerTenSeconds })
  readonly #rate = new SlidingRate(HTTP_LIMITS.exchangesPerTenSeconds)
  #underWay = 0
  #lastAt = 0

  begin(now: number): boolean {
    this.#lastAt = now
    if (!this.#rate.take(now) || this.#underWay >= HTTP_LIMITS.exchangesAtOnce) return false
    this.#underWay++
    return true
  }

  end(): void {
    this.#underWay--
  }

  isOver(now: number): boolean {
    return this.#underWay === 0 && now - this.#lastAt > HTTP_LIMITS.countedMs
  }
}

/** A member for one request. The room hears them, and they stand in no list of those who are there. */
class Visit {
  readonly #room: Room
  readonly #outlet = new GatheringOutlet()
  readonly #member: Member
  readonly #ended: Promise<void>
  #close: number | undefined

  constructor(room: Room, admission: Admission, allowance: Allowance) {
    let end: () => void = () => undefined
    this.#ended = new Promise((resolve) => {
      end = resolve
    })
    const hangUp = (code: number) => {
      this.#close = code
      end()
    }
    const line: Line = { transport: 'http', outlet: this.#outlet, hangUp }
    this.#room = room
    this.#member = new Member(line, admission, { client: SPOLU_CLIENT, allowance })
  }

  async take({ messages, after }: Batch, log: Parts['log']): Promise<ExchangeAnswer | typeof LATER> {
    const asksForState = messages.some((message) => readMessage(message).kind === 'step1')
    const isAbreast = await this.#inTime(this.#reach(after))
    if (!isAbreast) return LATER
    // A log that is shorter than what this browser saw of it: a backup was put back.
    if (after !== undefined && this.#room.seen.contiguous < after) this.#member.close(CLOSE.outOfStep)

    // Whoever is in step sends nothing that builds on what is not on disk.
    this.#member.hasSentStep2 = after !== undefined
    if (asksForState) this.#room.greet(this.#member)
    const from = asksForState ? this.#room.seen.contiguous : after
    for (const message of messages) if (this.#close === undefined) this.#room.receive(this.#member, message)
    await this.#inTime(Promise.race([this.#member.settled(), this.#ended]))

    const head = from === undefined ? undefined : await this.#tellNews(from, log)
    this.#room.audience.sendCarets(this.#member)
    this.#outlet.stop()
    return { messages: this.#outlet.said, head, close: this.#close }
  }

  /** Another machine may have told this browser what is not here yet, and it may have built on it. */
  async #reach(after: bigint | undefined): Promise<true> {
    const { seen } = this.#room
    if (after === undefined || seen.contiguous < after) await this.#room.catchUp()
    // That may have been a read which had begun too early.
    if (after !== undefined && this.#room.seen.contiguous < after) await this.#room.catchUp()
    return true
  }

  /** Resolves to undefined when it takes too long: the database is away. */
  async #inTime<Value>(settling: Promise<Value>): Promise<Value | undefined> {
    const waiting = new AbortController()
    const late = pause(HTTP_LIMITS.settledWithinMs, undefined, { signal: waiting.signal, ref: false })
    const value = await Promise.race([settling, late.catch(() => undefined)])
    waiting.abort()
    return value
  }

  /** From the log, since positions in this process mean nothing to the next; answers how far it told. */
  async #tellNews(from: bigint, log: Parts['log']): Promise<bigint> {
    const { contiguous, newest } = this.#room.seen
    if (newest <= from || this.#close !== undefined) return from
    if (newest - from > HTTP_LIMITS.rowsBehind && !this.#mayAsk()) return from
    // A database that is away says nothing new; what was settled before is still worth an answer.
    const newer = await log.since(this.#room.meetingId, from).catch(() => 'away' as const)
    if (newer === 'away') return from
    if (newer === undefined) {
      if (!this.#mayAsk()) return from
      this.#room.sendWhole(this.#member)
      return contiguous
    }
    const updates = newer.rows.map(({ update }) => update)
    if (updates.length > 0) this.#member.send(updateFrame(mergeUpdates(updates)))
    return newer.head
  }

  #mayAsk(): boolean {
    return this.#member.allowance.mayAsk(Date.now())
  }
}

/** Keeps what is said to somebody who takes all of it with them when they go. */
class GatheringOutlet implements Outlet {
  /** Never free: what the others are told meanwhile is told once, at the end. */
  readonly busySince = performance.now()
  onFree: (() => void) | undefined
  readonly #said: Uint8Array[] = []

  send({ payload }: Outgoing): void {
    this.#said.push(payload)
  }

  pour(messages: readonly Outgoing[]): void {
    this.#said.push(...messages.map(({ payload }) => payload))
  }

  stop(): boolean {
    return true
  }

  /** At least a sign of life, which the client of sockets counts on. */
  get said(): readonly Uint8Array[] {
    return this.#said.length > 0 ? this.#said : [KEEP_ALIVE_FRAME]
  }
}
