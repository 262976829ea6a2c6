import { setTimeout as pause } from 'node:timers/promises'
import * as Y from 'yjs'
import { AcknowledgedClient } from '#tests/support/acknowledged-client.ts'
import { notesOf, type StockClient, stockClient } from '#tests/support/sync.ts'

const VIEWERS = 2
const WORDS_IN_A_LINE = 25
const WORD = /w\d+\.\d+/g

export type BusyMeetingParts = {
  readonly url: string
  readonly code: string
  /** One for each writer. */
  readonly people: readonly { readonly cookie: string }[]
  /** Between any two words. */
  readonly pauseMs: number
}

/** What has been promised to anybody: words that were called saved, and words of others that somebody saw. */
export type Ledger = { readonly told: ReadonlySet<string>; readonly shown: ReadonlySet<string> }

/**
 * People who write without pause, connected or not, and visitors who read along. Each edit is one word
 * that names its writer and its number. Nobody deletes, so a document holds all that was ever shown in it.
 */
export class BusyMeeting implements AsyncDisposable {
  readonly #writers: readonly Writer[]
  readonly #viewers: readonly StockClient[]
  readonly #typing: Promise<void>
  readonly #pauseMs: number
  #isOver = false
  /** How often a connection of a writer has ended. */
  cuts = 0

  constructor({ url, code, people, pauseMs }: BusyMeetingParts) {
    this.#writers = people.map(
      (person, index) => new Writer(index, new AcknowledgedClient(url, code, person)),
    )
    this.#viewers = Array.from({ length: VIEWERS }, () => stockClient(url, code))
    for (const { client } of this.#writers) client.provider.on('connection-close', () => this.cuts++)
    this.#pauseMs = pauseMs
    this.#typing = this.#type()
  }

  /** How many edits were called saved. */
  get acknowledged(): number {
    return this.#writers.reduce((sum, { client }) => sum + client.acknowledged.size, 0)
  }

  ledger(): Ledger {
    const told = this.#writers.flatMap((writer) => writer.told())
    const shown = [
      ...this.#viewers.flatMap(({ doc }) => wordsIn(doc)),
      ...this.#writers.flatMap((writer) => wordsIn(writer.client.doc).filter((word) => !writer.wrote(word))),
    ]
    return { told: new Set(told), shown: new Set(shown) }
  }

  /** Every word that was written, each writer's in their order. */
  written(): string[] {
    return this.#writers.flatMap((writer) => writer.words())
  }

  /** In how many milliseconds an edit that is made from now on is called saved. */
  async nextSaved(): Promise<number> {
    const from = performance.now()
    await Promise.race(this.#writers.map(({ client }) => client.saved(client.made + 1)))
    return performance.now() - from
  }

  /** Resolves when all that has been written by now is called saved. */
  async allSaved(): Promise<void> {
    await Promise.all(this.#writers.map(({ client }) => client.saved(client.made)))
  }

  /** Resolves when nobody is connected: whatever the server had still said has been heard. */
  async allCut(): Promise<void> {
    await Promise.all(this.#clients().map(cut))
  }

  /** The address under which everybody will try from now on. */
  moveTo(url: string): void {
    for (const { provider } of this.#clients()) provider.serverUrl = url
  }

  async stopTyping(): Promise<void> {
    this.#isOver = true
    await this.#typing
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.stopTyping()
    for (const client of this.#clients()) client[Symbol.dispose]()
  }

  #clients() {
    return [...this.#writers.map(({ client }) => client), ...this.#viewers]
  }

  async #type(): Promise<void> {
    while (!this.#isOver) {
      for (const writer of this.#writers) {
        writer.type()
        await pause(this.#pauseMs)
      }
    }
  }
}

class Writer {
  readonly client: AcknowledgedClient
  readonly #index: number
  #line = new Y.XmlText()

  constructor(index: number, client: AcknowledgedClient) {
    this.#index = index
    this.client = client
  }

  /** One word behind the others, now and then in a new line. */
  type(): void {
    const word = `${this.#word(this.client.made + 1)} `
    this.client.edit((doc) => {
      if (this.client.made % WORDS_IN_A_LINE === 1) this.#line = newLine(doc)
      this.#line.insert(this.#line.length, word)
    })
  }

  wrote(word: string): boolean {
    return word.startsWith(`w${this.#index}.`)
  }

  words(): string[] {
    return Array.from({ length: this.client.made }, (_, at) => this.#word(at + 1))
  }

  told(): string[] {
    return Array.from(this.client.acknowledged, (edit) => this.#word(edit))
  }

  #word(edit: number): string {
    return `w${this.#index}.${edit}`
  }
}

/** The words of a document in their order, those that are there twice twice. */
export const wordsIn = (doc: Y.Doc): string[] => notesOf(doc).toString().match(WORD) ?? []

function newLine(doc: Y.Doc): Y.XmlText {
  const paragraph = new Y.XmlElement('paragraph')
  const line = new Y.XmlText()
  paragraph.insert(0, [line])
  notesOf(doc).push([paragraph])
  return line
}

const cut = ({ provider }: Pick<StockClient, 'provider'>) =>
  provider.wsconnected
    ? new Promise<void>((resolve) => provider.once('connection-close', () => resolve()))
    : undefined
