import { acceptWriting } from '#domain/meeting/course.ts'
import { mayDescribe } from '#domain/proposal/describing.ts'
import { allow, type Result, refuse } from '#domain/result.ts'
import type { Reason } from '#protocol/reasons.ts'
import type { Requests, Values } from '#protocol/requests.ts'
import type { Act, Context } from '#server/context.ts'
import { actAtMeeting, type MeetingRef, NOTHING } from './act-at-meeting.ts'
import { findMeasure } from './find-measure.ts'

type Description = Omit<Requests['proposal:describe'], 'requestId' | 'proposalId'>

/** Says where a proposal belongs and what it would take: theme, measure, level, responsible, cost. */
export function describeProposal(
  ctx: Context,
  meeting: MeetingRef,
  { requestId, proposalId, ...description }: Requests['proposal:describe'],
): Promise<Result<Values['proposal:describe'], Reason>> {
  const command = { does: 'describe-proposal', command: 'proposal:describe', requestId } as const

  return actAtMeeting(ctx, meeting, command, async (act, setting) => {
    const accepted = acceptWriting(setting.state)
    if (!accepted.ok) return accepted
    const proposal = await act.proposals.find(setting.id, proposalId)
    if (!proposal) return refuse('not-found')
    const open = mayDescribe(proposal, description)
    if (!open.ok) return open
    const known = await checkReferences(act, setting.processId, description)
    if (!known.ok) return known

    const { responsibleId, ...changes } = description
    await act.proposals.change(proposal.id, { ...changes, suggestedResponsibleId: responsibleId })
    await act.audit({
      action: 'proposal:describe',
      object: 'proposal',
      objectId: proposal.id,
      detail: { code: proposal.code, fields: Object.keys(description).sort().join(' ') },
    })
    return allow(NOTHING)
  })
}

async function checkReferences(act: Act, processId: string, description: Description) {
  const { themeId, measureId, responsibleId } = description
  if (themeId && !(await act.processes.findTheme(processId, themeId))) return refuse('unknown-theme')
  if (responsibleId && !(await act.processes.findOrganisation(processId, responsibleId))) {
    return refuse('unknown-organisation')
  }
  return measureId ? findMeasure(act, processId, measureId) : allow(null)
}
