import { acceptRegrouping } from '#domain/meeting/public-view.ts'
import { BEGINS_IN, split } from '#domain/proposal/merging.ts'
import type { ProposalWords } from '#domain/proposal/version.ts'
import { firstWords } from '#domain/proposal/words.ts'
import { allow, type Result, refuse } from '#domain/result.ts'
import type { Reason } from '#protocol/reasons.ts'
import type { Requests, Values } from '#protocol/requests.ts'
import type { Act, Context, MeetingSetting } from '#server/context.ts'
import { actAtMeeting, idOf, type MeetingRef } from './act-at-meeting.ts'
import { codeStemFor, findChosenTheme } from './proposal-place.ts'

type Request = Requests['proposal:split']
type Card = NonNullable<Awaited<ReturnType<Act['proposals']['find']>>>

/**
 * Parts one proposal into several, each with words of its own. The whole one keeps its page and its
 * words and is the origin of every part; the parts keep its theme and its level, as the form says.
 */
export function splitProposal(
  ctx: Context,
  meeting: MeetingRef,
  request: Request,
): Promise<Result<Values['proposal:split'], Reason>> {
  const { requestId } = request
  const command = { does: 'merge-proposals', command: 'proposal:split', requestId } as const

  return actAtMeeting(ctx, meeting, command, async (act, setting) => {
    const accepted = acceptRegrouping(setting)
    if (!accepted.ok) return accepted
    const whole = await act.proposals.find(setting.id, request.proposalId)
    if (!whole) return refuse('not-found')
    const reason = split(whole.state, { parts: request.parts.length, reason: request.reason })
    if (!reason.ok) return reason
    const parts = wordsOfAll(request.parts)
    if (!parts.ok) return parts

    const codes: string[] = []
    for (const words of parts.value) {
      codes.push(await addPart(ctx, act, setting, { whole, words, reason: reason.value }))
    }
    await act.proposals.change(whole.id, {
      ...act.document.words(whole.id),
      state: 'split',
      reason: reason.value,
      position: await act.proposals.nextPosition(setting.id),
    })
    act.document.rulesChanged()
    await act.audit({
      action: 'proposal:split',
      object: 'proposal',
      objectId: whole.id,
      detail: { code: whole.code, parts: codes.join(' '), reason: reason.value },
    })
    return allow({ codes })
  })
}

function wordsOfAll(parts: Request['parts']): Result<readonly ProposalWords[], 'empty' | 'too-long'> {
  const words: ProposalWords[] = []
  for (const part of parts) {
    const first = firstWords(part)
    if (!first.ok) return first
    words.push(first.value)
  }
  return allow(words)
}

type Part = { readonly whole: Card; readonly words: ProposalWords; readonly reason: string }

async function addPart(
  ctx: Context,
  act: Act,
  setting: MeetingSetting,
  { whole, words, reason }: Part,
): Promise<string> {
  const { themeId, level } = whole
  const theme = await findChosenTheme(act, setting, themeId)
  const created = await act.proposals.create({
    ...words,
    code: await act.proposals.nextCode(
      codeStemFor(setting, theme.ok ? (theme.value?.code ?? null) : null, level),
    ),
    processId: setting.processId,
    meetingId: setting.id,
    themeId,
    level,
    state: BEGINS_IN,
    position: await act.proposals.nextPosition(setting.id),
    createdById: idOf(ctx),
    createdAt: ctx.now(),
    heldBack: act.document.isPublicViewHeld,
  })
  act.document.addCard(created.id, words)
  await act.proposals.addOrigin({
    proposalId: created.id,
    fromProposalId: whole.id,
    relation: 'split_from',
    reason,
    createdById: idOf(ctx),
    createdAt: ctx.now(),
    proposalBefore: whole.state,
    positionBefore: whole.position,
  })
  return created.code
}
