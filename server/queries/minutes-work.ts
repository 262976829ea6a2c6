import { isPerson } from '#domain/actor.ts'
import { may } from '#domain/meeting/may.ts'
import { type MeetingRole, roleAt, type Standing } from '#domain/meeting/role.ts'
import { roundsAt } from '#domain/minutes/assemble.ts'
import { daysAfter, type MinutesStage, stageOf, termsOf } from '#domain/minutes/course.ts'
import { isResolved, type PlacedFinding } from '#domain/minutes/findings.ts'
import { roundPlaces } from '#domain/minutes/round-findings.ts'
import {
  CLOSING,
  contributionPlace,
  decisionPlace,
  itemSection,
  itemTitlePlace,
  noteSection,
  OPENING,
  questionPlace,
  textIn,
} from '#domain/minutes/section.ts'
import type { MinutesWork, WorkFinding, WorkPart, WorkRemark, WorkTask } from '#protocol/pages/minutes.ts'
import type { Context } from '#server/context.ts'
import { decisionLayout, itemTimes } from '#server/present/minutes-layout.ts'
import { dayOf } from '#server/present/place.ts'
import { itemRounds } from '#server/present/round-layout.ts'
import {
  editionOf,
  hashOfWork,
  type MinutesInWork,
  openFindings,
  readMinutesInWork,
  UNSIGNED,
} from './minutes-in-work.ts'

type Reader = { readonly ctx: Context; readonly role: MeetingRole; readonly standing: Standing }
type Names = ReadonlyMap<string, string>

/**
 * The minutes of a meeting while they are in work. Whoever runs the meeting sees them from its close on,
 * its members from the review on; for everybody else there are none yet.
 */
export async function minutesWork(ctx: Context, code: string): Promise<MinutesWork | undefined> {
  const { actor, store } = ctx
  const found = await store.meetingFrames.findStanding(code)
  const stage = found ? stageOf(found.state) : undefined
  if (!found || stage === undefined || stage === 'published') return undefined
  const standing = await store.meetings.standingOf(actor, found)
  const role = roleAt(actor, standing)
  if (!may(role, isForMembers(stage) ? 'read-minutes' : 'write-minutes')) return undefined

  const setting = await store.meetings.getSetting(found.id)
  const work = await readMinutesInWork(store, setting)
  const names = await namesIn(store, work)
  const tasks = await store.tasks.ofMeeting(found.id)
  return present({ ctx, role, standing }, { setting, work, names, stage, tasks })
}

const isForMembers = (stage: MinutesStage) => stage === 'in_review' || stage === 'approved'

async function namesIn({ revisions }: Context['store'], { draft }: MinutesInWork): Promise<Names> {
  const ids = [
    ...(draft?.sections ?? []).map(({ updatedById }) => updatedById),
    ...(draft?.remarks ?? []).map(({ personId }) => personId),
    draft?.verifiedById ?? null,
  ].filter((id) => id !== null)
  return revisions.namesOf([...new Set(ids)])
}

type Seen = {
  readonly setting: Awaited<ReturnType<Context['store']['meetings']['getSetting']>>
  readonly work: MinutesInWork
  readonly names: Names
  readonly stage: MinutesStage
  readonly tasks: Awaited<ReturnType<Context['store']['tasks']['ofMeeting']>>
}

function present(reader: Reader, seen: Seen): MinutesWork {
  const { work, setting, names, stage } = seen
  const parts = partsOf(work, names)
  const shown = new Set(parts.flatMap((part) => part.findings.map(({ key }) => key)))
  return {
    meeting: { code: setting.code, title: setting.title, groupId: setting.groupId },
    place: work.place,
    stage,
    ...rightsOf(reader, seen),
    parts,
    tasks: seen.tasks.map(toTask),
    items: work.record.items.map(({ id, number, title }) => ({ id, title: `${number}. ${title}` })),
    otherFindings: work.findings.filter(({ key }) => !shown.has(key)).map((found) => toFinding(work, found)),
    openFindings: openFindings(work).length,
    ...courseOf(seen),
    internal: editionOf(work, 'internal', UNSIGNED),
    public: editionOf(work, 'public', UNSIGNED),
  }
}

const toTask = ({ id, number, what, owner, due, state, reason }: Seen['tasks'][number]): WorkTask => ({
  id,
  number,
  what,
  owner,
  due: due === null ? null : dayOf(due),
  state,
  reason,
})

function rightsOf({ ctx, role, standing }: Reader, { work, stage }: Seen) {
  const personId = isPerson(ctx.actor) ? ctx.actor.id : null
  const until = work.draft?.remarksUntil ?? null
  return {
    mayWrite: may(role, 'write-minutes'),
    mayVerify: may(role, 'verify-minutes') || standing.membership?.role === 'verifier',
    mayPublish: may(role, 'publish-minutes'),
    isWriter: (work.draft?.writers ?? []).some((writer) => writer.personId === personId),
    mayRemark: stage === 'in_review' && personId !== null && until !== null && ctx.now() <= until,
  }
}

