import * as Y from 'yjs'
import { permit } from '#domain/meeting/may.ts'
import { isOpenForWriting, roleAt } from '#domain/meeting/role.ts'
import { allow, type Result, refuse } from '#domain/result.ts'
import { readAuthored } from '#protocol/authored-lines.ts'
import { type Comparison, type HistoryPage, NOW, type RevisionLine } from '#protocol/pages/history.ts'
import type { Reason } from '#protocol/reasons.ts'
import { newSharedDocument } from '#protocol/shared-document.ts'
import type { Context } from '#server/context.ts'
import { presentComparison } from '#server/present/comparison.ts'

/** Which two states are wanted; what is not said is chosen for the reader. */
export type Wanted = { readonly from?: string | undefined; readonly to?: string | undefined }

type Row = Awaited<ReturnType<Context['store']['revisions']['list']>>[number]

/**
 * The kept states of a meeting's document, and two of them side by side. Only for those who write at the
 * meeting: a revision holds what was typed and taken back, or written while the public view stood still.
 */
export async function historyPage(
  ctx: Context,
  code: string,
  wanted: Wanted,
): Promise<Result<HistoryPage, Reason>> {
  const { store, actor } = ctx
  const meeting = await store.meetingFrames.findStanding(code)
  if (!meeting) return refuse('not-found')
  const role = roleAt(actor, await store.meetings.standingOf(actor, meeting))
  if (meeting.state === 'draft' && role !== 'moderator') return refuse('not-found')
  const permitted = permit(actor, role, 'read-history')
  if (!permitted.ok) return permitted

  const [frame, rows, owners] = await Promise.all([
    store.meetingFrames.get(meeting.id),
    store.revisions.list(meeting.id),
    store.revisions.owners(meeting.id),
  ])
  const names = await store.revisions.namesOf(
    [...new Set([...owners.values(), ...rows.map(({ personId }) => personId)])].filter((id) => id !== null),
  )
  const isOpen = isOpenForWriting(meeting.state)
  const chosen = choose(rows, wanted, isOpen)
  const { name, locale, timeZone, currency } = frame.process.municipality
  return allow({
    meeting: {
      code,
      title: frame.title,
      state: meeting.state,
      group: frame.group && { slug: frame.group.slug, name: frame.group.name },
      place: { name, locale, timeZone, currency },
    },
    isModerator: role === 'moderator',
    isOpen,
    revisions: rows.map((row) => presentRevision(row, names)).reverse(),
    comparison:
      chosen &&
      (await compare(ctx, { ...chosen, meetingId: meeting.id, language: locale }, (client) => {
        return names.get(owners.get(client) ?? '') ?? null
      })),
    isUnknown: !chosen && rows.length > 0,
  })
}

type Chosen = { readonly from: string; readonly to: string }

/**
 * Unasked: the newest revision beside the present text, and of a closed meeting the first beside the
 * last. Undefined is for what does not exist.
 */
function choose(rows: readonly Row[], wanted: Wanted, isOpen: boolean): Chosen | null {
  const [oldest, newest] = [rows[0], rows.at(-1)]
  if (!oldest || !newest) return null
  const from = wanted.from ?? (isOpen ? newest.id : oldest.id)
  const to = wanted.to ?? (isOpen ? NOW : newest.id)
  const places = [from, to].map((id) => (id === NOW ? rows.length : rows.findIndex((row) => row.id === id)))
  const [first = -1, second = -1] = places
  if (first === -1 || second === -1) return null
  return first <= second ? { from, to } : { from: to, to: from }
}

async function compare(
  { store }: Context,
  { meetingId, from, to, language }: Chosen & { meetingId: string; language: string },
  nameOf: (client: number) => string | null,
): Promise<Comparison> {
  const [before, after] = await Promise.all([from, to].map((id) => readState(store, meetingId, id)))
  if (!before || !after) throw new Error(`A revision of meeting ${meetingId} has no state`)
  const known = Y.decodeStateVector(Y.encodeStateVector(before))
  const isNew = (client: number, clock: number) => clock >= (known.get(client) ?? 0)
  const compared = presentComparison(readAuthored(before), readAuthored(after), { language, isNew, nameOf })
  before.destroy()
  after.destroy()
  return { from, to, ...compared }
}

async function readState(store: Context['store'], meetingId: string, id: string): Promise<Y.Doc> {
  const updates =
    id === NOW
      ? (await store.log.load(meetingId))?.updates
      : [await store.revisions.findState(meetingId, id)].filter((state) => state !== undefined)
  const doc = newSharedDocument()
  doc.transact(() => {
    for (const update of updates ?? []) Y.applyUpdate(doc, update)
  })
  return doc
}

function presentRevision(row: Row, names: ReadonlyMap<string, string>): RevisionLine {
  return {
    id: row.id,
    kind: row.kind,
    name: row.name,
    at: row.at.toISOString(),
    item: row.item,
    proposalCode: row.proposal?.code ?? null,
    by: row.personId ? (names.get(row.personId) ?? null) : null,
    erasedAt: row.erasedAt?.toISOString() ?? null,
  }
}
