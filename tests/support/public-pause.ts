import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { readFloor } from '#protocol/floor.ts'
import { newSharedDocument } from '#protocol/shared-document.ts'
import { updateIn } from '#protocol/viewer-sync.ts'
import { closeMeeting } from '#server/commands/close-meeting.ts'
import { pausePublicView } from '#server/commands/pause-public-view.ts'
import { resumePublicView } from '#server/commands/resume-public-view.ts'
import type { Context } from '#server/context.ts'
import type { Store } from '#server/store/store.ts'

type Meeting = { readonly id: string; readonly groupId: string | null }
type Answer = { readonly ok: boolean }

export const REASON = 'Prerokúva sa osobná záležitosť.'

/** A moderator who pauses and resumes the public view of a meeting. */
export function moderating(store: Store, meeting: Meeting, { id }: { id: string }) {
  const ctx: Context = {
    actor: { kind: 'person', id, name: 'Mila', accountRole: 'member', suspended: false },
    now: () => new Date(),
    store,
  }
  const requestId = crypto.randomUUID.bind(crypto)
  const done = async (act: Promise<Answer>) => {
    const answer = await act
    if (!answer.ok) throw new Error(`refused: ${JSON.stringify(answer)}`)
  }
  return {
    ctx,
    pause: () => done(pausePublicView(ctx, meeting, { requestId: requestId(), reason: REASON })),
    resume: () => done(resumePublicView(ctx, meeting, { requestId: requestId() })),
    close: () => done(closeMeeting(ctx, meeting, { requestId: requestId() })),
  }
}

/** Somebody who watches on a bare socket and keeps every byte that came. */
export class Onlooker implements Disposable {
  readonly doc = newSharedDocument()
  readonly #socket: WebSocket
  #bytes = Buffer.alloc(0)

  constructor(url: string, code: string) {
    this.#socket = new WebSocket(`${url}/${code}`)
    this.#socket.on('error', () => undefined)
    this.#socket.on('message', (message: Buffer) => {
      this.#bytes = Buffer.concat([this.#bytes, message])
      const update = updateIn(new Uint8Array(message))
      if (update) Y.applyUpdate(this.doc, update)
    })
  }

  hasReceived(text: string): boolean {
    return this.#bytes.includes(text)
  }

  get bytes(): number {
    return this.#bytes.byteLength
  }

  [Symbol.dispose](): void {
    this.#socket.terminate()
    this.doc.destroy()
  }
}

export const isPaused = (doc: Y.Doc) => (readFloor(doc).meeting?.publicPause ?? null) !== null
export const isOpen = (doc: Y.Doc) => readFloor(doc).meeting?.publicPause === null