function courseOf({ work, setting, names, stage }: Seen) {
  const { draft, record } = work
  const hash = hashOfWork(work)
  const { closedAt } = record.meeting
  const { publishDays } = termsOf(setting.process.rulebook)
  return {
    hash,
    isOutdated: stage === 'approved' && draft?.verifiedHash !== hash,
    openRemarks: (draft?.remarks ?? []).filter(({ state }) => state === 'proposed').length,
    remarksUntil: draft?.remarksUntil?.toISOString() ?? null,
    dueAt: closedAt && daysAfter(new Date(closedAt), publishDays).toISOString(),
    correcting: draft?.correctingWhat ? { what: draft.correctingWhat, why: draft.correctingWhy ?? '' } : null,
    verifiedBy: draft?.verifiedById ? (names.get(draft.verifiedById) ?? '–') : null,
  }
}

/** The parts in the order in which the minutes are read. */
function partsOf(work: MinutesInWork, names: Names): WorkPart[] {
  const { record } = work
  const part = partWith(work, names)
  const decided = (itemId: string | null) =>
    record.decisions
      .filter((decision) => decision.itemId === itemId)
      .map((decision) =>
        part({
          key: noteSection(decision.number),
          kind: 'note',
          title: decision.number,
          facts: [decisionLayout({ ...decision, note: [] }, work.place)],
          places: [
            decisionPlace(decision.number),
            ...decision.contributions.map(({ code }) => contributionPlace(code)),
          ],
        }),
      )
  const items = record.items.flatMap((item) => [
    part({
      key: itemSection(item.id),
      kind: 'item',
      title: `${item.number}. ${item.title}`,
      facts: [
        { kind: 'paragraph', look: 'soft', text: itemTimes(item, work.place) },
        ...itemRounds(roundsAt(record, item.id), work.place),
      ],
      places: [itemTitlePlace(item.number), ...roundPlaces(roundsAt(record, item.id))],
    }),
    ...decided(item.id),
  ])
  return [
    part({ key: OPENING, kind: 'opening', title: '', facts: [], places: [] }),
    ...items,
    ...decided(null),
    part({
      key: CLOSING,
      kind: 'closing',
      title: '',
      facts: [],
      // The questions stand after the last item, and nobody writes them for the minutes.
      places: record.questions.map(({ code }) => questionPlace(code)),
    }),
  ]
}

type Bare = Pick<WorkPart, 'key' | 'kind' | 'title' | 'facts'> & {
  /** Where else private words would be shown with this part. */
  readonly places: readonly string[]
}

const partWith =
  (work: MinutesInWork, names: Names) =>
  ({ places, ...bare }: Bare): WorkPart => {
    const { draft, sections, findings } = work
    const stored = draft?.sections.find(({ key }) => key === bare.key)
    const remarks = (draft?.remarks ?? []).filter(({ key }) => key === bare.key)
    return {
      ...bare,
      text: textIn(sections, bare.key),
      revision: stored?.revision ?? 0,
      editedBy: stored?.updatedById ? (names.get(stored.updatedById) ?? null) : null,
      editedAt: stored?.updatedAt.toISOString() ?? null,
      findings: findings
        .filter(({ key }) => key === bare.key || places.includes(key))
        .map((found) => toFinding(work, found)),
      remarks: remarks.map((remark) => toRemark(remark, names)),
    }
  }

function toFinding({ resolutions, sections }: MinutesInWork, finding: PlacedFinding): WorkFinding {
  const resolution = resolutions.find((each) => isResolved(finding, [each]))
  return {
    ...finding,
    around: around(textIn(sections, finding.key), finding.words),
    resolution: resolution ? { verdict: resolution.verdict, reason: resolution.reason } : null,
  }
}

const CONTEXT = 40

/** The words with what stands next to them, so that one sees what is meant. */
function around(text: string, words: string): string {
  const at = text.indexOf(words)
  if (at === -1) return words
  const [from, to] = [Math.max(0, at - CONTEXT), at + words.length + CONTEXT]
  return `${from > 0 ? '…' : ''}${text.slice(from, to)}${to < text.length ? '…' : ''}`
}

type RemarkRow = NonNullable<MinutesInWork['draft']>['remarks'][number]

const toRemark = ({ id, text, personId, at, state, answer }: RemarkRow, names: Names): WorkRemark => ({
  id,
  text,
  by: names.get(personId) ?? '–',
  at: at.toISOString(),
  state,
  answer,
})
