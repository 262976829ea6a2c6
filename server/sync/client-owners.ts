/**
 * Which person's each client id of one document is: nobody can write in a colleague's name. A claim
 * becomes a fact when the log has stored it, since the id may be taken on another machine.
 */
export class ClientOwners {
  readonly #facts: Map<number, string>
  readonly #claims = new Map<number, string>()

  constructor(stored: ReadonlyMap<number, string>) {
    this.#facts = new Map(stored)
  }

  of(clientId: number): string | undefined {
    return this.#facts.get(clientId) ?? this.#claims.get(clientId)
  }

  /** Claims ids for a person; answers those that the log must confirm. */
  claim(clientIds: Iterable<number>, personId: string): number[] {
    const unconfirmed = [...clientIds].filter((clientId) => !this.#facts.has(clientId))
    for (const clientId of unconfirmed) this.#claims.set(clientId, personId)
    return unconfirmed
  }

  confirm(clientIds: readonly number[], personId: string): void {
    for (const clientId of clientIds) {
      this.#claims.delete(clientId)
      this.#facts.set(clientId, personId)
    }
  }

  /** They turned out to be somebody else's. */
  giveUp(clientIds: readonly number[]): void {
    for (const clientId of clientIds) this.#claims.delete(clientId)
  }

  learn(stored: ReadonlyMap<number, string>): void {
    for (const [clientId, personId] of stored) this.#facts.set(clientId, personId)
  }
}
