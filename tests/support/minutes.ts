import type { Result } from '#domain/result.ts'
import { approveMinutes } from '#server/commands/approve-minutes.ts'
import { closeMeeting } from '#server/commands/close-meeting.ts'
import { editMinutes } from '#server/commands/edit-minutes.ts'
import { publishMinutes } from '#server/commands/publish-minutes.ts'
import { sendMinutesToReview } from '#server/commands/send-minutes-to-review.ts'
import { minutesWork } from '#server/queries/minutes-work.ts'
import { newRequestId, type Somebody, type Town } from '#tests/support/a-town.ts'

/** The steps by which minutes go from the close of a meeting to the public, each by whom a test says. */
export const close = (town: Town) => closeMeeting(town.as('ben'), town.meeting, { requestId: newRequestId() })

type Words = { readonly key?: string; readonly text?: string; readonly revision?: number }

export const edit = (
  town: Town,
  who: Somebody,
  { key = 'opening', text = 'Vítame vás.', revision = 0 }: Words = {},
) => editMinutes(town.as(who), town.meeting, { requestId: newRequestId(), key, text, revision })

export const review = (town: Town, who: Somebody = 'cyril') =>
  sendMinutesToReview(town.as(who), town.meeting, { requestId: newRequestId() })

export async function approve(town: Town, who: Somebody = 'ben', hash?: string) {
  return approveMinutes(town.as(who), town.meeting, {
    requestId: newRequestId(),
    hash: hash ?? (await hashOf(town)),
  })
}

export async function publish(town: Town, who: Somebody = 'cyril', hash?: string) {
  return publishMinutes(town.as(who), town.meeting, {
    requestId: newRequestId(),
    hash: hash ?? (await hashOf(town)),
  })
}

/** The fingerprint of what stands there now, as a page would send it. */
export const hashOf = async (town: Town): Promise<string> =>
  (await minutesWork(town.as('ben'), 's-sen'))?.hash ?? 'f'.repeat(64)

/** From the running meeting to published minutes, written by Cyril and verified by Ben. */
export async function publishedMinutes(town: Town, text = 'Program bol schválený.'): Promise<void> {
  const steps: Result<unknown, string>[] = []
  steps.push(await close(town), await edit(town, 'cyril', { text }), await review(town))
  steps.push(await approve(town), await publish(town))
  for (const step of steps) if (!step.ok) throw new Error(`refused: ${step.reason}`)
}

export const said = (result: Result<unknown, string>) => result.ok || result.reason
