import type * as Y from 'yjs'
import { findCard, NOTES, PROPOSALS } from '#protocol/shared-document.ts'

/** Everything that a shared document says, in a form in which two replicas can be compared. */
export function contentsOf(doc: Y.Doc) {
  const ids = [...doc.getMap(PROPOSALS).keys()].sort()
  return {
    notes: doc.getXmlFragment(NOTES).toString(),
    cards: Object.fromEntries(
      ids.map((id) => {
        const card = findCard(doc, id)
        return [id, card && { title: card.title.toDelta(), body: card.body.toString() }]
      }),
    ),
    floor: doc.getMap('floor').toJSON(),
  }
}
