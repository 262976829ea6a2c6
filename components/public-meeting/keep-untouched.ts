import type { Floor } from '#protocol/floor.ts'
import type { CardTexts, MeetingContent } from '#protocol/meeting-content.ts'

/**
 * The new content, but with the old objects wherever they say the same: whoever draws it can tell by
 * identity what to leave alone. The old object itself when nothing differs. (The notes come like that
 * from their reader.)
 */
export function keepUntouched(before: MeetingContent, after: MeetingContent): MeetingContent {
  const content = {
    floor: before.floor === after.floor ? before.floor : keepFloor(before.floor, after.floor),
    cards: before.cards === after.cards ? before.cards : keepCards(before.cards, after.cards),
    notes: after.notes,
  }
  const isSame =
    content.floor === before.floor && content.cards === before.cards && content.notes === before.notes
  return isSame ? before : content
}

function keepFloor(before: Floor, after: Floor): Floor {
  const floor = {
    meeting: isSame(before.meeting, after.meeting) ? before.meeting : after.meeting,
    vote: isSame(before.vote, after.vote) ? before.vote : after.vote,
    items: keepList(before.items, after.items),
    cards: keepList(before.cards, after.cards),
    contributions: keepList(before.contributions, after.contributions),
    turns: keepList(before.turns, after.turns),
    questions: keepList(before.questions, after.questions),
    dots: keepList(before.dots, after.dots),
    moods: keepList(before.moods, after.moods),
  }
  return isSame(before, floor) ? before : floor
}

function keepList<Value extends { id: string }>(
  before: readonly Value[],
  after: readonly Value[],
): readonly Value[] {
  const known = new Map(before.map((value) => [value.id, value]))
  return after.map((value) => {
    const old = known.get(value.id)
    return old && isSame(old, value) ? old : value
  })
}

function keepCards(before: CardTexts, after: CardTexts): CardTexts {
  const kept = Object.fromEntries(
    Object.entries(after).map(([id, words]) => {
      const old = before[id]
      return [id, old && isSame(old, words) ? old : words]
    }),
  )
  return isSame(before, kept) ? before : kept
}

/** Plain JSON that one function has built in one order: its text decides. */
const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)
