import { IndexeddbPersistence } from 'y-indexeddb'
import type * as Y from 'yjs'
import { CUSTOM, readWaiting, settled, UPDATES, waitingKey } from '#components/live/journals.ts'

const OPENS_WITHIN_MS = 4_000
const COMPLETE = 'complete'

/**
 * What this person wrote at this meeting, kept in the browser until (and after) the server has it.
 * A browser may refuse to keep anything (private windows, a full disk): then there is no journal, and
 * the page says so instead of failing.
 */
export class Journal {
  readonly #doc: Y.Doc
  readonly #persistence: IndexeddbPersistence
  #database: IDBDatabase | undefined
  /** What other tabs, or this one before a reload, had not seen acknowledged. */
  #inherited: ReadonlyMap<string, number> = new Map()
  #toNote: number | undefined
  #noting = false
  readonly #onKept: () => void

  constructor(name: string, doc: Y.Doc, onKept: () => void) {
    this.#doc = doc
    this.#onKept = onKept
    this.#persistence = new IndexeddbPersistence(name, doc)
  }

  /** Whether this origin of a transaction is the journal itself. */
  wrote(origin: unknown): boolean {
    return origin === this.#persistence
  }

  /** Reads everything into the document; what waited in it, or undefined when nothing can be kept. */
  async load(): Promise<{ waiting: number; isComplete: boolean } | undefined> {
    const database = await Promise.race([this.#persistence._db.catch(() => undefined), inTime(undefined)])
    const isLoaded = database && (await Promise.race([this.#persistence.whenSynced, inTime(undefined)]))
    if (!database || !isLoaded) return undefined

    this.#database = database
    const noted = await readWaiting(database)
    this.#inherited = new Map([...noted].filter(([key]) => key !== waitingKey(this.#doc.clientID)))
    return { waiting: sumOf(this.#inherited), isComplete: (await this.#persistence.get(COMPLETE)) === 1 }
  }

  /** The document has been in step with the server at least once. */
  async noteComplete(): Promise<void> {
    if (this.#database) await this.#persistence.set(COMPLETE, 1)
  }

  /** Whether everything up to the last note has reached this browser's disk. */
  get hasKeptAll(): boolean {
    return !this.#noting
  }

  /**
   * Keeps the count for the next page, without what others have noted; bursts become one write. Since
   * a change is queued before its note, a note that is on disk says that its changes are, too.
   */
  async noteWaiting(total: number): Promise<void> {
    this.#toNote = Math.max(0, total - sumOf(this.#inherited))
    if (this.#noting) return
    this.#noting = true
    try {
      while (this.#toNote !== undefined) await this.#writeNote()
    } catch {
      // Another tab cleared the journals: there is nothing left to keep the count in.
      this.#database = undefined
    } finally {
      this.#noting = false
      this.#onKept()
    }
  }

  /** All that was in the journal when it was loaded is on the server's disk. */
  async forgetInherited(): Promise<void> {
    const inherited = this.#inherited
    this.#inherited = new Map()
    if (!this.#database || inherited.size === 0) return
    const store = this.#database.transaction(CUSTOM, 'readwrite').objectStore(CUSTOM)
    for (const [key, count] of inherited) {
      // A tab that has written more since then keeps its own account.
      if ((await settled<unknown>(store.get(key))) === count) await settled(store.delete(key))
    }
  }

  async close(): Promise<void> {
    await this.#persistence.destroy()
  }

  async #writeNote(): Promise<void> {
    const count = this.#toNote ?? 0
    this.#toNote = undefined
    if (!this.#database) return
    // Both stores are locked, so that a count is never on disk before the change that it counts.
    const transaction = this.#database.transaction([UPDATES, CUSTOM], 'readwrite')
    const store = transaction.objectStore(CUSTOM)
    const key = waitingKey(this.#doc.clientID)
    await (count > 0 ? settled(store.put(count, key)) : settled(store.delete(key)))
  }
}

const sumOf = (counts: ReadonlyMap<string, number>) =>
  [...counts.values()].reduce((sum, count) => sum + count, 0)

const inTime = <Value>(value: Value) =>
  new Promise<Value>((resolve) => setTimeout(() => resolve(value), OPENS_WITHIN_MS))
