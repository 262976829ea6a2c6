import { prepareEntry } from '#domain/plan/prepare.ts'
import { rulebookOf } from '#domain/process/rulebook.ts'
import { mayFinalise } from '#domain/proposal/finalising.ts'
import { allow, type Result, refuse } from '#domain/result.ts'
import type { Reason } from '#protocol/reasons.ts'
import type { PreparedEntry, Requests } from '#protocol/requests.ts'
import { type MeetingRef, permitAt } from '#server/commands/act-at-meeting.ts'
import { findMeasure } from '#server/commands/find-measure.ts'
import { planYearOf } from '#server/commands/plan-year.ts'
import type { Context } from '#server/context.ts'

/** What the finalise form starts from: the card, the decided words, and last time's entry. */
export async function preparedEntry(
  ctx: Context,
  meeting: MeetingRef,
  { proposalId, measureId }: Requests['proposal:prepare-entry'],
): Promise<Result<PreparedEntry, Reason>> {
  const permitted = await permitAt(ctx, meeting, 'finalise-proposal')
  if (!permitted.ok) return permitted
  const { store } = ctx
  const proposal = await store.proposals.find(meeting.id, proposalId)
  if (!proposal) return refuse('not-found')
  const ready = mayFinalise(proposal.state)
  if (!ready.ok) return ready
  const decision = await store.decisions.findStanding(proposalId)
  if (!decision) throw new Error(`proposal ${proposalId} is adopted without a decision`)

  const setting = await store.meetings.getSetting(meeting.id)
  const year = planYearOf(setting)
  const measure = await chosenMeasure(ctx, setting.processId, measureId ?? proposal.measureId)
  if (!measure.ok) return measure
  const { precedent, nextCode } = await earlierOf(ctx, measure.value, year)
  const { suggestedResponsible, ...card } = proposal
  const draft = prepareEntry(
    {
      ...card,
      measureId: measure.value?.id ?? null,
      title: decision.version.title,
      responsible: suggestedResponsible,
    },
    { year, precedent: precedent ?? null },
  )
  return allow({
    draft: { ...draft, cooperation: [...draft.cooperation], sources: [...draft.sources] },
    words: decision.version,
    required: rulebookOf(setting.process.rulebook).finaliseRequires,
    year,
    nextCode,
    precedent: precedent
      ? { code: precedent.code, activity: precedent.activity, status: precedent.lastStatus }
      : null,
  })
}

const chosenMeasure = async ({ store }: Context, processId: string, measureId: string | null) =>
  measureId === null ? allow(null) : findMeasure(store, processId, measureId)

type ChosenMeasure = { readonly id: string; readonly code: string } | null

async function earlierOf({ store }: Context, measure: ChosenMeasure, year: number) {
  if (!measure) return { precedent: undefined, nextCode: null }
  return {
    precedent: await store.entries.findNewest(measure.id, { before: year }),
    nextCode: await store.entries.likelyCode(measure, year),
  }
}
