import { giveBack } from '#domain/contribution/contribution.ts'
import { negotiateLocale } from '#domain/locale.ts'
import { acceptRegrouping } from '#domain/meeting/public-view.ts'
import { BEGINS_IN, undoMerge as judge } from '#domain/proposal/merging.ts'
import { UNDONE_WORDS } from '#domain/proposal/undone-words.ts'
import { allow, type Result, refuse } from '#domain/result.ts'
import type { Reason } from '#protocol/reasons.ts'
import type { Requests, Values } from '#protocol/requests.ts'
import type { Act, Context } from '#server/context.ts'
import { actAtMeeting, type MeetingRef, NOTHING } from './act-at-meeting.ts'

/** Parts again what was merged: each source stands where it stood, and the merged card is withdrawn with its words. */
export function undoMerge(
  ctx: Context,
  meeting: MeetingRef,
  { requestId, proposalId }: Requests['proposal:undo-merge'],
): Promise<Result<Values['proposal:undo-merge'], Reason>> {
  const command = { does: 'merge-proposals', command: 'proposal:undo-merge', requestId } as const

  return actAtMeeting(ctx, meeting, command, async (act, setting) => {
    const accepted = acceptRegrouping(setting)
    if (!accepted.ok) return accepted
    const card = await act.proposals.find(setting.id, proposalId)
    if (!card) return refuse('not-found')
    const sources = await act.origins.mergedInto(card.id)
    const wasDecided = (await act.decisions.findStanding(card.id)) !== null
    const undone = judge({ state: card.state, wasDecided, isMerger: sources.length > 0 })
    if (!undone.ok) return undone

    for (const source of sources) await letGo(act, card.id, source)
    await act.origins.undoMerge(card.id, ctx.now())
    if (card.state !== undone.value) {
      await act.proposals.change(card.id, {
        ...act.document.words(card.id),
        state: undone.value,
        reason: UNDONE_WORDS[negotiateLocale(setting.process.municipality.locale)].merge,
        position: await act.proposals.nextPosition(setting.id),
      })
    }
    act.document.rulesChanged()
    await act.audit({
      action: 'proposal:undo-merge',
      object: 'proposal',
      objectId: card.id,
      detail: { code: card.code, sources: codesOf(sources) },
    })
    return allow(NOTHING)
  })
}

type Source = Awaited<ReturnType<Act['origins']['mergedInto']>>[number]

async function letGo(act: Act, mergedId: string, source: Source): Promise<void> {
  const { fromProposal, contribution, proposalBefore, contributionBefore, positionBefore } = source
  if (fromProposal) {
    await act.proposals.change(fromProposal.id, {
      state: proposalBefore ?? BEGINS_IN,
      mergedIntoId: null,
      reason: null,
      ...(positionBefore !== null && { position: positionBefore }),
    })
  }
  if (contribution) {
    const isUsedElsewhere = await act.origins.isUsedElsewhere(contribution.id, mergedId)
    const before = contributionBefore ?? 'captured'
    const { readBack } = contribution
    const state = giveBack(contribution.state, { before, isUsedElsewhere, readBack })
    if (state !== contribution.state) await act.contributions.setState(contribution.id, state)
  }
}

const codesOf = (sources: readonly Source[]) =>
  sources.map(({ fromProposal, contribution }) => fromProposal?.code ?? contribution?.code).join(' ')
