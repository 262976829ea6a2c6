import { acceptDecisions } from '#domain/meeting/public-view.ts'
import { moodOf } from '#domain/mood/mood.ts'
import { allow, type Result, refuse } from '#domain/result.ts'
import type { Reason } from '#protocol/reasons.ts'
import type { Requests, Values } from '#protocol/requests.ts'
import type { Context } from '#server/context.ts'
import { actAtMeeting, idOf, type MeetingRef, NOTHING } from './act-at-meeting.ts'

/** Puts the cards away: counts and concerns stay, and nobody can see whose they were. */
export function putMoodAway(
  ctx: Context,
  meeting: MeetingRef,
  { requestId, roundId }: Requests['mood:put-away'],
): Promise<Result<Values['mood:put-away'], Reason>> {
  const command = { does: 'ask-the-room', command: 'mood:put-away', requestId } as const

  return actAtMeeting(ctx, meeting, command, async (act, setting) => {
    const accepted = acceptDecisions(setting)
    if (!accepted.ok) return accepted
    await act.moodRounds.lock(roundId)
    const round = await act.moodRounds.find(setting.id, roundId)
    if (!round) return refuse('not-found')
    if (round.state !== 'open') return refuse('round-over')

    const mood = moodOf(await act.moodRounds.cards(roundId))
    const { entitled } = await act.moodRounds.took(round)
    await act.moodRounds.putAway(roundId, mood, { at: ctx.now(), by: idOf(ctx), entitled })
    const { green, yellow, red } = mood
    const detail = { green, yellow, red, entitled }
    await act.audit({ action: 'mood:put-away', object: 'mood-round', objectId: roundId, detail })
    return allow(NOTHING)
  })
}
