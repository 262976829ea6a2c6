import { may } from '#domain/meeting/may.ts'
import { roleAt } from '#domain/meeting/role.ts'
import { layoutBytes, type MinutesLayout } from '#domain/minutes/layout.ts'
import type { MinutesPage, VersionLine } from '#protocol/pages/minutes.ts'
import type { Context } from '#server/context.ts'
import { presentMeeting } from '#server/present/meetings.ts'
import type { MinutesRow } from '#server/present/rows.ts'

export type WantedMinutes = {
  /** The newest where none is wanted. */
  readonly version?: number | undefined
  /** Also whoever may read more can look at what the public reads. */
  readonly edition?: 'public' | undefined
}

type Version = NonNullable<MinutesRow['minutes']>['versions'][number]

/** The published minutes of one meeting: the members' edition for its members, else the public one. */
export async function minutesPage(
  ctx: Context,
  code: string,
  { version: wanted, edition }: WantedMinutes = {},
): Promise<MinutesPage | undefined> {
  const row = await ctx.store.publicMeetings.findMinutes(code)
  if (!row?.minutes?.publishedAt) return undefined
  const { versions, number, text } = row.minutes
  const shown = wanted === undefined ? versions[0] : versions.find(({ version }) => version === wanted)
  if (wanted !== undefined && !shown) return undefined

  const role = await roleAtCode(ctx, code)
  const internal =
    shown && edition !== 'public' && may(role, 'read-minutes')
      ? await ctx.store.publishedMinutes.findInternalLayout(code, shown.version)
      : undefined
  return {
    meeting: presentMeeting(row),
    number,
    version: shown?.version ?? row.minutes.version,
    publishedAt: (shown?.publishedAt ?? row.minutes.publishedAt).toISOString(),
    text,
    layout: shown ? parseLayout(internal ?? shown.publicLayout) : null,
    hash: shown?.hash ?? null,
    versions: versions.map(toLine),
    isInternal: internal !== undefined,
    mayCorrect: row.state === 'minutes_published' && versions.length > 0 && may(role, 'write-minutes'),
  }
}

/** The bytes of one public version as they were hashed; undefined where there is none. */
export async function minutesBytes(ctx: Context, code: string, version: number): Promise<string | undefined> {
  const page = await minutesPage(ctx, code, { version, edition: 'public' })
  return page?.layout ? layoutBytes(page.layout) : undefined
}

async function roleAtCode({ actor, store }: Context, code: string) {
  const meeting = await store.meetingFrames.findStanding(code)
  return meeting ? roleAt(actor, await store.meetings.standingOf(actor, meeting)) : 'viewer'
}

/** Written by `layoutBytes` in the act that published it, and never changed since. */
const parseLayout = (kept: string) => JSON.parse(kept) as MinutesLayout

function toLine({ version, publishedAt, correctedWhat, correctedWhy, correctedBy }: Version): VersionLine {
  const correction =
    correctedWhat !== null && correctedWhy !== null && correctedBy !== null
      ? { what: correctedWhat, why: correctedWhy, by: correctedBy }
      : null
  return { version, publishedAt: publishedAt.toISOString(), correction }
}
