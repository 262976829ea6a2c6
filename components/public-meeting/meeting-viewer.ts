import * as Y from 'yjs'
import { FLOOR, type Floor, readFloor } from '#protocol/floor.ts'
import { type MeetingContent, readCardTexts } from '#protocol/meeting-content.ts'
import { NotesReader } from '#protocol/notes-json.ts'
import { NOTES, newSharedDocument, PROPOSALS } from '#protocol/shared-document.ts'
import { updateIn } from '#protocol/viewer-sync.ts'
import { type Change, changesBetween } from './changes.ts'
import { keepUntouched } from './keep-untouched.ts'
import { type LinkState, ViewerLink } from './viewer-link.ts'

export type ViewerSnapshot = MeetingContent & {
  readonly link: LinkState
  /** Since when the shown words are no longer live, in milliseconds; null while they are. */
  readonly lostAt: number | null
  /** Keys of the blocks that changed within the last minute. */
  readonly changed: ReadonlySet<string>
  readonly isFrozen: boolean
  /** How many changes wait behind a frozen page. */
  readonly waiting: number
}

type Options = {
  readonly stored: MeetingContent
  readonly onRightsChanged?: (() => void) | undefined
  readonly pace?: {
    readonly refreshMs?: number
    readonly firstRetryMs?: number
    readonly silenceMs?: number
    readonly pollMs?: number
    readonly firstProbeMs?: number
    readonly probeMs?: number
  }
}

const REFRESH_MS = 250
const MARKED_MS = 60_000
const NONE: ReadonlySet<string> = new Set()

/**
 * The browser's end of a meeting that somebody follows: starts from the stored text in the page, then
 * shows what the server sends, at most four times a second. It never sends anything.
 */
export class MeetingViewer {
  readonly #options: Options
  readonly #listeners = new Set<() => void>()
  readonly #changeListeners = new Set<(changes: readonly Change[]) => void>()
  #doc: ReplicaOfMeeting | undefined
  #link: ViewerLink | undefined
  #content: MeetingContent
  #snapshot: ViewerSnapshot
  #refresh: ReturnType<typeof setTimeout> | undefined
  #unmark: ReturnType<typeof setTimeout> | undefined
  readonly #marked = new Map<string, number>()
  readonly #waiting = new Set<string>()

  constructor(options: Options) {
    this.#options = options
    this.#content = options.stored
    this.#snapshot = {
      ...options.stored,
      link: 'connecting',
      lostAt: null,
      changed: NONE,
      isFrozen: false,
      waiting: 0,
    }
  }

  /** Connects; the returned function ends it. */
  follow(url: string): () => void {
    const link = new ViewerLink({
      url,
      onMessage: (message) => this.#receive(message),
      onState: (state) => this.#setLink(state),
      onRightsChanged: this.#options.onRightsChanged,
      pace: this.#options.pace,
    })
    this.#link = link
    link.open()
    return () => {
      link.close()
      clearTimeout(this.#refresh)
      clearTimeout(this.#unmark)
      this.#refresh = undefined
      this.#unmark = undefined
    }
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  readonly snapshot = (): ViewerSnapshot => this.#snapshot

  /** Not held back while the page is frozen. */
  readonly newestFloor = (): Floor => this.#content.floor

  /** Tells what changes while the page is not frozen, for those who hear it instead of seeing it. */
  onChanges(listener: (changes: readonly Change[]) => void): () => void {
    this.#changeListeners.add(listener)
    return () => this.#changeListeners.delete(listener)
  }

  freeze(): void {
    this.#show({ isFrozen: true })
  }

  resume(): void {
    this.#waiting.clear()
    this.#show({ ...this.#content, isFrozen: false, waiting: 0, changed: new Set(this.#marked.keys()) })
  }

  retryNow(): void {
    this.#link?.retryNow()
  }

  networkGone(): void {
    this.#link?.drop()
  }

  #receive(message: Uint8Array): boolean {
    try {
      const update = updateIn(message)
      if (update) this.#apply(update)
      return true
    } catch {
      // Bytes that are no message, or no state of ours: begin again from the whole document.
      this.#doc = undefined
      return false
    }
  }

  #apply(update: Uint8Array): void {
    this.#doc ??= new ReplicaOfMeeting()
    this.#doc.apply(update)
    this.#refresh ??= setTimeout(() => this.#takeOver(), this.#options.pace?.refreshMs ?? REFRESH_MS)
  }

  #takeOver(): void {
    this.#refresh = undefined
    const content = this.#doc?.content(this.#content)
    if (!content || content === this.#content) return

    const changes = changesBetween(this.#content, content)
    this.#content = content
    this.#mark(changes)
    if (this.#snapshot.isFrozen) {
      for (const { key } of changes) this.#waiting.add(key)
      this.#show({ waiting: this.#waiting.size })
      return
    }
    this.#show({ ...content, changed: new Set(this.#marked.keys()) })
    if (changes.length > 0) for (const listener of this.#changeListeners) listener(changes)
  }

  #mark(changes: readonly Change[]): void {
    const now = Date.now()
    for (const { kind, key } of changes) if (kind === 'block') this.#marked.set(key, now)
    this.#unmark ??= setTimeout(() => this.#unmarkOld(), MARKED_MS)
  }

  #unmarkOld(): void {
    this.#unmark = undefined
    const oldest = Date.now() - MARKED_MS
    for (const [key, at] of this.#marked) if (at <= oldest) this.#marked.delete(key)
    if (this.#marked.size > 0) this.#unmark = setTimeout(() => this.#unmarkOld(), MARKED_MS / 4)
    if (!this.#snapshot.isFrozen) this.#show({ changed: new Set(this.#marked.keys()) })
  }

  #setLink(link: LinkState): void {
    if (link === this.#snapshot.link) return
    const isLost = link === 'lost' || link === 'refused'
    this.#show({ link, lostAt: isLost ? (this.#snapshot.lostAt ?? Date.now()) : null })
  }

  #show(news: Partial<ViewerSnapshot>): void {
    this.#snapshot = { ...this.#snapshot, ...news }
    for (const listener of this.#listeners) listener()
  }
}

/** Our copy of the shared document; reads again only what was touched. */
class ReplicaOfMeeting {
  readonly #doc = newSharedDocument()
  readonly #notes = new NotesReader(this.#doc.getXmlFragment(NOTES))
  #floorIsNew = true
  #cardsAreNew = true

  constructor() {
    this.#doc.getMap(FLOOR).observe(() => {
      this.#floorIsNew = true
    })
    this.#doc.getMap(PROPOSALS).observeDeep(() => {
      this.#cardsAreNew = true
    })
  }

  apply(update: Uint8Array): void {
    Y.applyUpdate(this.#doc, update)
  }

  /** The content now, with the same objects as before for all that is the same; never an empty page. */
  content(before: MeetingContent): MeetingContent {
    const floor = this.#floorIsNew ? readFloor(this.#doc) : before.floor
    if (!floor.meeting) return before
    const cards = this.#cardsAreNew || this.#floorIsNew ? readCardTexts(this.#doc, floor) : before.cards
    this.#floorIsNew = false
    this.#cardsAreNew = false
    return keepUntouched(before, { floor, cards, notes: this.#notes.read(before.notes) })
  }
}
