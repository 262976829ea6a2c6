import type { Announced } from '#domain/proposal/decision.ts'
import type { ProposalWords } from '#domain/proposal/version.ts'
import type { Act, Context } from '#server/context.ts'
import { idOf } from './act-at-meeting.ts'

export type About = {
  readonly meetingId: string
  readonly agendaItemId: string
  readonly proposalId: string
  readonly code: string
  readonly words: ProposalWords
  readonly hash: string
}

/** The number of a decision, and of the one about several proposals of which it is a part. */
export type Numbered = {
  readonly number: string
  readonly block: string | null
  readonly blockSize: number | null
}

/**
 * The part of an act that puts a decision on record: these words as a version, the decision, the state
 * of the card, which locks for everybody.
 */
export async function keepDecision(
  ctx: Context,
  act: Act,
  about: About,
  decided: Announced,
): Promise<{ id: string; number: string }> {
  const number = await act.decisions.nextNumber(about.meetingId)
  const decision = await putOnRecord(ctx, act, about, decided, { number, block: null, blockSize: null })
  act.document.rulesChanged()
  act.document.keepRevision({ kind: 'decision', proposalId: about.proposalId })
  return decision
}

/** One decision about several proposals: each has its own words, hash and number within it. */
export async function keepBlock(
  ctx: Context,
  act: Act,
  decisions: readonly { readonly about: About; readonly decided: Announced }[],
): Promise<string | undefined> {
  const [first] = decisions
  if (!first) return undefined
  const block = await act.decisions.nextNumber(first.about.meetingId)
  for (const [index, { about, decided }] of decisions.entries()) {
    const numbered = { number: `${block}.${index + 1}`, block, blockSize: decisions.length }
    await putOnRecord(ctx, act, about, decided, numbered)
  }
  act.document.rulesChanged()
  act.document.keepRevision({ kind: 'decision', proposalId: first.about.proposalId })
  return block
}

async function putOnRecord(
  ctx: Context,
  act: Act,
  { words, hash, code, ...subject }: About,
  decided: Announced,
  numbered: Numbered,
): Promise<{ id: string; number: string }> {
  const [at, by] = [ctx.now(), idOf(ctx)]
  const version = await act.decisions.addVersion(subject.proposalId, { ...words, hash, at })
  const decision = await act.decisions.create({
    ...subject,
    ...decided,
    ...numbered,
    versionId: version.id,
    textHash: hash,
    decidedAt: at,
    recordedById: by,
    heldBack: act.document.isPublicViewHeld,
  })
  await act.proposals.change(subject.proposalId, {
    ...words,
    state: decided.result,
    reason: decided.reason,
    position: await act.proposals.nextPosition(subject.meetingId),
  })
  await act.highlights.endWithDecision(subject.proposalId, { at, by })
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
