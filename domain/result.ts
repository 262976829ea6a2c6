/**
 * What a rule answers: the value it allows, or the reason it refuses.
 *
 * A refusal is an ordinary outcome that a person can read and act on. A bug or a
 * lost database is not a refusal: it is thrown, and nobody here catches it. `about` names by their
 * public codes which of several things are refused.
 */
export type Result<Value, Reason extends string> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly reason: Reason; readonly about?: readonly string[] }

export const allow = <Value>(value: Value) => ({ ok: true, value }) as const

export const refuse = <Reason extends string>(reason: Reason) => ({ ok: false, reason }) as const

export type RefusedAbout<Reason extends string> = {
  readonly ok: false
  readonly reason: Reason
  readonly about: readonly string[]
}

export const refuseAbout = <Reason extends string>(
  reason: Reason,
  about: readonly string[],
): RefusedAbout<Reason> => ({ ok: false, reason, about })
