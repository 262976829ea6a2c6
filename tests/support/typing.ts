import * as Y from 'yjs'
import { findCard, newSharedDocument } from '#protocol/shared-document.ts'
import type { Town } from '#tests/support/a-town.ts'

/** Types at the end of a card's title, as the sync engine would append it. */
export async function typeInto(town: Town, proposalId: string, text: string): Promise<void> {
  const state = await town.store.log.load(town.meeting.id)
  const doc = newSharedDocument()
  for (const update of state?.updates ?? []) Y.applyUpdate(doc, update)
  const before = Y.encodeStateVector(doc)
  const title = findCard(doc, proposalId)?.title
  title?.insert(title.length, text)
  const update = Y.encodeStateAsUpdate(doc, before)
  const personId = town.people.ada
  await town.store.log.append([{ meetingId: town.meeting.id, rules: state?.rules ?? 0, update, personId }])
}
