import * as decoding from 'lib0/decoding'
import { Awareness } from 'y-protocols/awareness'
import { WebsocketProvider } from 'y-websocket'
import { Acknowledgements } from '#components/live/acknowledgements.ts'
import { type FallbackPace, HttpFallback, type Way } from '#components/live/http-fallback.ts'
import { Journal } from '#components/live/journal.ts'
import { LiveValue, type Watched } from '#components/live/live-value.ts'
import { VettedAwareness } from '#components/live/presence.ts'
import { PACE, type Pace, retryAfter } from '#components/live/reconnecting.ts'
import { linesOf, type Refusal } from '#components/live/refusal.ts'
import {
  type CloseReason,
  type Link,
  NOTHING_YET,
  type Saving,
  sameSaving,
  savingOf,
} from '#components/live/saving.ts'
import { newSharedDocument } from '#protocol/shared-document.ts'
import { CLOSE, MESSAGE, REFUSED_EDITS, SYNC_PATH } from '#protocol/sync.ts'

export type SharedDocumentOptions = {
  /** Where the page came from, for example `https://spolu.example`. */
  readonly origin: string
  readonly meetingCode: string
  readonly name: string | null
  /** Names the database in the browser; absent where none is wanted. */
  readonly journalName?: string
  readonly onRightsChanged: () => void
  readonly pace?: Pace
  readonly fallbackPace?: FallbackPace
}

/** How much of the document this page has: nothing, what this browser kept, or all of it. */
export type Arrival = 'nothing' | 'kept' | 'complete'

/** The waiting time is ours: with its exponent saturated, the stock client uses its upper bound. */
const SATURATED = 30

/**
 * The browser's end of one meeting's shared document: the stock y-websocket client, a journal in the
 * browser that is read before anything is sent, and an honest account of what the server has on disk.
 * May be opened and closed again and again; the document and the account stay.
 */
export class SharedDocumentClient {
  readonly doc = newSharedDocument()
  readonly saving = new LiveValue<Saving>(NOTHING_YET)
  readonly link = new LiveValue<Link>({ phase: 'connecting', reason: null })
  readonly arrival = new LiveValue<Arrival>('nothing')
  readonly refusal = new LiveValue<Refusal | null>(null)
  readonly awareness = new LiveValue<VettedAwareness | null>(null)
  /** How the room is doing, as the server last told it: JSON of `roomHealth`, for moderators only. */
  readonly health = new LiveValue<string | null>(null)
  /** False where the browser refuses to keep anything: then closing the page loses what waits. */
  readonly keepsJournal = new LiveValue(true)

  readonly #options: SharedDocumentOptions
  readonly #fallback: HttpFallback
  readonly #pace: Pace
  readonly #account = new Acknowledgements()
  #journal: Journal | undefined
  #provider: WebsocketProvider | undefined
  #savedAt: Date | null = null
  #failures = 0
  #slowTimer: ReturnType<typeof setTimeout> | undefined
  #isSlow = false
  #beforeStep2: readonly string[] | null = null
  #opening: AbortController | undefined

