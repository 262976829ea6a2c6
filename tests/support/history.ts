import * as Y from 'yjs'
import { newSharedDocument, paragraph } from '#protocol/shared-document.ts'
import { applyAll } from '#server/store/replica.ts'
import type { Store } from '#server/store/store.ts'

/** A member's replica that types straight into the log, as a room would store it. */
export class Typist {
  readonly doc = newSharedDocument()
  readonly #store: Store
  readonly #meetingId: string
  readonly #personId: string
  #seq = -1n
  #rules = 0
  #isBound = false

  constructor(store: Store, meetingId: string, personId: string) {
    this.#store = store
    this.#meetingId = meetingId
    this.#personId = personId
  }

  get notes(): Y.XmlFragment {
    return this.doc.getXmlFragment('notes')
  }

  /** Changes the document as last stored, as one edit. */
  async type(change: (notes: Y.XmlFragment, doc: Y.Doc) => void): Promise<void> {
    await this.catchUp()
    await this.typeBehind(change)
  }

  /** Changes what this replica knows, whatever others have stored since. */
  async typeBehind(change: (notes: Y.XmlFragment, doc: Y.Doc) => void): Promise<void> {
    const before = Y.encodeStateVector(this.doc)
    const gained: Uint8Array[] = []
    const keep = (update: Uint8Array) => gained.push(update)
    this.doc.on('update', keep)
    this.doc.transact(() => change(this.notes, this.doc))
    this.doc.off('update', keep)

    const newClients = this.#isBound ? [] : [this.doc.clientID]
    const update = gained.length === 1 && gained[0] ? gained[0] : Y.encodeStateAsUpdate(this.doc, before)
    const [seq] = await this.#store.log.append([
      { meetingId: this.#meetingId, rules: this.#rules, update, personId: this.#personId, newClients },
    ])
    if (typeof seq !== 'bigint') throw new Error('The edit was not stored')
    this.#isBound = true
  }

  async catchUp(): Promise<void> {
    const newer = this.#seq < 0n ? undefined : await this.#store.log.since(this.#meetingId, this.#seq)
    const state = newer ?? (await this.#store.log.load(this.#meetingId))
    if (!state) throw new Error('The meeting has no document')
    applyAll(this.doc, 'updates' in state ? state.updates : state.rows.map(({ update }) => update))
    this.#seq = state.head
    this.#rules = state.rules
  }
}

/** Writes lines at the end of the notes. */
export const lines =
  (...texts: string[]) =>
  (notes: Y.XmlFragment) =>
    notes.push(texts.map((text) => paragraph(text)))

/** The words of the paragraph at `index`. */
export function textAt(notes: Y.XmlFragment, index: number): Y.XmlText {
  const block: unknown = notes.get(index)
  const text: unknown = block instanceof Y.XmlElement ? block.get(0) : undefined
  if (!(text instanceof Y.XmlText)) throw new Error(`There is no paragraph ${index}`)
  return text
}

export async function stored(store: Store, meetingId: string): Promise<Y.Doc> {
  const doc = newSharedDocument()
  applyAll(doc, (await store.log.load(meetingId))?.updates ?? [])
  return doc
}

/** Compacts as a room does: by the garbage-collected document that it serves. */
export async function compact(store: Store, meetingId: string): Promise<void> {
  const state = await store.log.load(meetingId)
  const doc = newSharedDocument()
  applyAll(doc, state?.updates ?? [])
  await store.log.compact(meetingId, { seq: state?.head ?? 0n, snapshot: Y.encodeStateAsUpdate(doc) })
}
