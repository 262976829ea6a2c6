import * as rule from '#domain/dots/round.ts'
import { acceptDecisions } from '#domain/meeting/public-view.ts'
import { allow, type Result, refuse } from '#domain/result.ts'
import { askNothingElse } from '#domain/room/asking.ts'
import type { Reason } from '#protocol/reasons.ts'
import type { Requests, Values } from '#protocol/requests.ts'
import type { Act, Context } from '#server/context.ts'
import { actAtMeeting, idOf, type MeetingRef } from './act-at-meeting.ts'

type Chosen = Requests['dots:open']['items'][number]

/** Asks everybody with a voice to spread dots over chosen cards of the board: advice, and no decision. */
export function openDots(
  ctx: Context,
  meeting: MeetingRef,
  { requestId, items, dotsEach, mostOnOne }: Requests['dots:open'],
): Promise<Result<Values['dots:open'], Reason>> {
  const command = { does: 'ask-the-room', command: 'dots:open', requestId } as const

  return actAtMeeting(ctx, meeting, command, async (act, setting) => {
    const accepted = acceptDecisions(setting)
    if (!accepted.ok) return accepted
    const free = askNothingElse(await act.roomQuestions.open(setting.id))
    if (!free.ok) return free
    const item = await act.agenda.findOpen(setting.id)
    if (!item) return refuse('no-open-item')
    const found = await findItems(act, setting.id, items)
    if (!found) return refuse('not-found')
    const entitled = await act.roomQuestions.countVoices(setting.id)
    const { purpose } = item
    const opened = rule.openRound({ purpose, items: found, dotsEach, mostOnOne, entitled })
    if (!opened.ok) return opened

    const roundId = await act.dotRounds.open({
      meetingId: setting.id,
      agendaItemId: item.id,
      dotsEach,
      mostOnOne,
      openedAt: ctx.now(),
      openedById: idOf(ctx),
      items,
    })
    const detail = { items: items.length, dotsEach, mostOnOne, entitled }
    await act.audit({ action: 'dots:open', object: 'dot-round', objectId: roundId, detail })
    return allow({ roundId })
  })
}

/** Undefined when one of them is none of this meeting. */
async function findItems(act: Act, meetingId: string, items: readonly Chosen[]) {
  const found: rule.RoundItem[] = []
  for (const { kind, id } of items) {
    if (kind === 'proposal') {
      const proposal = await act.proposals.find(meetingId, id)
      if (!proposal) return undefined
      found.push({ kind, state: proposal.state })
    } else {
      const contribution = await act.contributions.find(meetingId, id)
      // What is hidden is there for nobody.
      if (!contribution || contribution.state === 'hidden') return undefined
      found.push({ kind, state: contribution.state })
    }
  }
  return found
}
