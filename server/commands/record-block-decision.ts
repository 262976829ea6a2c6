import { acceptDecisions } from '#domain/meeting/public-view.ts'
import { rulebookOf } from '#domain/process/rulebook.ts'
import { checkBlock } from '#domain/proposal/block.ts'
import { type Announced, decide, type Judging } from '#domain/proposal/decision.ts'
import { isAdopted } from '#domain/proposal/state.ts'
import { allow, type Result, refuse } from '#domain/result.ts'
import type { Reason } from '#protocol/reasons.ts'
import type { Requests, Values } from '#protocol/requests.ts'
import type { Act, Context } from '#server/context.ts'
import { textHash } from '#server/text-hash.ts'
import { actAtMeeting, type MeetingRef } from './act-at-meeting.ts'
import { limitsAt } from './check-limits.ts'
import { keepBlock } from './keep-decision.ts'

/**
 * One decision about all proposals that nobody wants to speak about, each in its own words. All or
 * nothing: whatever was changed, highlighted or decided since the moderator looked is named.
 */
export function recordBlockDecision(
  ctx: Context,
  meeting: MeetingRef,
  { requestId, proposals: asked, ...said }: Requests['decision:record-block'],
): Promise<Result<Values['decision:record-block'], Reason>> {
  const command = { does: 'record-decision', command: 'decision:record-block', requestId } as const
  // An objection is about one of them: that one is taken out and decided by itself.
  const announced: Announced = { ...said, objections: [] }

  return actAtMeeting(ctx, meeting, command, async (act, setting) => {
    const accepted = acceptDecisions(setting)
    if (!accepted.ok) return accepted
    const cards = await readCards(act, setting.id, asked)
    if (!cards) return refuse('not-found')
    const isAdopting = isAdopted(announced.result)
    const checked = checkBlock(cards, { ...(await limitsAt(act, setting)), isAdopting })
    if (!checked.ok) return checked
    const item = await act.agenda.findOpen(setting.id)
    if (!item) return refuse('no-open-item')

    const presence = await act.votes.findPresence(setting.id)
    const decided = decideEach(cards, announced, {
      rule: rulebookOf(setting.process.rulebook).vote,
      presence,
    })
    if (!decided.ok) return decided
    const place = { meetingId: setting.id, agendaItemId: item.id }
    const block = await keepBlock(
      ctx,
      act,
      cards.map(({ id: proposalId, code, words, hash }) => ({
        about: { ...place, proposalId, code, words, hash },
        decided: decided.value,
      })),
    )
    return block === undefined ? refuse('not-found') : allow({ number: block, count: cards.length })
  })
}

type Asked = Requests['decision:record-block']['proposals']
type Card = NonNullable<Awaited<ReturnType<typeof readCard>>>

/** Undefined when one of them is not at this meeting. */
async function readCards(act: Act, meetingId: string, asked: Asked): Promise<Card[] | undefined> {
  const cards: Card[] = []
  for (const each of asked) {
    const card = await readCard(act, meetingId, each)
    if (!card) return undefined
    cards.push(card)
  }
  return cards
}

async function readCard(act: Act, meetingId: string, { proposalId, textHash: seen }: Asked[number]) {
  const proposal = await act.proposals.find(meetingId, proposalId)
  const words = act.document.words(proposalId)
  if (!proposal || !words) return undefined
  const hash = textHash(words)
  const highlights = (await act.highlights.openAuthors(proposalId)).length
  return { ...proposal, words, hash, highlights, isAsSeen: hash === seen }
}

/** What is announced holds for each of them; the first that may not be decided speaks for all. */
function decideEach(
  cards: readonly Card[],
  announced: Announced,
  judging: Judging,
): Result<Announced, Reason> {
  const decided = cards.map((card) => decide(card, announced, judging))
  return decided.find(({ ok }) => !ok) ?? decided[0] ?? refuse('not-found')
}
