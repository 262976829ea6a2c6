// Those who take part in a measured meeting: as a browser speaks, without a browser's cost.
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import { newSharedDocument, paragraph } from '#protocol/shared-document.ts'
import { MESSAGE, SPOLU_CLIENT, SYNC_STEP } from '#protocol/sync.ts'
import { step1Frame, step2Frame, updateFrame } from '#server/sync/frames.ts'
import { LoadSocket } from './load-socket.ts'

/** Where a document is served, and what lets somebody write in it. */
export type Target = {
  readonly url: string
  readonly doc: string
  /** The cookie of somebody who may write there; none where everybody may. */
  readonly member?: string | undefined
  /** Hocuspocus serves all documents on one address: each message begins with the document's name. */
  readonly isNamed?: boolean
}

type OpenOptions = Parameters<typeof LoadSocket.open>[1]

/** A socket to the document, whichever of the two dialects is spoken there. */
async function openSocket(target: Target, { search = '', ...options }: OpenOptions & { search?: string }) {
  if (!target.isNamed) return LoadSocket.open(`${target.url}/${target.doc}${search}`, options)
  const name = encoding.encode((encoder) => encoding.writeVarString(encoder, target.doc))
  const socket = await LoadSocket.open(target.url, {
    ...options,
    onMessage: (message) => options.onMessage(message.subarray(name.byteLength)),
  })
  const named = (message: Uint8Array) => Buffer.concat([name, message])
  socket.send(named(TOKEN))
  return { send: (message: Uint8Array) => socket.send(named(message)), close: () => socket.close() }
}

/** Hocuspocus waits for a token, whatever it says. */
const TOKEN = encoding.encode((encoder) => {
  encoding.writeVarUint(encoder, 2)
  encoding.writeVarUint(encoder, 0)
  encoding.writeVarString(encoder, 'bench')
})

export type Watcher = { close: () => void }

/** Somebody who only watches: decodes nothing. Resolves when the first state has come. */
export function watch(target: Target): Promise<Watcher> {
  return new Promise((resolve, reject) => {
    const watcher: Watcher = { close: () => undefined }
    openSocket(target, {
      isSkimming: true,
      onMessage: (message) => {
        if (message[0] === MESSAGE.sync && message[1] === SYNC_STEP.step2) resolve(watcher)
      },
    }).then((socket) => {
      watcher.close = () => socket.close()
      // A stock client says this first; our own viewer says nothing.
      socket.send(step1Frame(Uint8Array.of(0)))
    }, reject)
  })
}

/** Somebody who writes, keeps a document, and times when the server calls an edit durable. */
export class Typist {
  readonly doc = newSharedDocument()
  #socket: Pick<LoadSocket, 'send' | 'close'> | undefined
  /** The server's first question may come in the packet that opens the socket. */
  readonly #beforeOpen: Uint8Array[] = []
  readonly #sentAt: number[] = []
  #saved = 0
  /** Milliseconds from each edit to its acknowledgement. */
  readonly acknowledged: number[] = []
  /** When the character with this clock of its own was typed. */
  readonly typedAt = new Map<number, number>()
  onUpdate: ((update: Uint8Array) => void) | undefined
  #text: Y.XmlText | undefined

  /** Resolves when it is in step with the server. */
  static async join(target: Target): Promise<Typist> {
    const typist = new Typist()
    await typist.#join(target)
    return typist
  }

  /** Types one character into a paragraph of its own. */
  type(): void {
    this.typedAt.set(Y.getState(this.doc.store, this.doc.clientID), performance.now())
    this.#text ??= this.#begin()
    this.#text.insert(this.#text.length, 'x')
  }

  /** Adds one paragraph of text. */
  paste(text: string): void {
    this.doc.getXmlFragment('notes').push([paragraph(text)])
  }

  get unsaved(): number {
    return this.#sentAt.length - this.#saved
  }

  close(): void {
    this.#socket?.close()
    this.doc.destroy()
  }

  #begin(): Y.XmlText {
    const [line, text] = [new Y.XmlElement('paragraph'), new Y.XmlText('x')]
    line.insert(0, [text])
    this.doc.getXmlFragment('notes').push([line])
    return text
  }

  async #join(target: Target): Promise<void> {
    const synced = Promise.withResolvers<void>()
    const { member } = target
    const socket = await openSocket(target, {
      ...(member && { search: `?client=${SPOLU_CLIENT}`, headers: { Cookie: member } }),
      onMessage: (message) => this.#hear(message, synced.resolve),
    })
    this.#socket = socket
    for (const frame of this.#beforeOpen.splice(0)) socket.send(frame)
    socket.send(step1Frame(Y.encodeStateVector(this.doc)))
    await synced.promise
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== this) this.#send(updateFrame(update))
    })
  }

  /** A message that carries edits: the server counts those. */
  #send(frame: Uint8Array): void {
    this.#sentAt.push(performance.now())
    if (this.#socket) this.#socket.send(frame)
    else this.#beforeOpen.push(frame)
  }

  #hear(message: Buffer, onSynced: () => void): void {
    const decoder = decoding.createDecoder(message)
    const type = decoding.readVarUint(decoder)
    if (type === MESSAGE.saved) this.#noteSaved(decoding.readVarUint(decoder))
    if (type !== MESSAGE.sync) return
    const step = decoding.readVarUint(decoder)
    const payload = decoding.readVarUint8Array(decoder)
    if (step === SYNC_STEP.step1) return this.#send(step2Frame(Y.encodeStateAsUpdate(this.doc, payload)))
    Y.applyUpdate(this.doc, payload, this)
    if (step === SYNC_STEP.step2) onSynced()
    this.onUpdate?.(payload)
  }

  #noteSaved(count: number): void {
    const now = performance.now()
    for (; this.#saved < count; this.#saved++)
      this.acknowledged.push(now - (this.#sentAt[this.#saved] ?? now))
  }
}

/** Gathers, from now on, the milliseconds from each key of a member until each other member has it. */
export function feel(members: readonly Typist[]): number[] {
  const felt: number[] = []
  for (const reader of members) {
    const others = members.filter((each) => each !== reader)
    const seen = new Map(others.map((author) => [author, clockOf(author, reader)]))
    reader.onUpdate = () => {
      const now = performance.now()
      for (const [author, from] of seen) {
        const to = clockOf(author, reader)
        for (let clock = from; clock < to; clock++) felt.push(now - (author.typedAt.get(clock) ?? now))
        seen.set(author, to)
      }
    }
  }
  return felt
}

/** How much of what the author wrote has reached the reader. */
const clockOf = (author: Typist, reader: Typist) => Y.getState(reader.doc.store, author.doc.clientID)

/** Calls `act` at an even pace, `perSecond` times a second for `seconds`. */
export function atPace(act: () => void, { perSecond, seconds }: { perSecond: number; seconds: number }) {
  return new Promise<void>((resolve) => {
    let left = Math.round(perSecond * seconds)
    const timer = setInterval(() => {
      act()
      if (--left > 0) return
      clearInterval(timer)
      resolve()
    }, 1000 / perSecond)
  })
}
