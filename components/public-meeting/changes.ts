import type { FloorCard, FloorContribution, FloorItem, FloorTurn } from '#protocol/floor.ts'
import type { MeetingContent } from '#protocol/meeting-content.ts'
import type { NotesJson } from '#protocol/notes-json.ts'

/** What a reader would call one change, however many keystrokes it was. */
export type Change =
  | { readonly kind: 'block'; readonly key: string }
  | { readonly kind: 'words'; readonly key: string }
  | { readonly kind: 'card'; readonly key: string }
  | { readonly kind: 'decided'; readonly key: string; readonly card: FloorCard }
  | { readonly kind: 'merged'; readonly key: string; readonly card: FloorCard }
  | { readonly kind: 'item-opened'; readonly key: string; readonly item: FloorItem }
  | { readonly kind: 'contribution'; readonly key: string }
  | { readonly kind: 'meeting'; readonly key: string }
  | { readonly kind: 'vote'; readonly key: string }
  | { readonly kind: 'view'; readonly key: string }
  | { readonly kind: 'question'; readonly key: string; readonly text: string }
  | { readonly kind: 'dots' | 'mood'; readonly key: string }
  | { readonly kind: 'speaker'; readonly key: string; readonly turn: FloorTurn }

export function changesBetween(before: MeetingContent, after: MeetingContent): Change[] {
  return [
    ...floorChanges(before, after),
    ...after.floor.cards
      .filter(({ id }) => before.cards[id] !== undefined && before.cards[id] !== after.cards[id])
      .map(({ id }): Change => ({ kind: 'words', key: `words:${id}` })),
    ...changedBlocks(before.notes, after.notes).map((key): Change => ({ kind: 'block', key })),
  ]
}

function changedBlocks(before: NotesJson, after: NotesJson): string[] {
  if (before === after) return []
  const known = new Set(before)
  const changed = after.filter((block) => !known.has(block)).map(({ key }) => key)
  const left = new Set(after.map(({ key }) => key))
  return [...changed, ...before.map(({ key }) => key).filter((key) => !left.has(key))]
}

function floorChanges({ floor: before }: MeetingContent, { floor: after }: MeetingContent): Change[] {
  if (before === after) return []
  const items = byId(before.items)
  const cards = byId(before.cards)
  const contributions = byId(before.contributions)
  return [
    ...(before.meeting?.state === after.meeting?.state ? [] : [{ kind: 'meeting', key: 'meeting' } as const]),
    ...(isPaused(before) === isPaused(after) ? [] : [{ kind: 'view', key: 'view' } as const]),
    ...(isSameVote(before, after) ? [] : [{ kind: 'vote', key: 'vote' } as const]),
    ...(isSameRound(before.dots, after.dots) ? [] : [{ kind: 'dots', key: 'dots' } as const]),
    ...(isSameRound(before.moods, after.moods) ? [] : [{ kind: 'mood', key: 'mood' } as const]),
    ...after.items
      .filter((item) => item.state === 'open' && items.get(item.id)?.state !== 'open')
      .map((item): Change => ({ kind: 'item-opened', key: `item:${item.id}`, item })),
    ...after.cards.flatMap((card) => cardChange(cards.get(card.id), card)),
    ...after.contributions
      .filter(({ id, state }) => !contributions.has(id) && state !== 'hidden')
      .map(({ id }: FloorContribution): Change => ({ kind: 'contribution', key: `contribution:${id}` })),
    ...newSpeaker(before.turns, after.turns),
    ...newlyTakenUp(before, after),
  ]
}

function newSpeaker(before: readonly FloorTurn[], after: readonly FloorTurn[]): Change[] {
  const isSpeaking = ({ state }: FloorTurn) => state === 'speaking'
  const turn = after.find(isSpeaking)
  if (!turn || turn.id === before.find(isSpeaking)?.id) return []
  return [{ kind: 'speaker', key: 'speaker', turn }]
}

/** That many support it is no change to be told. */
function newlyTakenUp(before: MeetingContent['floor'], after: MeetingContent['floor']): Change[] {
  const current = after.questions.find(({ takenUpAt }) => takenUpAt !== null)
  const isNew = current && before.questions.find(({ id }) => id === current.id)?.takenUpAt === null
  return isNew ? [{ kind: 'question', key: `question:${current.id}`, text: current.text }] : []
}

/** That somebody has voted is no change to be told. */
const isSameVote = ({ vote: before }: MeetingContent['floor'], { vote: after }: MeetingContent['floor']) =>
  before?.id === after?.id && before?.state === after?.state

type Round = { readonly id: string; readonly state: string }

/** Nor that somebody has put dots or shows a card. */
const isSameRound = (before: readonly Round[], after: readonly Round[]) =>
  before.at(-1)?.id === after.at(-1)?.id && before.at(-1)?.state === after.at(-1)?.state

const isPaused = ({ meeting }: MeetingContent['floor']) => Boolean(meeting?.publicPause)

function cardChange(before: FloorCard | undefined, after: FloorCard): Change[] {
  const key = `card:${after.id}`
  if (after.decision && after.decision.number !== before?.decision?.number) {
    return [{ kind: 'decided', key, card: after }]
  }
  if (!before && sourcesOf(after).length > 0) return [{ kind: 'merged', key, card: after }]
  return before?.state === after.state ? [] : [{ kind: 'card', key }]
}

/** What was merged into this card. */
export const sourcesOf = ({ origins }: FloorCard) =>
  origins.filter(({ relation }) => relation === 'merged_into')

const byId = <Value extends { id: string }>(values: readonly Value[]): ReadonlyMap<string, Value> =>
  new Map(values.map((value) => [value.id, value]))
