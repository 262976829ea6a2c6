import { LiveValue } from '#components/live/live-value.ts'

/** For what somebody is called: a ballot, the floor, their turn, or an item that they asked about. */
export type CallKind = 'vote' | 'floor' | 'next' | 'bell'

export type Call = { readonly kind: CallKind; readonly text: string }

/** What asks for somebody now. The title of the page says the newest, for those who look elsewhere. */
export class PageCalls {
  readonly now = new LiveValue<readonly Call[]>([])
  readonly #page: () => { title: string }
  /** The title without any call, while there is one. */
  #title: string | undefined

  constructor(page: () => { title: string }) {
    this.#page = page
  }

  /** The returned function ends the call. */
  begin(call: Call): () => void {
    this.#show([...this.now.get(), call])
    return () => this.#show(this.now.get().filter((each) => each !== call))
  }

  #show(calls: readonly Call[]): void {
    const page = this.#page()
    this.#title ??= page.title
    const newest = calls.at(-1)
    page.title = newest ? `${newest.text} · ${this.#title}` : this.#title
    if (!newest) this.#title = undefined
    this.now.set(calls)
  }
}
