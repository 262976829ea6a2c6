import { negotiateLocale } from '#domain/locale.ts'
import { acceptRegrouping } from '#domain/meeting/public-view.ts'
import { BEGINS_IN, undoSplit as judge } from '#domain/proposal/merging.ts'
import { UNDONE_WORDS } from '#domain/proposal/undone-words.ts'
import { allow, type Result, refuse } from '#domain/result.ts'
import type { Reason } from '#protocol/reasons.ts'
import type { Requests, Values } from '#protocol/requests.ts'
import type { Act, Context, MeetingSetting } from '#server/context.ts'
import { actAtMeeting, type MeetingRef, NOTHING } from './act-at-meeting.ts'

/** Makes one again what was split: the whole stands where it stood, and its parts are withdrawn with their words. */
export function undoSplit(
  ctx: Context,
  meeting: MeetingRef,
  { requestId, proposalId }: Requests['proposal:undo-split'],
): Promise<Result<Values['proposal:undo-split'], Reason>> {
  const command = { does: 'merge-proposals', command: 'proposal:undo-split', requestId } as const

  return actAtMeeting(ctx, meeting, command, async (act, setting) => {
    const accepted = acceptRegrouping(setting)
    if (!accepted.ok) return accepted
    const whole = await act.proposals.find(setting.id, proposalId)
    if (!whole) return refuse('not-found')
    const parts = await act.origins.partsOf(whole.id)
    const undone = judge(
      whole.state,
      parts.map(({ proposal }) => ({ state: proposal.state, wasDecided: proposal.decisions.length > 0 })),
    )
    if (!undone.ok) return undone

    await takeOff(act, setting, parts)
    await act.origins.undoSplit(whole.id, ctx.now())
    const { proposalBefore = null, positionBefore = null } = parts[0] ?? {}
    await act.proposals.change(whole.id, {
      state: proposalBefore ?? BEGINS_IN,
      reason: null,
      position: positionBefore ?? whole.position,
    })
    act.document.rulesChanged()
    await act.audit({
      action: 'proposal:undo-split',
      object: 'proposal',
      objectId: whole.id,
      detail: { code: whole.code, parts: parts.map(({ proposal }) => proposal.code).join(' ') },
    })
    return allow(NOTHING)
  })
}

type Part = Awaited<ReturnType<Act['origins']['partsOf']>>[number]

async function takeOff(act: Act, setting: MeetingSetting, parts: readonly Part[]): Promise<void> {
  for (const { proposal } of parts) {
    if (proposal.state === 'withdrawn') continue
    await act.proposals.change(proposal.id, {
      ...act.document.words(proposal.id),
      state: 'withdrawn',
      reason: UNDONE_WORDS[negotiateLocale(setting.process.municipality.locale)].split,
      position: await act.proposals.nextPosition(setting.id),
    })
  }
}
