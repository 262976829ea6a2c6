import { CLOSE, type RefusedEdit } from '#protocol/sync.ts'
import type { Logger } from '#server/log.ts'
import type { DocumentState, UpdateLog } from '#server/store/document-log.ts'
import { Audience } from './audience.ts'
import { ClientOwners } from './client-owners.ts'
import { type Edit, EditsInFlight } from './edit.ts'
import { readMessage, step1Frame } from './frames.ts'
import { type GateRefusal, inspect } from './gate.ts'
import { LIMITS } from './limits.ts'
import { LiveDocument } from './live-document.ts'
import type { LogWriter } from './log-writer.ts'
import type { Member } from './member.ts'
import type { SyncMetrics } from './metrics.ts'
import type { SequenceTracker } from './sequence-tracker.ts'

export type RoomParts = {
  readonly meetingId: string
  readonly log: UpdateLog
  readonly writer: LogWriter
  readonly logger: Logger
  readonly metrics: SyncMetrics
  readonly now: () => number
}

/** What the document gained, who has it already, and whether it restores what was not to be changed. */
type Gain = { readonly update: Uint8Array; readonly knownTo: Member | undefined; readonly reverses: boolean }

type SentUpdate = { readonly kind: 'step2' | 'update'; readonly update: Uint8Array }

const RETRY_MS = 500

const NOT_KNOWN = { isUpToDate: false }

/**
 * One meeting's document in this process. It is told things (somebody joined, a message came, another
 * process committed) and owns no socket. It keeps no truth: the log does.
 *
 * Nobody is shown, and nobody is told "saved", what is not on disk: an edit passes gate and guard, is
 * applied here, and only after its commit goes to the other members, the public and the author.
 */
export class Room {
  readonly meetingId: string
  readonly audience: Audience
  readonly #log: UpdateLog
  readonly #writer: LogWriter
  readonly #logger: Logger
  readonly #metrics: SyncMetrics
  readonly #now: () => number
  readonly #owners: ClientOwners
  readonly #inFlight = new EditsInFlight()
  #document: LiveDocument
  #catchingUp: Promise<void> | undefined
  #behind = false
  #isCompacting = false
  /** Messages that came while the document was being read anew. */
  #held: (() => void)[] | undefined
  /** Edits that the document which is being read will judge, before those messages. */
  #toJudge: Edit[] = []

