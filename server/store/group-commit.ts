type Waiting<Item, Answer> = Omit<PromiseWithResolvers<Answer>, 'promise'> & { readonly item: Item }
type Queue<Item, Answer> = { waiting: Waiting<Item, Answer>[] }

/** What one transaction takes; a hall that presses at once is two or three of them. */
const MOST_AT_ONCE = 200

/**
 * Commits together what came while the commit before was on its way; no timer. One queue a key, and each
 * item is answered after its own commit and not before.
 */
export class GroupCommit<Item, Answer> {
  readonly #commit: (key: string, items: readonly Item[]) => Promise<readonly Answer[]>
  readonly #queues = new Map<string, Queue<Item, Answer>>()

  constructor(commit: (key: string, items: readonly Item[]) => Promise<readonly Answer[]>) {
    this.#commit = commit
  }

  add(key: string, item: Item): Promise<Answer> {
    const { promise, resolve, reject } = Promise.withResolvers<Answer>()
    const queue = this.#queues.get(key)
    if (queue) {
      queue.waiting.push({ item, resolve, reject })
    } else {
      const begun = { waiting: [{ item, resolve, reject }] }
      this.#queues.set(key, begun)
      void this.#empty(key, begun)
    }
    return promise
  }

  async #empty(key: string, queue: Queue<Item, Answer>): Promise<void> {
    while (queue.waiting.length > 0) {
      const batch = queue.waiting.slice(0, MOST_AT_ONCE)
      queue.waiting = queue.waiting.slice(MOST_AT_ONCE)
      try {
        const answers = await this.#commit(
          key,
          batch.map(({ item }) => item),
        )
        for (const [index, { resolve, reject }] of batch.entries()) {
          const answer = answers[index]
          if (answer === undefined) reject(new Error('a commit left an item without an answer'))
          else resolve(answer)
        }
      } catch (error) {
        for (const { reject } of batch) reject(error)
      }
    }
    this.#queues.delete(key)
  }
}
