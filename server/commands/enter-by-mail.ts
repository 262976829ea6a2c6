import type { PersonActor } from '#domain/actor.ts'
import type { Locale } from '#domain/locale.ts'
import { type Address, parseAddress } from '#domain/person/address.ts'
import type { MembershipIntent } from '#domain/person/membership.ts'
import { type Result, refuse } from '#domain/result.ts'
import { membershipIntent } from '#protocol/sign-in.ts'
import type { Act } from '#server/context.ts'
import type { Knocker } from '#server/entrance.ts'
import { fileMembership } from './file-membership.ts'
import { type Entered, openSession, type Way } from './open-session.ts'

export type KeptRequest = { readonly id: string; readonly email: string; readonly intent: unknown }

type Circumstances = {
  readonly knocker: Pick<Knocker, 'session'>
  readonly at: Date
  readonly way: Way
  readonly locale: Locale
}

/**
 * Enters somebody who has shown that they read the mail of an address: uses the request up, makes
 * them known if they asked to join something, and files what they asked for.
 */
export async function enterByMail(
  act: Act,
  request: KeptRequest,
  circumstances: Circumstances,
): Promise<Result<Entered, 'link-expired' | 'suspended'>> {
  const address = parseAddress(request.email)
  if (!address.ok || !(await act.signIn.use(request, circumstances.at))) return refuse('link-expired')

  const intent = request.intent === null ? undefined : membershipIntent.parse(request.intent)
  const person = await known(act, address.value, intent, circumstances.locale)
  if (!person) return refuse('link-expired')

  const entered = await openSession(act, person, circumstances)
  if (entered.ok && intent) await fileIntent(act, person, intent, circumstances.at)
  return entered
}

async function known(
  act: Act,
  email: Address,
  intent: MembershipIntent | undefined,
  locale: Locale,
): Promise<PersonActor | undefined> {
  const person = await act.people.findByEmail(email)
  if (person) return person.actor
  if (!intent) return undefined
  const group = await act.memberships.findGroupById(intent.groupId)
  const municipalityId = group?.process.municipality.id ?? null
  return act.people.create({ name: intent.name, email, locale, accountRole: 'public', municipalityId })
}

/** A request that has become needless meanwhile is no reason not to let somebody in. */
async function fileIntent(act: Act, person: PersonActor, intent: MembershipIntent, at: Date): Promise<void> {
  const group = await act.memberships.findGroupById(intent.groupId)
  if (group) await fileMembership(act, { group, personId: person.id, message: intent.message, at })
}
