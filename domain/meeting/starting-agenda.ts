import type { ItemState } from '#domain/meeting/agenda.ts'
import { type Country, type ProcessKind, presetsFor } from '#domain/meeting/agenda-presets.ts'
import type { ItemWords } from '#domain/meeting/arranging.ts'
import type { MeetingKind } from '#domain/meeting/meeting.ts'
import { allow, type Result, refuse } from '#domain/result.ts'

/** An item of the group's last meeting, and whether it has come back at another one since. */
export type EarlierItem = ItemWords & {
  readonly id: string
  readonly state: ItemState
  readonly hasReturned: boolean
}

export type EarlierMeeting = { readonly kind: MeetingKind; readonly agenda: readonly EarlierItem[] }

export type StartingItem = ItemWords & { readonly returnedFromId: string | null }

export type Start = { readonly meetingKind: MeetingKind; readonly items: readonly StartingItem[] }

export const LAST = 'last'
export const EMPTY = 'empty'

type Wish = {
  readonly startFrom: string
  readonly takeReturning: boolean
  readonly process: { readonly country: Country; readonly kind: ProcessKind }
  readonly last: EarlierMeeting | null
}

/** The agenda that a new meeting begins with: a preset's, that of the last meeting, or none. */
export function startingAgenda(wish: Wish): Result<Start, 'agenda-empty'> {
  const { startFrom, takeReturning, process, last } = wish
  if (startFrom === LAST) return last ? allow(likeLast(last)) : refuse('agenda-empty')

  const returning = takeReturning ? returningItems(last) : []
  if (startFrom === EMPTY) return allow({ meetingKind: last?.kind ?? USUAL[process.kind], items: returning })

  const preset = presetsFor(process).find(({ id }) => id === startFrom)
  if (!preset) return refuse('agenda-empty')
  const items = preset.items.map((item) => ({ ...item, returnedFromId: null }))
  return allow({ meetingKind: preset.meetingKind, items: beforeTheEnd(items, returning) })
}

const USUAL: Record<ProcessKind, MeetingKind> = {
  community_plan: 'working_group',
  conference: 'thematic_group',
}

const likeLast = (last: EarlierMeeting): Start => ({
  meetingKind: last.kind,
  items: last.agenda.map((item) => asStarting(item, returns(item) ? item.id : null)),
})

/** What a meeting did not come to, or moved on, and what no other meeting has taken up since. */
export const returningItems = (last: EarlierMeeting | null): StartingItem[] =>
  last?.agenda.filter(returns).map((item) => asStarting(item, item.id)) ?? []

const returns = ({ state, hasReturned }: EarlierItem) =>
  !hasReturned && (state === 'planned' || state === 'moved')

const asStarting = ({ title, purpose, plannedMinutes }: ItemWords, returnedFromId: string | null) => ({
  title,
  purpose,
  plannedMinutes,
  returnedFromId,
})

/** Every programme ends with tasks and a word of closing; what returns comes before it. */
const beforeTheEnd = (items: readonly StartingItem[], returning: readonly StartingItem[]) =>
  items.toSpliced(Math.max(items.length - 1, 0), 0, ...returning)
