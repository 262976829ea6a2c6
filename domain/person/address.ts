import { allow, type Result, refuse } from '#domain/result.ts'

declare const checked: unique symbol

/** A mail address in its one spelling, safe to hand to a mailer. Only `parseAddress` makes them. */
export type Address = string & { readonly [checked]: true }

const LONGEST = 254
const LONGEST_LOCAL = 64

/** No spaces, no controls, none of the signs with which one string can name two recipients. */
const SHAPE = /^[^\s\p{C}@"(),:;<>[\]\\]+@[^\s\p{C}@"(),:;<>[\]\\]+$/u
/** Dots only between words; `%` and `!` once routed mail onwards through a host. */
const LOCAL = /^[^.%!]+(\.[^.%!]+)*$/u
const HOST = /^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+([a-z]{2,63}|xn--[a-z0-9-]{1,59})$/

/**
 * What somebody typed, as the address to which a sign-in message may go.
 *
 * Whoever can make our reading differ from the mailer's receives somebody else's message. So
 * look-alikes are folded first (a full-width `＠` is an `@`), then everything that is not plainly
 * one address is refused: lists, comments, quotes, routes, line breaks.
 */
export function parseAddress(text: string): Result<Address, 'bad-email'> {
  if (text.length > LONGEST * 2) return refuse('bad-email')
  const folded = text.trim().normalize('NFKC')
  if (folded.length > LONGEST || !SHAPE.test(folded)) return refuse('bad-email')

  const [local = '', domain = ''] = folded.split('@')
  const host = asciiHost(domain)
  if (host === undefined || local.length > LONGEST_LOCAL || !LOCAL.test(local)) return refuse('bad-email')
  // The local part is in theory case-sensitive; in practice one mailbox in two spellings is one person.
  const address = `${local.toLowerCase()}@${host}`
  return address.length > LONGEST ? refuse('bad-email') : allow(address as Address)
}

/** The host as DNS knows it: lower case, letters beyond ASCII in punycode. */
function asciiHost(domain: string): string | undefined {
  // The URL parser would take these for a path, a query, a fragment or an escape.
  if (/[/?#%|^`{}]/.test(domain)) return undefined
  const host = URL.parse(`http://${domain}`)?.hostname
  return host !== undefined && HOST.test(host) ? host : undefined
}
