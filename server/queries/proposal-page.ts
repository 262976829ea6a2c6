import * as Y from 'yjs'
import { isUndecided } from '#domain/proposal/state.ts'
import { canonicalWords } from '#domain/proposal/version.ts'
import type { ProposalPage } from '#protocol/pages/story.ts'
import { newSharedDocument, type Words, wordsOf } from '#protocol/shared-document.ts'
import type { Context } from '#server/context.ts'
import { presentProposal } from '#server/present/proposal.ts'
import type { ProposalRow } from '#server/present/rows.ts'
import { ledToAsShown, originsAsShown, outcomeAsShown, titlesAsShown } from './as-shown.ts'
import { outcomeOf } from './outcome.ts'

/** One proposal: its words, where they came from and what became of them. */
export async function proposalPage(ctx: Context, code: string): Promise<ProposalPage | undefined> {
  const found = await ctx.store.publicStories.findProposal(code)
  if (!found) return undefined

  const origins = await originsAsShown(ctx.store, found, found.origins)
  const row = {
    ...(await outcomeAsShown(ctx.store, found)),
    origins,
    mergedFrom: await titlesAsShown(ctx.store, mergedAmong(origins, found)),
    becameOriginOf: await ledToAsShown(ctx.store, found.becameOriginOf),
  }
  const [outcome, live] = await Promise.all([outcomeOf(ctx, row), liveWords(ctx, row)])
  return presentProposal(row, outcome, live)
}

/** Without those whose merging the public does not see yet. */
function mergedAmong(shown: ProposalRow['origins'], { origins, mergedFrom }: ProposalRow) {
  const codesOf = (of: ProposalRow['origins']) => new Set(of.map(({ fromProposal }) => fromProposal?.code))
  const [all, seen] = [codesOf(origins), codesOf(shown)]
  return mergedFrom.filter(({ code }) => seen.has(code) || !all.has(code))
}

/** Until a proposal is decided, the shared document is ahead of its row; so is what the public may see of it. */
async function liveWords({ store }: Context, row: ProposalRow): Promise<Words | undefined> {
  if (!row.meetingId || !isUndecided(row.state)) return undefined

  const stored = await store.log.load(row.meetingId)
  if (!stored) return undefined
  const doc = newSharedDocument()
  doc.transact(() => {
    for (const update of stored.paused ? [stored.paused.state] : stored.updates) Y.applyUpdate(doc, update)
  })
  const words = wordsOf(doc, row.id)
  doc.destroy()
  return words
}

/** The very bytes whose SHA-256 stands in the record of a decision. */
export async function versionBytes(
  { store }: Context,
  { code, number }: { code: string; number: number },
): Promise<string | undefined> {
  const version = await store.publicStories.findVersion(code, number)
  return version ? canonicalWords(version) : undefined
}
