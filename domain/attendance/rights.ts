import type { Standing } from '#domain/meeting/role.ts'
import type { Right } from './attendance.ts'

/** As what somebody takes part in one meeting; the rulebook says what each kind may. */
export const PARTICIPANT_KINDS = ['member', 'guest', 'observer'] as const
export type ParticipantKind = (typeof PARTICIPANT_KINDS)[number]

export type RightsByKind = Readonly<Record<ParticipantKind, Right>>

export const PLAIN_RIGHTS: RightsByKind = { member: 'vote', guest: 'voice', observer: 'voice' }

/** Who moderates or takes the minutes serves the meeting and does not decide (reference 2.5). */
const DECIDES = new Set(['lead', 'member', 'verifier'])

export function participantKind({
  membership,
  isLead,
}: Pick<Standing, 'membership' | 'isLead'>): ParticipantKind {
  if (isLead) return 'member'
  if (membership?.state !== 'active') return 'guest'
  return DECIDES.has(membership.role) ? 'member' : 'observer'
}

/** What somebody may at this meeting until a moderator says otherwise; the account has no say in it. */
export const defaultRight = (
  rights: RightsByKind,
  standing: Pick<Standing, 'membership' | 'isLead'>,
): Right => rights[participantKind(standing)]

const KINDS_BY_NAME: ReadonlyMap<string, ParticipantKind> = new Map<string, ParticipantKind>([
  ...PARTICIPANT_KINDS.map((kind) => [kind, kind] as const),
  ['delegate', 'member'],
  ['delegada_o', 'member'],
  ['convidada_o', 'guest'],
  ['observadora_or', 'observer'],
])

/** `{ delegada_o: [voz, voto], convidada_o: [voz] }`; what is not said stays plain, undefined if unreadable. */
export function parseRights(value: unknown): RightsByKind | undefined {
  if (value === undefined || value === null) return PLAIN_RIGHTS
  if (typeof value !== 'object' || Array.isArray(value)) return undefined
  const rights = { ...PLAIN_RIGHTS }
  for (const [name, given] of Object.entries(value)) {
    const kind = KINDS_BY_NAME.get(name)
    const right = parseRight(given)
    if (!kind || !right) return undefined
    rights[kind] = right
  }
  return rights
}

function parseRight(given: unknown): Right | undefined {
  if (!Array.isArray(given)) return undefined
  const known = given.every((each) => ['voice', 'voz', 'vote', 'voto'].includes(String(each)))
  if (!known) return undefined
  if (given.includes('vote') || given.includes('voto')) return 'vote'
  return given.length > 0 ? 'voice' : 'none'
}
