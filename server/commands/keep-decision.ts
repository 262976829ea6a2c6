import type { Announced } from '#domain/proposal/decision.ts'
import type { ProposalWords } from '#domain/proposal/version.ts'
import type { Act, Context } from '#server/context.ts'
import { idOf } from './act-at-meeting.ts'

type About = {
  readonly meetingId: string
  readonly agendaItemId: string
  readonly proposalId: string
  readonly code: string
  readonly words: ProposalWords
  readonly hash: string
}

/**
 * The part of an act that puts a decision on record: these words as a version, the decision, the state
 * of the card, which locks for everybody.
 */
export async function keepDecision(
  ctx: Context,
  act: Act,
  { words, hash, code, ...subject }: About,
  decided: Announced,
): Promise<{ id: string; number: string }> {
  const at = ctx.now()
  const version = await act.decisions.addVersion(subject.proposalId, { ...words, hash, at })
  const decision = await act.decisions.create({
    ...subject,
    ...decided,
    versionId: version.id,
    textHash: hash,
    decidedAt: at,
    recordedById: idOf(ctx),
    heldBack: act.document.isPublicViewHeld,
  })
  await act.proposals.change(subject.proposalId, {
    ...words,
    state: decided.result,
    reason: decided.reason,
    position: await act.proposals.nextPosition(subject.meetingId),
  })
  act.document.rulesChanged()
  act.document.keepRevision({ kind: 'decision', proposalId: subject.proposalId })
  await act.audit({
    action: 'decision:record',
    object: 'proposal',
    objectId: subject.proposalId,
    detail: {
      code,
      number: decision.number,
      result: decided.result,
      method: decided.method,
      textHash: hash,
    },
  })
  return decision
}