  constructor(options: SharedDocumentOptions) {
    this.#options = options
    this.#pace = options.pace ?? PACE
    this.#fallback = new HttpFallback({
      onSocketPasses: () => this.startAnew(),
      ...(options.fallbackPace && { pace: options.fallbackPace }),
    })
  }

  /** By which way the words travel: over HTTP where the network lets no socket pass. */
  get way(): Watched<Way> {
    return this.#fallback.way
  }

  open(): void {
    const opening = new AbortController()
    this.#opening = opening
    // Before the provider's own listener: a change must be in the account before its message is.
    this.doc.on('update', this.#noteChange)
    void this.#start(opening.signal)
  }

  async #start(signal: AbortSignal): Promise<void> {
    await this.#loadJournal(signal)
    if (signal.aborted) return
    this.#connect(signal)
    this.#refresh()
  }

  async close(): Promise<void> {
    this.#opening?.abort()
    this.doc.off('update', this.#noteChange)
    this.#stopTiming()
    this.#fallback.close()
    const provider = this.#provider
    this.#provider = undefined
    this.awareness.set(null)
    provider?.destroy()
    provider?.awareness.destroy()
    const journal = this.#journal
    this.#journal = undefined
    await journal?.close()
  }

  /** Does not wait for the next attempt: the network is back, or somebody is tired of waiting. */
  readonly tryNow = (): void => {
    if (this.#provider?.shouldConnect) this.#provider.connect()
  }

  /** The network is said to have gone, or to be another: what looks like a connection may be none. */
  readonly startAnew = (): void => {
    if (!this.#provider?.shouldConnect) return
    this.#provider.disconnect()
    this.#provider.connect()
  }

  readonly dismissRefusal = (): void => this.refusal.set(null)

  async #loadJournal(signal: AbortSignal): Promise<void> {
    const { journalName } = this.#options
    if (!journalName) return
    const journal =
      typeof indexedDB === 'undefined' ? undefined : new Journal(journalName, this.doc, this.#tell)
    this.#journal = journal
    const kept = await journal?.load()
    if (signal.aborted) return
    this.keepsJournal.set(kept !== undefined)
    if (!kept) return
    this.#account.changed(kept.waiting)
    if (kept.isComplete) this.arrival.set('kept')
  }

  #connect(signal: AbortSignal): void {
    const { origin, meetingCode } = this.#options
    const awareness = new Awareness(this.doc)
    awareness.setLocalState({ user: { name: this.#options.name ?? '', color: 0 } })
    const provider = new WebsocketProvider(
      `${origin.replace(/^http/, 'ws')}${SYNC_PATH}`,
      meetingCode,
      this.doc,
      {
        connect: false,
        awareness,
        params: { client: 'spolu' },
        // Tabs meet at the server: what another tab says here is not known to be on disk.
        disableBc: true,
        WebSocketPolyfill: this.#fallback.socketClass({
          opened: this.#noteSocket,
          sending: this.#noteMessage,
        }),
      },
    )
    this.#provider = provider
    speakForOneself(provider)
    provider.messageHandlers[MESSAGE.saved] = (_, decoder) => this.#noteSaved(decoding.readVarUint(decoder))
    provider.messageHandlers[MESSAGE.refused] = (_, decoder) =>
      this.#noteRefused(decoding.readVarUint(decoder), decoding.readVarString(decoder))
    provider.messageHandlers[MESSAGE.health] = (_, decoder) =>
      this.health.set(decoding.readVarString(decoder))
    provider.on('sync', this.#noteSync)
    provider.on('connection-close', this.#noteClose)
    provider.on('closed', ({ code }) => this.#setLink('ended', closeReason(code)))
    this.#watchNetwork(signal)
    this.awareness.set(new VettedAwareness(awareness))
    provider.connect()
  }

  #watchNetwork(signal: AbortSignal): void {
    if (typeof window === 'undefined') return
    window.addEventListener('online', this.startAnew, { signal })
    window.addEventListener('online', this.#fallback.probe, { signal })
    window.addEventListener('offline', this.startAnew, { signal })
    // A laptop that was closed wakes up with a dead socket that still calls itself open.
    const wake = () => {
      if (document.visibilityState === 'visible' && this.#isSilent()) this.startAnew()
    }
    document.addEventListener('visibilitychange', wake, { signal })
  }

  #isSilent(): boolean {
    const heard = this.#provider?.wsLastMessageReceived ?? 0
    return Date.now() - heard > SILENT_AFTER_MS
  }

  readonly #noteChange = (_update: Uint8Array, origin: unknown): void => {
    if (origin === this.#provider || this.#journal?.wrote(origin)) return
    this.#account.changed()
    this.#refresh()
  }

  readonly #noteSocket = (): void => {
    this.#account.opened()
  }

  readonly #noteMessage = (kind: 'step2' | 'update'): boolean => {
    if (kind === 'step2') this.#beforeStep2 = this.#account.waiting > 0 ? linesOf(this.doc) : null
    return this.#account.sending(kind)
  }

  #noteSaved(count: number): void {
    this.#account.saved(count)
    this.#stopTiming()
    if (this.#account.isConfirmed) this.#savedAt = new Date()
    // The first message is step 2, and the journal as it was found is in it.
    void this.#journal?.forgetInherited()
    this.#refresh()
  }

  #noteRefused(place: number, word: string): void {
    const reason = REFUSED_EDITS.find((known) => known === word) ?? 'malformed'
    const message = this.#account.refused(place)
    const before = place === 1 ? this.#beforeStep2 : null
    this.refusal.set({ reason, changes: message?.changes ?? 0, before })
    this.#refresh()
  }

  readonly #noteSync = (isSynced: boolean): void => {
    if (!isSynced) return
    this.#failures = 0
    this.arrival.set('complete')
    void this.#journal?.noteComplete()
    this.#setLink('online', null)
  }

  readonly #noteClose = (event: CloseEvent | null, provider: WebsocketProvider): void => {
    provider.wsUnsuccessfulReconnects = SATURATED
    provider.maxBackoffTime = retryAfter(this.#pace, this.#failures++, Math.random())
    const reason = event ? closeReason(event.code) : null
    if (provider === this.#provider) this.#setLink('away', reason)
    if (reason === 'rightsChanged') this.#options.onRightsChanged()
  }

  #setLink(phase: Link['phase'], reason: CloseReason | null): void {
    this.link.set({ phase, reason })
    this.#refresh()
  }

  #refresh(): void {
    const { waiting } = this.#account
    void this.#journal?.noteWaiting(waiting)
    this.#timeWaiting(waiting)
    this.#tell()
  }

  readonly #tell = (): void => {
    const { waiting, isConfirmed } = this.#account
    const facts = {
      link: this.link.get(),
      waiting,
      savedAt: this.#savedAt,
      isConfirmed,
      isSlow: this.#isSlow,
      isKept: this.#journal?.hasKeptAll ?? true,
    }
    const saving = savingOf(facts)
    if (!sameSaving(saving, this.saving.get())) this.saving.set(saving)
  }

  #timeWaiting(waiting: number): void {
    if (waiting === 0) return this.#stopTiming()
    this.#slowTimer ??= setTimeout(() => {
      this.#isSlow = true
      this.#refresh()
    }, this.#pace.slowAfterMs)
  }

  #stopTiming(): void {
    clearTimeout(this.#slowTimer)
    this.#slowTimer = undefined
    this.#isSlow = false
  }
}

/** The server gives a sign of life every 20 s. */
const SILENT_AFTER_MS = 25_000

const REASON_OF_CODE: ReadonlyMap<number, CloseReason> = new Map(
  (Object.keys(CLOSE) as CloseReason[]).map((name) => [CLOSE[name], name]),
)

const closeReason = (code: number): CloseReason | null => REASON_OF_CODE.get(code) ?? null

/** The stock client echoes every caret that it receives: N² messages. Ours tells only of its own. */
function speakForOneself(provider: WebsocketProvider): void {
  const { awareness } = provider
  const tellAll = provider._awarenessUpdateHandler
  awareness.off('update', tellAll)
  awareness.on('update', (changes: Record<'added' | 'updated' | 'removed', number[]>, origin: unknown) => {
    const own = (ids: number[]) => ids.filter((id) => id === awareness.clientID)
    const [added, updated, removed] = [own(changes.added), own(changes.updated), own(changes.removed)]
    if (added.length + updated.length + removed.length > 0) tellAll({ added, updated, removed }, origin)
  })
}
