import { z } from 'zod'
import { formats } from '#app/_lib/formats.ts'
import { words } from '#app/_lib/words.ts'
import type { SlotRefusal } from '#domain/meeting/slot.ts'
import type { SlotState } from '#protocol/starting-agenda.ts'

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'empty')

/** The fields of every form that says when and where a meeting takes place. */
export const SLOT_FIELDS = {
  day: z.iso.date('empty'),
  from: clock,
  to: clock,
  place: z.string().trim().min(1, 'place-missing').max(200, 'too-long'),
  contact: z
    .string()
    .trim()
    .max(200, 'too-long')
    .transform((contact) => contact || null),
  /** The keys of the concerns that were shown, when their box is ticked. */
  confirmed: z
    .string()
    .max(2000)
    .default('')
    .transform((keys) => keys.split(' ').filter((key) => key !== '')),
}

/** What speaks against a day or a room, in the reader's language. */
export async function concernsInWords(
  { concerns }: SlotRefusal,
  { startsAt, timeZone }: { startsAt: Date; timeZone: string },
): Promise<NonNullable<SlotState['concerns']>> {
  const [t, f] = await Promise.all([words('preparing'), formats(timeZone)])
  const lines = concerns.map((concern) => {
    if (concern.kind === 'in-the-past') return t('slot.past', { when: f.moment(startsAt) })
    const { title, state, groupName, ...other } = concern.other
    const when = f.event(other.startsAt, other.endsAt)
    // A meeting in preparation is known to those who prepare it: the others learn whom to talk to.
    return state === 'draft'
      ? t('slot.roomWanted', { group: groupName ?? t('slot.somebody'), when })
      : t('slot.roomTaken', { title, when })
  })
  return { keys: concerns.map(({ key }) => key).join(' '), lines }
}
