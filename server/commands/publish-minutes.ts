import { dayIn } from '#domain/meeting/notice.ts'
import { publish } from '#domain/minutes/course.ts'
import { coverIn } from '#domain/minutes/findings.ts'
import { layoutBytes, plainText } from '#domain/minutes/layout.ts'
import { CORRECTION } from '#domain/minutes/section.ts'
import { allow, type Result } from '#domain/result.ts'
import type { PublishMinutes } from '#protocol/minutes.ts'
import type { Reason } from '#protocol/reasons.ts'
import type { Act, Context, MeetingSetting } from '#server/context.ts'
import { writerRole } from '#server/present/minutes-layout.ts'
import {
  editionOf,
  hashOfWork,
  type MinutesInWork,
  openFindings,
  readMinutesInWork,
  sha256,
} from '#server/queries/minutes-in-work.ts'
import { actAtMeeting, idOf, type MeetingRef } from './act-at-meeting.ts'

type Published = { number: string; version: number; hash: string }

/** Fixes number, version and words of the minutes, as they were verified; from here on the public reads them. */
export function publishMinutes(
  ctx: Context,
  meeting: MeetingRef,
  { requestId, hash: read }: PublishMinutes,
): Promise<Result<Published, Reason>> {
  const command = { does: 'publish-minutes', command: 'minutes:publish', requestId } as const

  return actAtMeeting(ctx, meeting, command, async (act, setting) => {
    const work = await readMinutesInWork(act, setting)
    const present = hashOfWork(work)
    const published = publish({
      state: setting.state,
      // What is published is what the verifier read and what stands on the publisher's page.
      verified: work.draft?.verifiedHash === read ? read : null,
      present,
      openFindings: openFindings(work).length,
    })
    if (!published.ok) return published

    const version = await keepVersion(act, { ctx, setting, work })
    await act.meetings.setCourse(setting.id, { state: published.value })
    await act.minutes.changeDraft(setting.id, {
      correctingWhat: null,
      correctingWhy: null,
      correctingById: null,
    })
    await act.audit({ action: 'minutes:publish', object: 'meeting', objectId: setting.id, detail: version })
    return allow(version)
  })
}

type Ready = { readonly ctx: Context; readonly setting: MeetingSetting; readonly work: MinutesInWork }

async function keepVersion(act: Act, { ctx, setting, work }: Ready): Promise<Published> {
  const { timeZone } = setting.process.municipality
  const year = Number(dayIn(timeZone, setting.startsAt).slice(0, 4))
  const { id, number, version } = await act.publishedMinutes.reserveNumber(setting.id, year)
  const correction = await correctionIn(act, work)
  const at = ctx.now()
  const stamp = {
    standing: { kind: 'published', number, version, at: at.toISOString(), correction } as const,
    signatures: await signaturesIn(act, work),
  }
  const publicEdition = editionOf(work, 'public', stamp)
  const publicLayout = layoutBytes(publicEdition)
  const hash = sha256(publicLayout)
  await act.publishedMinutes.publish(id, {
    version,
    publicLayout,
    internalLayout: layoutBytes(editionOf(work, 'internal', stamp)),
    text: plainText(publicEdition),
    hash,
    publishedAt: at,
    publishedById: idOf(ctx),
    correction,
  })
  return { number, version, hash }
}

async function correctionIn({ minutesRecords }: Act, { draft, resolutions, place }: MinutesInWork) {
  if (!draft?.correctingWhat || !draft.correctingWhy) return null
  const [by] = await minutesRecords.somebodies(draft.correctingById === null ? [] : [draft.correctingById])
  // The public reads who corrected as what they are here; the record of acts knows the person.
  const called = by?.publicName ?? by?.role ?? writerRole(place)
  const cover = coverIn(resolutions)
  return {
    what: cover(CORRECTION, draft.correctingWhat),
    why: cover(CORRECTION, draft.correctingWhy),
    by: called,
  }
}

async function signaturesIn({ minutesRecords }: Act, { draft }: MinutesInWork) {
  const writers = await minutesRecords.somebodies((draft?.writers ?? []).map(({ personId }) => personId))
  const [verifier = null] = await minutesRecords.somebodies(draft?.verifiedById ? [draft.verifiedById] : [])
  return { writers, verifier }
}
