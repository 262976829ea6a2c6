import type * as Y from 'yjs'
import { LiveValue, type Watched } from '#components/live/live-value.ts'
import { PROPOSALS, type Words, wordsOf } from '#protocol/shared-document.ts'

/** The words of each card as plain text, one watched value per card. */
export class CardWords {
  readonly #doc: Y.Doc
  readonly #watched = new Map<string, LiveValue<Words | undefined>>()

  constructor(doc: Y.Doc) {
    this.#doc = doc
    doc.getMap(PROPOSALS).observeDeep((events) => {
      for (const id of cardsTouched(events)) this.#read(id)
    })
  }

  of(proposalId: string): Watched<Words | undefined> {
    const known = this.#watched.get(proposalId)
    if (known) return known
    const words = new LiveValue(wordsOf(this.#doc, proposalId))
    this.#watched.set(proposalId, words)
    return words
  }

  #read(proposalId: string): void {
    const words = this.#watched.get(proposalId)
    const now = wordsOf(this.#doc, proposalId)
    const before = words?.get()
    if (before?.title !== now?.title || before?.text !== now?.text) words?.set(now)
  }
}

function cardsTouched(events: readonly Y.YEvent<Y.AbstractType<unknown>>[]): ReadonlySet<string> {
  const ids = events.flatMap((event) =>
    event.path.length > 0 ? [String(event.path[0])] : [...event.changes.keys.keys()],
  )
  return new Set(ids)
}
