import { checkConcerns, type Slot, type SlotRefusal } from '#domain/meeting/slot.ts'
import type { Result } from '#domain/result.ts'
import type { Act } from '#server/context.ts'

type Asked = Slot & { readonly processId: string; readonly id?: string }

/** Judges day and room of a meeting within the act that sets them, against all others of the municipality. */
export async function checkSlot(
  act: Act,
  { id: exceptId, ...slot }: Asked,
  { now, confirmed }: { readonly now: Date; readonly confirmed: readonly string[] },
): Promise<Result<true, never> | SlotRefusal> {
  const { processId, startsAt, endsAt } = slot
  const others = await act.slots.during({ processId, startsAt, endsAt, exceptId })
  return checkConcerns(slot, { others, now, confirmed })
}
