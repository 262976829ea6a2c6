import * as Y from 'yjs'
import { allow, type Result, refuse } from '#domain/result.ts'
import type { Reason } from '#protocol/reasons.ts'
import type { Requests, Values } from '#protocol/requests.ts'
import { newSharedDocument, wordsOf } from '#protocol/shared-document.ts'
import type { Context } from '#server/context.ts'
import { textHash } from '#server/text-hash.ts'

type Place = { readonly id: string }

/** A card's words as they are on disk, with the hash under which a decision about them would stand. */
export async function proposalWords(
  ctx: Context,
  meeting: Place,
  { proposalId }: Requests['proposal:words'],
): Promise<Result<Values['proposal:words'], Reason>> {
  const read = await wordsOfProposals(ctx, meeting, { proposalIds: [proposalId] })
  if (!read.ok) return read
  const [words] = read.value
  if (!words) return refuse('not-found')
  const { title, text, hash } = words
  return allow({ title, text, hash })
}

/** The same of several cards at one moment; what is not of this meeting is not among them. */
export async function wordsOfProposals(
  { store }: Context,
  meeting: Place,
  { proposalIds }: Requests['proposal:words-of'],
): Promise<Result<Values['proposal:words-of'], Reason>> {
  const ours = await store.decisions.idsOf(meeting.id, proposalIds)
  const stored = ours.length > 0 && (await store.log.load(meeting.id))
  if (!stored) return refuse('not-found')

  const doc = newSharedDocument()
  doc.transact(() => {
    for (const update of stored.updates) Y.applyUpdate(doc, update)
  })
  const found = ours.flatMap((proposalId) => {
    const words = wordsOf(doc, proposalId)
    return words ? [{ proposalId, ...words, hash: textHash(words) }] : []
  })
  doc.destroy()
  return allow(found)
}
