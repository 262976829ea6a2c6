import { isLive } from '#domain/meeting/role.ts'
import type { DecisionResult } from '#domain/proposal/state.ts'
import type { Floor, FloorCard, FloorItem } from '#protocol/floor.ts'
import type { FloorDots, FloorMood } from '#protocol/floor-rounds.ts'

export type FloorNews =
  | { readonly kind: 'meeting-opened' }
  | { readonly kind: 'meeting-closed' }
  | { readonly kind: 'public-view'; readonly isPaused: boolean }
  | { readonly kind: 'item-opened'; readonly number: string; readonly title: string }
  | { readonly kind: 'extended' | 'skipped' | 'moved'; readonly item: FloorItem }
  | { readonly kind: 'vote-opened'; readonly question: string }
  | { readonly kind: 'vote-ended' }
  | { readonly kind: 'dots'; readonly round: FloorDots }
  | { readonly kind: 'mood'; readonly round: FloorMood }
  | { readonly kind: 'decided'; readonly code: string; readonly result: DecisionResult }
  | {
      readonly kind: 'block-decided'
      readonly number: string
      readonly count: number
      readonly result: DecisionResult
    }
  | { readonly kind: 'finalised'; readonly code: string; readonly entryCode: string }

/** What somebody who looks elsewhere should hear about, from one picture of the floor to the next. */
export function whatIsNew(before: Floor, now: Floor): readonly FloorNews[] {
  if (before.meeting === null || now.meeting === null) return []
  return [
    ...meetingNews(before, now),
    ...itemNews(before, now),
    ...agendaNews(before.items, now.items),
    ...voteNews(before, now),
    ...roundNews(before.dots, now.dots).map((round) => ({ kind: 'dots', round }) as const),
    ...roundNews(before.moods, now.moods).map((round) => ({ kind: 'mood', round }) as const),
    ...cardNews(before.cards, now.cards),
  ]
}

function meetingNews({ meeting: before }: Floor, { meeting: now }: Floor): FloorNews[] {
  if (!before || !now) return []
  if (isLive(before.state) !== isLive(now.state)) {
    return [{ kind: isLive(now.state) ? 'meeting-opened' : 'meeting-closed' }]
  }
  if (Boolean(before.publicPause) === Boolean(now.publicPause)) return []
  return [{ kind: 'public-view', isPaused: Boolean(now.publicPause) }]
}

function itemNews(before: Floor, now: Floor): FloorNews[] {
  const id = now.meeting?.currentItemId ?? null
  const item = now.items.find((each) => each.id === id)
  if (!item || id === (before.meeting?.currentItemId ?? null)) return []
  return [{ kind: 'item-opened', number: item.number, title: item.title }]
}

function agendaNews(before: readonly FloorItem[], now: readonly FloorItem[]): FloorNews[] {
  const known = new Map(before.map((item) => [item.id, item]))
  return now.flatMap((item): FloorNews[] => {
    const old = known.get(item.id)
    if (!old) return []
    if (item.extendedMinutes > old.extendedMinutes) return [{ kind: 'extended', item }]
    if (item.state === old.state) return []
    return item.state === 'skipped' || item.state === 'moved' ? [{ kind: item.state, item }] : []
  })
}

function voteNews({ vote: before }: Floor, { vote: now }: Floor): FloorNews[] {
  if (!now || (before?.id === now.id && before.state === now.state)) return []
  if (now.state === 'open') return [{ kind: 'vote-opened', question: now.question }]
  // One that led to a decision is told by the card.
  return before && now.decision === null ? [{ kind: 'vote-ended' }] : []
}

/** The newest round where it was opened or ended; that somebody has answered is no news. */
function roundNews<Round extends FloorDots | FloorMood>(
  before: readonly Round[],
  now: readonly Round[],
): Round[] {
  const [old, round] = [before.at(-1), now.at(-1)]
  return !round || (old?.id === round.id && old.state === round.state) ? [] : [round]
}

function cardNews(before: readonly FloorCard[], now: readonly FloorCard[]): FloorNews[] {
  const known = new Map(before.map((card) => [card.id, card]))
  const told = new Set<string>()
  return now.flatMap((card): FloorNews[] => {
    const old = known.get(card.id)
    if (!old) return []
    const { code, entryCode, decision } = card
    if (entryCode !== null && old.entryCode === null) return [{ kind: 'finalised', code, entryCode }]
    if (decision === null || decision.number === old.decision?.number) return []
    const { block, result } = decision
    if (!block) return [{ kind: 'decided', code, result }]
    // Sixty cards that are decided at once are one piece of news.
    if (told.has(block.number)) return []
    told.add(block.number)
    return [{ kind: 'block-decided', number: block.number, count: block.size, result }]
  })
}
