import type { Captured, Spoken } from '#components/capture/captured.ts'
import type { OutboxStore } from '#components/capture/outbox-store.ts'
import { LiveValue } from '#components/live/live-value.ts'
import type { Ask } from '#components/live/meeting-requests.ts'
import { newRequestId } from '#components/live/request-id.ts'
import type { Reason } from '#protocol/reasons.ts'

/** What says nothing about the words: the same ones are sent again by themselves. */
const PASSING: ReadonlySet<Reason> = new Set(['no-answer', 'server-error', 'database-away', 'rate-limited'])
const AGAIN_AFTER_MS = 2_000

/**
 * What people said, written down as fast as they say it and sent one after the other, in that order.
 * Each is kept in this browser until the server has it: over hours without a network, a reload, a flat
 * battery. It is sent under one id however often, so that it is stored once. What the server refuses
 * for good stays until somebody decides about it.
 */
export class Outbox {
  readonly captured = new LiveValue<readonly Captured[]>([])
  /** Whether what is written here outlives this page; undefined while that is not known. */
  readonly isKept = new LiveValue<boolean | undefined>(undefined)
  readonly #ask: Ask
  readonly #openStore: () => Promise<OutboxStore | undefined>
  #store: OutboxStore | undefined
  #isOpen = false
  #isSending = false
  #again: ReturnType<typeof setTimeout> | undefined

  constructor(ask: Ask, openStore: () => Promise<OutboxStore | undefined>) {
    this.#ask = ask
    this.#openStore = openStore
  }

  open(): void {
    this.#isOpen = true
    void this.#recall()
  }

  close(): void {
    this.#isOpen = false
    clearTimeout(this.#again)
    this.#store?.close()
    this.#store = undefined
  }

  readonly capture = (spoken: Spoken): void => {
    const item: Captured = {
      ...spoken,
      key: newRequestId(),
      at: Date.now(),
      id: null,
      code: null,
      refusal: null,
    }
    this.captured.set([...this.captured.get(), item])
    void this.#store?.keep(item)
    void this.#sendAll()
  }

  readonly retry = (key: string): void => {
    this.#change(key, { refusal: null })
    void this.#sendAll()
  }

  readonly discard = (key: string): void => {
    this.captured.set(this.captured.get().filter((item) => item.key !== key))
    void this.#store?.forget(key)
  }

  /** What an earlier page has left here goes first. */
  async #recall(): Promise<void> {
    const store = await this.#openStore()
    if (!this.#isOpen) return store?.close()
    this.#store = store
    this.isKept.set(store !== undefined)
    if (!store) return
    const kept = await store.all()
    const here = this.captured.get()
    for (const item of here) if (item.id === null) void store.keep(item)
    const left = kept.filter(({ key }) => !here.some((item) => item.key === key))
    this.captured.set([...left.sort((a, b) => a.at - b.at), ...here])
    void this.#sendAll()
  }

  async #sendAll(): Promise<void> {
    if (this.#isSending) return
    this.#isSending = true
    clearTimeout(this.#again)
    for (let next = this.#next(); next; next = this.#next()) {
      if (await this.#send(next)) continue
      this.#again = setTimeout(() => void this.#sendAll(), AGAIN_AFTER_MS)
      break
    }
    this.#isSending = false
  }

  #next(): Captured | undefined {
    if (!this.#isOpen) return undefined
    return this.captured.get().find(({ id, refusal }) => id === null && refusal === null)
  }

  /** False when nobody could say yes or no. */
  async #send({ key, text, themeId, territoryId, channel, display }: Captured): Promise<boolean> {
    const question = { requestId: key, text, themeId, territoryId, channel, display }
    const answer = await this.#ask('contribution:add', question)
    if (answer.ok) {
      this.#change(key, answer.value)
      void this.#store?.forget(key)
      return true
    }
    if (PASSING.has(answer.reason)) return false
    this.#change(key, { refusal: answer.reason })
    return true
  }

  #change(key: string, change: Partial<Captured>): void {
    this.captured.set(this.captured.get().map((item) => (item.key === key ? { ...item, ...change } : item)))
  }
}
