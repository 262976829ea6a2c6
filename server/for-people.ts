/** An error whose sentences are for the person at the terminal: what is wrong and what to do. Never a bug of ours. */
export class ForPeople extends Error {
  override readonly name: string = 'ForPeople'
}
