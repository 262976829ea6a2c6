import { allow, type Result } from '#domain/result.ts'

/** When and where a meeting takes place. */
export type Slot = {
  readonly startsAt: Date
  readonly endsAt: Date
  readonly place: string | null
  readonly room: string | null
}

/** Something about a slot that is seldom meant so, and sometimes is. Confirmed by its key. */
export type Concern<Other> =
  | { readonly kind: 'in-the-past'; readonly key: string }
  | { readonly kind: 'room-taken'; readonly key: string; readonly other: Other }

export type OtherMeeting = Slot & {
  readonly code: string
  readonly title: string
  readonly state: string
  readonly groupName: string | null
}

export type SlotRefusal = {
  readonly ok: false
  readonly reason: 'confirmation-needed'
  readonly concerns: readonly Concern<OtherMeeting>[]
}

/** Refuses a slot until everything that speaks against it was confirmed by name. */
export function checkConcerns(
  slot: Slot,
  { others, now, confirmed }: { others: readonly OtherMeeting[]; now: Date; confirmed: readonly string[] },
): Result<true, never> | SlotRefusal {
  const concerns = concernsAbout(slot, { others, now })
  if (concerns.every(({ key }) => confirmed.includes(key))) return allow(true)
  return { ok: false, reason: 'confirmation-needed', concerns }
}

export function concernsAbout<Other extends OtherMeeting>(
  slot: Slot,
  { others, now }: { readonly others: readonly Other[]; readonly now: Date },
): Concern<Other>[] {
  const taken = others
    .filter((other) => overlaps(slot, other) && isSameRoom(slot, other))
    .map((other) => ({ kind: 'room-taken', key: `room:${other.code}`, other }) as const)
  return slot.startsAt < now ? [{ kind: 'in-the-past', key: 'past' }, ...taken] : taken
}

/** One that ends when the other begins is in nobody's way. */
export const overlaps = (a: Pick<Slot, 'startsAt' | 'endsAt'>, b: Pick<Slot, 'startsAt' | 'endsAt'>) =>
  a.startsAt < b.endsAt && b.startsAt < a.endsAt

/** Rooms are typed by hand: "MsÚ, zasadačka č. 290" and "msu zasadacka c.290" are one. */
export function isSameRoom(a: Pick<Slot, 'place' | 'room'>, b: Pick<Slot, 'place' | 'room'>): boolean {
  const room = roomKey(a)
  return room !== '' && room === roomKey(b)
}

/** Some notices name the room only, and give it as both. */
const roomKey = ({ place, room }: Pick<Slot, 'place' | 'room'>) =>
  [...new Set([plain(place), plain(room)])].join('')

const plain = (words: string | null) =>
  (words ?? '')
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
