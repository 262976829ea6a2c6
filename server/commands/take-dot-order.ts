import { sortByDots, sumOf } from '#domain/dots/ranking.ts'
import { acceptWriting } from '#domain/meeting/course.ts'
import { MOVABLE_COLUMNS } from '#domain/proposal/state.ts'
import { allow, type Result, refuse } from '#domain/result.ts'
import type { Reason } from '#protocol/reasons.ts'
import type { Requests, Values } from '#protocol/requests.ts'
import type { Act, Context } from '#server/context.ts'
import { actAtMeeting, type MeetingRef } from './act-at-meeting.ts'

type Round = NonNullable<Awaited<ReturnType<Act['dotRounds']['find']>>>

/** Sorts the cards of a round by their dots, each within its column; once, and by hand it can be changed back. */
export function takeDotOrder(
  ctx: Context,
  meeting: MeetingRef,
  { requestId, roundId }: Requests['dots:take-order'],
): Promise<Result<Values['dots:take-order'], Reason>> {
  const command = { does: 'ask-the-room', command: 'dots:take-order', requestId } as const

  return actAtMeeting(ctx, meeting, command, async (act, setting) => {
    const accepted = acceptWriting(setting.state)
    if (!accepted.ok) return accepted
    const round = await act.dotRounds.find(setting.id, roundId)
    if (!round) return refuse('not-found')
    if (round.state !== 'closed') return refuse('no-order')
    if (round.orderTakenAt) return refuse('order-taken')

    const moved = await sortColumns(act, setting.id, dotsByCard(round))
    await act.dotRounds.takeOrder(roundId, ctx.now())
    const detail = { moved }
    await act.audit({ action: 'dots:take-order', object: 'dot-round', objectId: roundId, detail })
    return allow({ moved })
  })
}

const dotsByCard = ({ items }: Round): ReadonlyMap<string, number> =>
  new Map(
    items.flatMap(({ proposalId, puts }) =>
      proposalId === null ? [] : [[proposalId, sumOf(puts)] as const],
    ),
  )

async function sortColumns(act: Act, meetingId: string, dots: ReadonlyMap<string, number>): Promise<number> {
  let moved = 0
  for (const column of MOVABLE_COLUMNS) {
    const places = sortByDots(await act.proposals.cardsIn(meetingId, column), dots)
    await act.proposals.place(places)
    moved += places.filter(({ id }) => dots.has(id)).length
  }
  return moved
}
