import { acceptDecisions } from '#domain/meeting/public-view.ts'
import { type Announced, decide } from '#domain/proposal/decision.ts'
import type { ProposalWords } from '#domain/proposal/version.ts'
import { allow, type Result, refuse } from '#domain/result.ts'
import type { Reason } from '#protocol/reasons.ts'
import type { Requests, Values } from '#protocol/requests.ts'
import type { Act, Context } from '#server/context.ts'
import { textHash } from '#server/text-hash.ts'
import { actAtMeeting, idOf, type MeetingRef } from './act-at-meeting.ts'

/**
 * Records what the body decided, about these very words.
 *
 * The words are read under the document's row lock, so no edit can slip between what is hashed and
 * what is decided; the moderator sends the hash of what stood on the screen, and if somebody typed
 * since, the answer is `text-changed` and nothing is recorded.
 */
export function recordDecision(
  ctx: Context,
  meeting: MeetingRef,
  { requestId, proposalId, textHash: seen, ...announced }: Requests['decision:record'],
): Promise<Result<Values['decision:record'], Reason>> {
  const command = { does: 'record-decision', command: 'decision:record', requestId } as const

  return actAtMeeting(ctx, meeting, command, async (act, setting) => {
    const accepted = acceptDecisions(setting)
    if (!accepted.ok) return accepted
    const proposal = await act.proposals.find(setting.id, proposalId)
    const words = act.document.words(proposalId)
    if (!proposal || !words) return refuse('not-found')
    const decided = decide(proposal, announced)
    if (!decided.ok) return decided
    const item = await act.agenda.findOpen(setting.id)
    if (!item) return refuse('no-open-item')
    const hash = textHash(words)
    if (hash !== seen) return refuse('text-changed')

    const about = { meetingId: setting.id, agendaItemId: item.id, proposalId, words, hash }
    const number = await keep(ctx, act, about, decided.value)
    act.document.rulesChanged()
    act.document.keepRevision({ kind: 'decision', proposalId })
    await act.audit({
      action: 'decision:record',
      object: 'proposal',
      objectId: proposalId,
      detail: {
        code: proposal.code,
        number,
        result: announced.result,
        method: announced.method,
        textHash: hash,
      },
    })
    return allow({ number, textHash: hash })
  })
}

type About = {
  readonly meetingId: string
  readonly agendaItemId: string
  readonly proposalId: string
  readonly words: ProposalWords
  readonly hash: string
}

async function keep(ctx: Context, act: Act, about: About, decided: Announced): Promise<string> {
  const { words, hash, ...subject } = about
  const at = ctx.now()
  const version = await act.decisions.addVersion(about.proposalId, { ...words, hash, at })
  const { number } = await act.decisions.create({
    ...subject,
    ...decided,
    versionId: version.id,
    textHash: hash,
    decidedAt: at,
    recordedById: idOf(ctx),
  })
  await act.proposals.change(about.proposalId, {
    ...words,
    state: decided.result,
    reason: decided.reason,
    position: await act.proposals.nextPosition(about.meetingId),
  })
  return number
}
