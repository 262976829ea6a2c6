import * as Y from 'yjs'
import { allow, type Result, refuse } from '#domain/result.ts'
import type { Reason } from '#protocol/reasons.ts'
import type { Requests, Values } from '#protocol/requests.ts'
import { newSharedDocument, wordsOf } from '#protocol/shared-document.ts'
import type { Context } from '#server/context.ts'
import { textHash } from '#server/text-hash.ts'

/** A card's words as they are on disk, with the hash under which a decision about them would stand. */
export async function proposalWords(
  { store }: Context,
  meeting: { readonly id: string },
  { proposalId }: Requests['proposal:words'],
): Promise<Result<Values['proposal:words'], Reason>> {
  const proposal = await store.proposals.find(meeting.id, proposalId)
  const stored = proposal && (await store.log.load(meeting.id))
  if (!stored) return refuse('not-found')

  const doc = newSharedDocument()
  doc.transact(() => {
    for (const update of stored.updates) Y.applyUpdate(doc, update)
  })
  const words = wordsOf(doc, proposalId)
  doc.destroy()
  return words ? allow({ ...words, hash: textHash(words) }) : refuse('not-found')
}