  constructor(parts: RoomParts, stored: DocumentState) {
    this.meetingId = parts.meetingId
    this.#log = parts.log
    this.#writer = parts.writer
    this.#logger = parts.logger
    this.#metrics = parts.metrics
    this.#now = parts.now
    this.#document = new LiveDocument(stored)
    this.#owners = new ClientOwners(stored.owners)
    this.audience = new Audience(
      { state: () => this.#document.durable, shown: () => this.#document.shown },
      (ms) => parts.metrics.round(ms),
    )
  }

  get isIdle(): boolean {
    return this.audience.isEmpty && this.#inFlight.size === 0 && !this.#held
  }

  /** Which rows of the log are in this document. */
  get seen(): Pick<SequenceTracker, 'contiguous' | 'newest'> {
    return this.#document.seen
  }

  join(member: Member): void {
    this.audience.join(member)
    this.greet(member)
  }

  /** Asks for what the member has and this document has not. */
  greet(member: Member): void {
    member.send(step1Frame(this.#document.stateVector()))
  }

  /** All of the document, for somebody who was away for too long. */
  sendWhole(member: Member): void {
    member.outlet.pour(this.#document.durable.whole)
  }

  /** One message of a member. Whatever it does to us, it does to its sender alone. */
  receive(member: Member, bytes: Uint8Array): void {
    try {
      this.#take(member, bytes)
    } catch (error) {
      this.#distrust(error, member)
    }
  }

  #take(member: Member, bytes: Uint8Array): void {
    const message = readMessage(bytes)
    switch (message.kind) {
      case 'step1':
        if (!member.allowance.mayAsk(this.#now())) return member.close(CLOSE.tooManyRefused)
        return this.#bringUpToDate(member, message.stateVector)
      case 'step2':
      case 'update':
        return this.#takeEdit(member, message)
      case 'awareness':
        if (!member.allowance.mayMoveCaret(this.#now())) return
        return this.audience.takeCaret(member, message.update, (clientId) =>
          this.#mayWriteAs(member, clientId),
        )
      case 'query-awareness':
        if (!member.allowance.mayAsk(this.#now())) return member.close(CLOSE.tooManyRefused)
        return this.audience.sendCarets(member)
      case 'malformed':
        return member.close(CLOSE.malformed)
    }
  }

  /** A process, perhaps this one, has committed rows up to `head`. */
  noticed(head: bigint): void {
    if (head <= this.#document.seen.contiguous) return
    this.#behind = true
    // Our own commit may be what was noticed; then its result settles that without a read.
    if (this.#inFlight.size === 0) void this.catchUp()
  }

  /** Reads every row that is not here yet: after a notice, and after a lost database connection. */
  catchUp(): Promise<void> {
    this.#catchingUp ??= this.#insist(() => this.#readNewer()).finally(() => {
      this.#catchingUp = undefined
      if (this.#behind && this.#inFlight.size === 0) void this.catchUp()
    })
    return this.#catchingUp
  }

  /** Folds the log into one state, unless anything is on its way. A failure costs nothing but disk. */
  async compact(): Promise<void> {
    if (this.#isCompacting || this.#inFlight.size > 0 || this.#behind || this.#held) return
    this.#isCompacting = true
    try {
      const { seen } = this.#document
      await this.#log.compact(this.meetingId, { seq: seen.contiguous, snapshot: this.#document.compacted() })
    } catch (error) {
      this.#logger.warn({ err: error, meetingId: this.meetingId }, 'A log could not be compacted')
    } finally {
      this.#isCompacting = false
    }
  }

  close(code: number): void {
    this.audience.close(code)
    this.#document.destroy()
  }

  #bringUpToDate(member: Member, stateVector: Uint8Array): void {
    const { durable } = this.#document
    const isAllOnDisk = this.#inFlight.size === 0 && !this.#held
    if (durable.wantsNewBase && isAllOnDisk) durable.rebase(this.#document.encode())
    const messages = durable.after(stateVector)
    if (!messages) return member.close(CLOSE.malformed)
    member.position = durable.position
    member.outlet.pour(messages)
  }

  #takeEdit(author: Member, message: SentUpdate): void {
    const number = author.take()
    if (!author.allowance.mayEdit(this.#now())) return author.close(CLOSE.tooManyRefused)
    if (this.#writer.isFull) return author.close(CLOSE.databaseAway)
    this.#whenSteady(() => this.#judge(author, number, message))
  }

  #judge(author: Member, number: number, message: SentUpdate, { isUpToDate } = NOT_KNOWN): void {
    const { kind, update } = message
    const passed = this.#inspect(author, update)
    const mayHaveGap = kind === 'update' && !author.hasSentStep2
    if (kind === 'step2') author.hasSentStep2 = true
    if (!passed.ok) {
      const mayKnowMore = kind === 'step2' && passed.reason === 'foreign-client' && !isUpToDate
      if (mayKnowMore) return this.#lookAgain(author, number, message)
      return this.#refuse(author, number, { reason: passed.reason, mayHaveGap })
    }
    if (this.#document.durable.bytes > LIMITS.documentBytes) return author.close(CLOSE.documentFull)

    const newClients = this.#owners.claim(passed.value, author.admission.personId ?? '')
    const numbers = kind === 'step2' ? [...author.takeOwed(), number] : [number]
    this.#apply({ author, numbers, update, newClients })
  }

  /**
   * A page that was with another process a moment ago brings what colleagues have written there, perhaps
   * before this one has heard of it. Only what the log does not know either is a forgery.
   */
  #lookAgain(author: Member, number: number, message: SentUpdate): void {
    const look = async () => {
      await this.#catchingUp
      await this.catchUp()
      this.#whenSteady(() => this.#judge(author, number, message, { isUpToDate: true }))
    }
    look().catch((error: unknown) => this.#distrust(error, author))
  }

  #inspect(author: Member, update: Uint8Array) {
    const { doc } = this.#document
    return inspect({ update, doc, owns: (clientId) => this.#mayWriteAs(author, clientId) })
  }

  /** A client id nobody is known to have is theirs for now; the log knows who wrote with it on another machine. */
  #mayWriteAs({ admission: { personId } }: Member, clientId: number): boolean {
    const owner = this.#owners.of(clientId)
    return owner === undefined ? clientId !== this.#document.doc.clientID : owner === personId
  }

  #refuse(
    author: Member,
    number: number,
    { reason, mayHaveGap }: { reason: GateRefusal; mayHaveGap: boolean },
  ): void {
    this.#metrics.refused(reason)
    if (reason === 'gap') return mayHaveGap ? author.owe(number) : author.close(CLOSE.outOfStep)
    author.refuse(number, reason === 'too-large' ? 'too-large' : 'malformed')
    author.close(CLOSE.malformed)
  }

  #apply(edit: Edit): void {
    const { update, refused, hasAdded } = this.#document.apply(edit.update)
    if (refused) this.#takenBack(edit, refused)
    if (!update) return this.#inFlight.finishAfterThese(edit)
    this.#inFlight.add(edit, update)
    // What was added to an edit, a reversal above all, its author needs like everybody else.
    const gain = { update, knownTo: hasAdded ? undefined : edit.author, reverses: refused !== undefined }
    this.#append(edit, gain).catch((error: unknown) => this.#distrust(error, edit.author))
  }

  #takenBack({ author, numbers }: Edit, reason: RefusedEdit): void {
    this.#metrics.refused(reason)
    for (const number of numbers) author.refuse(number, reason)
  }

  async #append(edit: Edit, { update, knownTo, reverses }: Gain): Promise<void> {
    const { personId } = edit.author.admission
    const { meetingId } = this
    const { rules } = this.#document
    const { newClients } = edit
    const startedAt = performance.now()
    const seq = await this.#writer.append({ meetingId, rules, update, personId, newClients, reverses })
    if (seq === 'foreign') return this.#askWhose(edit)
    const isAwaited = this.#inFlight.isWriting(edit, update)
    // Of edits that fell behind a change of the rules the first has all judged anew.
    if (seq === null) return isAwaited ? this.#judgeAgain() : undefined

    this.#owners.confirm(newClients, personId ?? '')
    this.#metrics.acknowledged(performance.now() - startedAt)
    // Judged anew meanwhile, it may have gained something else: the row is read as another process' is.
    if (!isAwaited) return this.noticed(seq)
    this.#show(seq, { update, knownTo })
    this.#inFlight.finish(edit)
    if (this.#inFlight.size > 0) return
    if (reverses) this.#document.raiseRules(rules + 1)
    if (this.#behind) void this.catchUp()
    else if (this.#document.isLogLong) void this.compact()
  }

  /** What was read from the log meanwhile has been shown with everything that was missed. */
  #show(seq: bigint, { update, knownTo }: Pick<Gain, 'update' | 'knownTo'>): void {
    if (this.#document.seen.has(seq)) return
    this.#document.committed(seq, update)
    this.audience.show([update], knownTo)
  }

  /**
   * A client id that was new here is a colleague's on another machine, and nothing was stored. Read anew,
   * the document has what that colleague wrote, and the gate knows an honest page from a forger.
   */
  async #askWhose({ newClients }: Edit): Promise<void> {
    this.#owners.giveUp(newClients)
    await this.#judgeAgain()
  }

  /**
   * The rules changed behind the back of edits on their way, so these matched no row. The document is
   * read anew together with the new rules, and they pass gate and guard again in their order. Nobody
   * but their authors has seen them.
   */
  async #judgeAgain(): Promise<void> {
    this.#toJudge.push(...this.#inFlight.takeAll())
    await this.#readAnew()
  }

  #tryAgain(edit: Edit): void {
    const { author, numbers, update } = edit
    try {
      const passed = this.#inspect(author, update)
      if (!passed.ok) {
        return this.#refuse(author, numbers.at(-1) ?? 0, { reason: passed.reason, mayHaveGap: false })
      }
      const newClients = this.#owners.claim(passed.value, author.admission.personId ?? '')
      this.#apply({ author, numbers, update, newClients })
    } catch (error) {
      this.#distrust(error, author)
    }
  }

  /** Something threw where nothing should: half of it may be applied, so the log has the word again. */
  #distrust(error: unknown, author: Member): void {
    this.#logger.error(
      { err: error, meetingId: this.meetingId },
      'An edit broke the room, which is read anew',
    )
    author.close(CLOSE.malformed)
    void this.#readAnew()
  }

  async #readNewer(): Promise<void> {
    do {
      this.#behind = false
      const newer = await this.#log.since(this.meetingId, this.#document.seen.contiguous)
      const { pausedSeq } = this.#document
      const areEditsInFlight = this.#inFlight.size > 0
      // Held from now on, or not any more: that is told with the document as a whole.
      if (!newer || (newer.pausedSeq === null) !== (pausedSeq === null)) await this.#readAnew()
      else {
        this.audience.show(this.#document.take(newer, { areEditsInFlight }))
        if (newer.pausedSeq !== pausedSeq) await this.#movePublicView()
      }
    } while (this.#behind && this.#inFlight.size === 0)
  }

  /** What the public sees while its view is held has moved on, or says why it does not. */
  async #movePublicView(): Promise<void> {
    const view = await this.#log.publicView(this.meetingId)
    const { pausedSeq } = this.#document
    // The document that is being read looks for news as soon as it is there.
    if (this.#held) return
    if (!view || pausedSeq === null) return this.#readAnew()
    if (view.seq > pausedSeq) this.audience.showPublic(this.#document.moveShown(view))
  }

  /** Replaces the document by what is on disk; messages that come meanwhile wait. */
  async #readAnew(): Promise<void> {
    // The one that is being read begins without what was taken out meanwhile.
    if (this.#held) return
    const held: (() => void)[] = []
    this.#held = held
    this.#behind = false
    const stored = await this.#insist(() => this.#log.load(this.meetingId))
    this.#held = undefined
    if (!stored) return this.close(CLOSE.unknownMeeting)
    this.#owners.learn(stored.owners)
    // What is still on its way under older rules will not be stored.
    if (stored.rules !== this.#document.rules) this.#toJudge.push(...this.#inFlight.takeAll())
    const { document, missed } = this.#document.readAnew(stored, this.#inFlight.gains())
    this.#document = document
    this.audience.showAnew(missed)
    for (const edit of this.#toJudge.splice(0)) this.#tryAgain(edit)
    for (const take of held) take()
    // Rows that were committed during the read were noticed by the document that it has replaced.
    this.#behind = true
    if (this.#inFlight.size === 0) void this.catchUp()
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
}
