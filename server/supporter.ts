import { isPerson } from '#domain/actor.ts'
import type { Context } from './context.ts'
import { hashToken } from './token.ts'

/**
 * Who supports a question: somebody signed in, by whatever device, else one browser. Kept is a hash that
 * holds the question too, so that nobody can follow a browser from one question to the next.
 */
export function markOf({ actor }: Context, browser: string | null): ((questionId: string) => string) | null {
  const who = isPerson(actor) ? `person:${actor.id}` : browser
  return who === null ? null : (questionId) => hashToken(`${questionId}:${who}`)
}
