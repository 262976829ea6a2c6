import * as decoding from 'lib0/decoding'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { isOpenForText } from '#domain/proposal/state.ts'
import { readFloor } from '#protocol/floor.ts'
import { findCard, NOTES, newSharedDocument } from '#protocol/shared-document.ts'
import { CLOSE, MESSAGE, SPOLU_CLIENT, SYNC_STEP } from '#protocol/sync.ts'
import type { FaultyLine } from '#tests/support/faulty-line.ts'
import type { Random } from '#tests/support/random.ts'
import { editAtRandom, moveBlockAtRandom } from '#tests/support/random-edits.ts'

/** Whoever writes: their rights as the last act left them. */
export type Writer = { readonly id: string; readonly cookie: string; mayWrite: boolean }

/**
 * One change of a document as its page made it, and what its author has been told of it: that it is
 * saved, or that it was taken back. `gone`: its page was begun afresh, as the notice says.
 */
export type Change = { readonly update: Uint8Array; fate: 'waiting' | 'saved' | 'refused' | 'gone' }

type Options = {
  readonly name: string
  readonly writer: Writer
  readonly line: FaultyLine
  readonly code: string
  /** Our own client sends nothing before its step 2; the stock client does. */
  readonly holdsBack: boolean
}

const LONGEST_RETRY_MS = 100
const JOURNAL = 'journal'

/**
 * A page of our workspace without its screen: a stock y-websocket client that minds what
 * components/live minds. It keeps a journal over reloads, leaves for the public page when its person
 * has no rights any more, comes back with them, and begins afresh when the server ends it for good.
 */
export class FuzzEditor {
  readonly name: string
  readonly writer: Writer
  readonly line: FaultyLine
  readonly changes: Change[] = []
  /** What no honest client should ever hear. */
  readonly faults: string[] = []
  readonly #code: string
  readonly #holdsBack: boolean
  #page: Page | undefined
  #journal: Uint8Array | undefined
  isOffline = false

  constructor({ name, writer, line, code, holdsBack }: Options) {
    this.name = name
    this.writer = writer
    this.line = line
    this.#code = code
    this.#holdsBack = holdsBack
    this.#open()
  }

  /** Undefined while the person sees the public page. */
  get doc(): Y.Doc | undefined {
    return this.#page?.doc
  }

  get isInStep(): boolean {
    return this.#page?.provider.synced === true
  }

  get waiting(): readonly Change[] {
    return this.changes.filter(({ fate }) => fate === 'waiting')
  }

  edit(random: Random): void {
    this.#page?.edit(random)
  }

  undo(random: Random): void {
    this.#page?.undo(random)
  }

  goOffline(): void {
    this.isOffline = true
    this.#page?.provider.disconnect()
  }

  comeOnline(): void {
    this.isOffline = false
    this.#page?.provider.connect()
  }

  /** The page is closed and opened again; what it had waits in the journal of the browser. */
  reload(): void {
    this.#leave()
    this.#open()
  }

  /** Somebody's rights are back, which the public page is told by the end of its connection. */
  returnFromPublicPage(): void {
    if (!this.#page) this.#open()
  }

  close(): void {
    this.#page?.close()
  }

  #open(): void {
    this.#page = new Page(
      { url: this.line.url, code: this.#code, cookie: this.writer.cookie, holdsBack: this.#holdsBack },
      { journal: this.#journal, waiting: this.waiting },
      {
        made: (change) => this.changes.push(change),
        rightsChanged: () => {
          if (!this.writer.mayWrite) this.#leave()
        },
        ended: (code) => this.#ended(code),
      },
    )
    if (!this.isOffline) this.#page.provider.connect()
  }

  #leave(): void {
    if (!this.#page) return
    this.#journal = Y.encodeStateAsUpdate(this.#page.doc)
    this.#page.close()
    this.#page = undefined
  }

  #ended(code: number): void {
    if (code !== CLOSE.tooManyRefused) this.faults.push(`${this.name} was ended with ${code}`)
    this.#page?.close()
    this.#page = undefined
    this.#journal = undefined
    for (const change of this.waiting) change.fate = 'gone'
    this.#open()
  }
}

type Place = {
  readonly url: string
  readonly code: string
  readonly cookie: string
  readonly holdsBack: boolean
}
type Kept = { readonly journal: Uint8Array | undefined; readonly waiting: readonly Change[] }
type Listener = {
  readonly made: (change: Change) => void
  readonly rightsChanged: () => void
  readonly ended: (code: number) => void
}

class Page {
  readonly doc = newSharedDocument()
  readonly provider: WebsocketProvider
  readonly #undo = new Map<string, Y.UndoManager>()
  readonly #holdsBack: boolean
  readonly #waiting: Set<Change>
  /** Of the current connection: the changes in each message that carries some. */
  #sent: Change[][] = []
  #isInStep = false
  #latest: Change | undefined

