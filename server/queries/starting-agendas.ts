import { minutesOf, presetsFor } from '#domain/meeting/agenda-presets.ts'
import { minutesPlanned } from '#domain/meeting/arranging.ts'
import { EMPTY, LAST, returningItems, startingAgenda } from '#domain/meeting/starting-agenda.ts'
import type { StartChoice } from '#protocol/starting-agenda.ts'
import type { Context } from '#server/context.ts'
import type { GroupToConvene } from './groups-to-convene.ts'

/** What the agenda of a new meeting may start from, for each of these groups. */
export async function startingAgendas(
  { store }: Context,
  groups: readonly GroupToConvene[],
): Promise<ReadonlyMap<string, StartChoice>> {
  const last = await store.earlierMeetings.lastOf(groups.map(({ id }) => id))
  const lastOf = new Map(last.map((meeting) => [meeting.groupId, meeting]))
  return new Map(groups.map((group) => [group.id, choiceFor(group, lastOf.get(group.id) ?? null)]))
}

type Last = Awaited<ReturnType<Context['store']['earlierMeetings']['lastOf']>>[number]

function choiceFor({ country, processKind }: GroupToConvene, last: Last | null): StartChoice {
  const process = { country, kind: processKind }
  const presets = presetsFor(process).map((preset) => ({
    id: preset.id,
    name: preset.name,
    minutes: minutesOf(preset),
    items: preset.items.map(({ title }) => ({ title, returns: false })),
  }))
  const again = startingAgenda({ startFrom: LAST, takeReturning: true, process, last })
  return {
    presets,
    last:
      last && again.ok
        ? {
            id: LAST,
            name: last.title,
            heldAt: last.startsAt.toISOString(),
            minutes: minutesPlanned(again.value.items),
            items: again.value.items.map((item) => ({
              title: item.title,
              returns: item.returnedFromId !== null,
            })),
          }
        : null,
    emptyId: EMPTY,
    returning: returningItems(last).map(({ title, plannedMinutes }) => ({ title, plannedMinutes })),
  }
}
