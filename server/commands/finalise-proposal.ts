import { acceptRecords } from '#domain/meeting/public-view.ts'
import { type CompleteEntry, completeEntry } from '#domain/plan/entry.ts'
import { rulebookOf } from '#domain/process/rulebook.ts'
import { mayFinalise } from '#domain/proposal/finalising.ts'
import { allow, type Result, refuse } from '#domain/result.ts'
import type { Reason } from '#protocol/reasons.ts'
import type { Requests, Values } from '#protocol/requests.ts'
import type { Act, Context, MeetingSetting } from '#server/context.ts'
import { actAtMeeting, idOf, type MeetingRef } from './act-at-meeting.ts'
import { findMeasure } from './find-measure.ts'
import { planYearOf } from './plan-year.ts'

/**
 * Writes an adopted proposal into the plan: the decision becomes the entry.
 *
 * One entry whatever happens: acts of a meeting take turns, the state is judged inside the turn, and
 * the entry's proposal is unique in the database. The same press again gets the same answer.
 */
export function finaliseProposal(
  ctx: Context,
  meeting: MeetingRef,
  { requestId, proposalId, entry }: Requests['proposal:finalise'],
): Promise<Result<Values['proposal:finalise'], Reason>> {
  const command = { does: 'finalise-proposal', command: 'proposal:finalise', requestId } as const

  return actAtMeeting(ctx, meeting, command, async (act, setting) => {
    const recorded = acceptRecords(setting.pause)
    if (!recorded.ok) return recorded
    const proposal = await act.proposals.find(setting.id, proposalId)
    if (!proposal) return refuse('not-found')
    const ready = mayFinalise(proposal.state)
    if (!ready.ok) return ready
    const complete = await judge(act, setting, entry)
    if (!complete.ok) return complete

    const entryCode = await writeEntry(ctx, act, setting, { ...complete.value, proposalId })
    await act.proposals.change(proposalId, {
      state: 'finalised',
      measureId: complete.value.measureId,
      position: await act.proposals.nextPosition(setting.id),
    })
    act.document.rulesChanged()
    act.document.keepRevision({ kind: 'finalised', proposalId })
    await act.audit({
      action: 'proposal:finalise',
      object: 'proposal',
      objectId: proposalId,
      detail: { code: proposal.code, entry: entryCode },
    })
    return allow({ entryCode })
  })
}

type Judged = CompleteEntry & { readonly measureCode: string }

async function judge(
  act: Act,
  { processId, process }: MeetingSetting,
  draft: Requests['proposal:finalise']['entry'],
): Promise<Result<Judged, Reason>> {
  const complete = completeEntry(rulebookOf(process.rulebook).finaliseRequires, draft)
  if (!complete.ok) return complete
  const measure = await findMeasure(act, processId, complete.value.measureId)
  if (!measure.ok) return measure

  const { responsibleId } = complete.value
  if (responsibleId && !(await act.processes.findOrganisation(processId, responsibleId))) {
    return refuse('unknown-organisation')
  }
  return allow({ ...complete.value, measureCode: measure.value.code })
}

async function writeEntry(
  ctx: Context,
  act: Act,
  setting: MeetingSetting,
  { measureCode, ...entry }: Judged & { readonly proposalId: string },
): Promise<string> {
  const decision = await act.decisions.findStanding(entry.proposalId)
  if (!decision) throw new Error(`proposal ${entry.proposalId} is adopted without a decision`)

  const year = planYearOf(setting)
  const { code } = await act.entries.create({
    ...entry,
    code: await act.entries.nextCode({ code: measureCode }, year),
    year,
    state: 'in_draft_plan',
    decisionId: decision.id,
    createdById: idOf(ctx),
    createdAt: ctx.now(),
    heldBack: act.document.isPublicViewHeld,
  })
  return code
}
