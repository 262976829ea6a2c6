import { equalityDeep } from 'lib0/function'
import type * as Y from 'yjs'
import { LiveValue, type Watched } from '#components/live/live-value.ts'
import { EMPTY_FLOOR, FLOOR, type Floor, readFloor } from '#protocol/floor.ts'

/**
 * The floor of this replica. What an act did not change keeps its identity, so that a card renders
 * again only when it is that card which changed; a keystroke in the notes touches none of it.
 */
export function watchFloor(doc: Y.Doc): Watched<Floor> {
  const floor = new LiveValue<Floor>(EMPTY_FLOOR)
  const read = () => floor.set(keepIdentity(floor.get(), readFloor(doc)))
  doc.getMap(FLOOR).observe(read)
  read()
  return floor
}

function keepIdentity(before: Floor, now: Floor): Floor {
  return {
    meeting: equalityDeep(before.meeting, now.meeting) ? before.meeting : now.meeting,
    vote: equalityDeep(before.vote, now.vote) ? before.vote : now.vote,
    items: keepEach(before.items, now.items),
    cards: keepEach(before.cards, now.cards),
    contributions: keepEach(before.contributions, now.contributions),
    turns: keepEach(before.turns, now.turns),
    questions: keepEach(before.questions, now.questions),
    dots: keepEach(before.dots, now.dots),
    moods: keepEach(before.moods, now.moods),
  }
}

function keepEach<Value extends { readonly id: string }>(
  before: readonly Value[],
  now: readonly Value[],
): readonly Value[] {
  const known = new Map(before.map((value) => [value.id, value]))
  const kept = now.map((value) => {
    const old = known.get(value.id)
    return old && equalityDeep(old, value) ? old : value
  })
  const isSame = kept.length === before.length && kept.every((value, index) => value === before[index])
  return isSame ? before : kept
}
