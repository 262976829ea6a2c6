'use client'

import { LeaveItemDialog } from '#components/floor/leave-item-dialog.tsx'
import { UndecidedDialog } from '#components/floor/undecided-dialog.tsx'
import { useFloor } from '#components/live/use-floor.ts'
import type { AgendaPanel } from '#components/workspace/surroundings.tsx'

/** What a moderator is asked about an item before it is left. */
export function AgendaPanels({ panel }: { panel: AgendaPanel }) {
  const items = useFloor((floor) => floor.items)
  if (panel.kind === 'undecided') {
    const current = items.find(({ state }) => state === 'open')
    return current ? <UndecidedDialog item={current} nextId={panel.nextId} /> : null
  }
  const item = items.find(({ id }) => id === panel.itemId)
  return item ? <LeaveItemDialog item={item} way={panel.kind} /> : null
}