  constructor({ url, code, cookie, holdsBack }: Place, { journal, waiting }: Kept, listener: Listener) {
    this.#holdsBack = holdsBack
    this.#waiting = new Set(waiting)
    if (journal) Y.applyUpdate(this.doc, journal, JOURNAL)
    // Before the provider's own listener: a change must be in the account before its message is.
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== this.provider) this.#note(update, listener)
    })
    this.provider = new WebsocketProvider(url, code, this.doc, {
      connect: false,
      disableBc: true,
      maxBackoffTime: LONGEST_RETRY_MS,
      params: { client: SPOLU_CLIENT },
      WebSocketPolyfill: this.#socketClass(cookie),
    })
    this.provider.messageHandlers[MESSAGE.saved] = (_, decoder) => this.#saved(decoding.readVarUint(decoder))
    this.provider.messageHandlers[MESSAGE.refused] = (_, decoder) =>
      this.#refused(decoding.readVarUint(decoder))
    this.provider.messageHandlers[MESSAGE.health] = () => undefined
    this.provider.on('connection-close', (event) => {
      // The provider is in the middle of its own tidying.
      if (event?.code === CLOSE.rightsChanged) queueMicrotask(listener.rightsChanged)
    })
    this.provider.on('closed', ({ code: why }) => listener.ended(why))
  }

  edit(random: Random): void {
    const isOpen = this.#openCards()
    // One undo manager a field, as each editor on the page has its own.
    this.#fieldOf(NOTES)
    for (const id of isOpen) this.#fieldOf(id)
    this.doc.transact(() => {
      if (random.chance(0.04)) moveBlockAtRandom(this.doc, random)
      else editAtRandom(this.doc, random, { isOpen: (id) => isOpen.has(id) })
    }, this)
  }

  undo(random: Random): void {
    const fields = [NOTES, ...this.#openCards()].flatMap((id) => this.#undo.get(id) ?? [])
    if (fields.length === 0) return
    const field = random.pick(fields)
    if (random.chance(0.7)) field.undo()
    else field.redo()
  }

  close(): void {
    this.provider.destroy()
    this.provider.awareness.destroy()
    this.doc.destroy()
  }

  /** The cards that this page shows as open: the others' editors are read-only. */
  #openCards(): Set<string> {
    const cards = readFloor(this.doc).cards.filter(({ state }) => isOpenForText(state))
    return new Set(cards.map(({ id }) => id))
  }

  #fieldOf(id: string): void {
    if (this.#undo.has(id)) return
    const card = findCard(this.doc, id)
    const scope = id === NOTES ? [this.doc.getXmlFragment(NOTES)] : card && [card.title, card.body]
    if (scope)
      this.#undo.set(id, new Y.UndoManager(scope, { trackedOrigins: new Set([this]), captureTimeout: 0 }))
  }

  #note(update: Uint8Array, listener: Listener): void {
    const change: Change = { update, fate: 'waiting' }
    this.#latest = change
    this.#waiting.add(change)
    listener.made(change)
  }

  #socketClass(cookie: string): typeof globalThis.WebSocket {
    const opened = () => {
      this.#sent = []
      this.#isInStep = false
    }
    const isDue = (frame: unknown) => this.#sending(frame)
    class CountingSocket extends WebSocket {
      constructor(address: string | URL, protocols?: string | string[]) {
        super(address, protocols, { headers: { cookie } })
        opened()
      }
      override send(frame: Uint8Array): void {
        if (isDue(frame)) super.send(frame)
      }
    }
    return CountingSocket as unknown as typeof globalThis.WebSocket
  }

  /** Whether this message should go out, as components/live/acknowledgements.ts answers it. */
  #sending(frame: unknown): boolean {
    if (!(frame instanceof Uint8Array) || frame[0] !== MESSAGE.sync || frame[1] === SYNC_STEP.step1)
      return true
    if (frame[1] === SYNC_STEP.step2) {
      this.#isInStep = true
      this.#sent.push([...this.#waiting])
      return true
    }
    if (this.#holdsBack && !this.#isInStep) return false
    this.#sent.push(this.#latest ? [this.#latest] : [])
    return true
  }

  #saved(count: number): void {
    for (const change of this.#sent.slice(0, count).flat()) this.#settle(change, 'saved')
  }

  #refused(place: number): void {
    for (const change of this.#sent[place - 1] ?? []) this.#settle(change, 'refused')
  }

  #settle(change: Change, fate: 'saved' | 'refused'): void {
    if (change.fate === 'waiting') change.fate = fate
    this.#waiting.delete(change)
  }
}
