import { isLocale, type Locale } from '#domain/locale.ts'
import { type Address, parseAddress } from '#domain/person/address.ts'
import type { MembershipIntent } from '#domain/person/membership.ts'
import { returnPath } from '#domain/person/return-path.ts'
import { allow, type Result, refuse } from '#domain/result.ts'
import type { Context } from '#server/context.ts'
import type { Entrance } from '#server/entrance.ts'
import { machineKey } from '#server/limits.ts'
import { noAccountLetter, signInLetter } from '#server/mail/sign-in-letters.ts'
import { newSignInSecrets } from '#server/secrets.ts'
import { NOTHING, type Nothing } from './act-at-meeting.ts'

const LIVES_MS = 10 * 60 * 1000

export type StartSignIn = {
  readonly email: string
  readonly next: string | undefined
  /** Somebody who asks to join something becomes known with this message; others must be known already. */
  readonly intent?: MembershipIntent
}

/**
 * Sends one message with a link and a code. Known or unknown, an address takes the same steps, leaves
 * the same row and gets a message, so that neither the answer nor its time tells who is known here.
 */
export async function startSignIn(
  ctx: Context,
  entrance: Entrance,
  { email, next, intent }: StartSignIn,
): Promise<Result<Nothing, 'bad-email' | 'rate-limited' | 'mail-not-sent'>> {
  const address = parseAddress(email)
  if (!address.ok) return address
  if (!(await mayHaveMail(entrance, address.value))) return refuse('rate-limited')

  const person = await ctx.store.people.findByEmail(address.value)
  const secrets = newSignInSecrets(entrance.knocker.browser)
  await keep(ctx, { email: address.value, intent: intent ?? null, ...secrets.kept })

  const to = {
    to: address.value,
    locale: languageOf(person, entrance.locale),
    causedBy: secrets.kept.browserHash,
    appUrl: entrance.appUrl,
  }
  const path = `/sign-in/link/${secrets.link}?next=${encodeURIComponent(returnPath(next))}`
  const letter =
    person || intent
      ? signInLetter({ ...to, path, code: secrets.code, toJoin: intent !== undefined })
      : noAccountLetter(to)
  return (await entrance.post.send(letter)) ? allow(NOTHING) : refuse('mail-not-sent')
}

const mayHaveMail = ({ limits, knocker }: Entrance, address: Address) =>
  limits.allow({
    'mail-to-address': address,
    'mail-by-browser': knocker.browser,
    'mail-by-machine': machineKey(knocker.machine),
  })

function keep(ctx: Context, request: Kept) {
  const requestedAt = ctx.now()
  const expiresAt = new Date(requestedAt.getTime() + LIVES_MS)
  return ctx.store.act({ actor: ctx.actor, command: 'person:ask-to-enter', at: requestedAt }, async (act) => {
    await act.signIn.keep({ ...request, requestedAt, expiresAt })
    return allow(NOTHING)
  })
}

type Kept = ReturnType<typeof newSignInSecrets>['kept'] & { email: Address; intent: MembershipIntent | null }

const languageOf = (person: { locale: string | null } | undefined, otherwise: Locale): Locale =>
  isLocale(person?.locale) ? person.locale : otherwise
