import { openItem } from '#domain/meeting/agenda.ts'
import { headingFor, itemNamedBy } from '#domain/meeting/item-heading.ts'
import type { Result } from '#domain/result.ts'
import { addHeading, headingsOf } from '#protocol/notes-headings.ts'
import type { Reason } from '#protocol/reasons.ts'
import type { Requests, Values } from '#protocol/requests.ts'
import type { Act, Context, StoredItem } from '#server/context.ts'
import type { MeetingRef } from './act-at-meeting.ts'
import { changeAgenda } from './change-agenda.ts'

/** Turns to an item of the agenda; everybody's page follows, and its heading stands in the shared document. */
export function openAgendaItem(
  ctx: Context,
  meeting: MeetingRef,
  request: Requests['agenda:open'],
): Promise<Result<Values['agenda:open'], Reason>> {
  const { itemId } = request
  return changeAgenda(
    ctx,
    meeting,
    { command: 'agenda:open', ...request },
    {
      rule: openItem,
      afterwards: (act, agenda) => {
        makeRoom(act, agenda, itemId)
        act.document.keepRevision({ kind: 'item_opened', itemId })
      },
    },
  )
}

/** So that everybody finds where to write, and the minutes where what was written belongs. */
function makeRoom(act: Act, agenda: readonly StoredItem[], itemId: string): void {
  const item = agenda.find(({ id }) => id === itemId)
  act.document.writeNotes((notes) => {
    const isThere = headingsOf(notes).some((heading) => itemNamedBy(heading, agenda)?.id === itemId)
    if (item && !isThere) addHeading(notes, headingFor(item))
  })
}
