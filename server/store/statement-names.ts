/** A statement that is sent so often is worth a place in the memory of each connection. */
const OFTEN = 5
/** Each connection keeps so many plans at most: of some it takes 100 kB. */
const MOST_NAMES = 150
/** So many statements are counted at a time; lists of every length make new ones without end. */
const MOST_COUNTED = 1_000

/**
 * Names for the statements that come again and again. PostgreSQL reads and plans a named one once for
 * each connection, which is half of what a short statement costs it. The others are sent without a name.
 */
export class StatementNames {
  readonly #names = new Map<string, string>()
  readonly #counted = new Map<string, number>()

  /** The adapter's type wants a name; without one it sends the statement unnamed. */
  nameOf(sql: string): string {
    return this.#names.get(sql) ?? this.#countedName(sql) ?? UNNAMED
  }

  #countedName(sql: string): string | undefined {
    if (this.#names.size >= MOST_NAMES) return undefined
    const count = (this.#counted.get(sql) ?? 0) + 1
    if (this.#counted.size >= MOST_COUNTED) this.#counted.clear()
    this.#counted.set(sql, count)
    if (count < OFTEN) return undefined
    this.#counted.delete(sql)
    const name = `often-${this.#names.size}`
    this.#names.set(sql, name)
    return name
  }
}

/** The unnamed statement of the protocol: planned at each use, and forgotten. */
const UNNAMED = ''
