import { textOf } from '#domain/history/line.ts'
import { type NoteLine, notesByItem } from '#domain/minutes/notes-by-item.ts'
import type { Attendee, MinutesRecord, Pause, Somebody } from '#domain/minutes/record.ts'
import { itemSection, OPENING, type Sections } from '#domain/minutes/section.ts'
import { type NamePolicy, publicName } from '#domain/person/public-name.ts'
import { storedObjections } from '#domain/proposal/objection.ts'
import { stateAt } from '#domain/task/book.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import { readAuthored } from '#protocol/authored-lines.ts'
import { newSharedDocument } from '#protocol/shared-document.ts'
import type { Rows } from './database.ts'
import { recordedDots, recordedMoods } from './recorded-rounds.ts'
import { applyAll } from './replica.ts'
import { type TaskMeeting, tasks } from './tasks.ts'

/** The parts of a block are of one moment; their ids keep their order. */
const IN_TIME: Prisma.DecisionOrderByWithRelationInput[] = [{ decidedAt: 'asc' }, { id: 'asc' }]

const NAMED = { name: true, socialName: true, namePolicy: true, function: true } as const

const QUESTION = {
  code: true,
  text: true,
  display: true,
  state: true,
  answer: true,
  answeredBy: true,
  answeredAt: true,
  due: true,
  agendaItem: { select: { number: true } },
  responsible: { select: { name: true } },
} as const

const MEETING = {
  id: true,
  groupId: true,
  code: true,
  title: true,
  place: true,
  room: true,
  startsAt: true,
  openedAt: true,
  closedAt: true,
  attendance: true,
  group: { select: { name: true, lead: { select: NAMED } } },
  process: { select: { title: true, municipality: { select: { name: true } } } },
  agenda: {
    orderBy: { position: 'asc' },
    include: { returnedFrom: { select: { meeting: { select: { startsAt: true } } } } },
  },
  attendances: { where: { removedAt: null }, orderBy: [{ arrivedAt: 'asc' }, { displayName: 'asc' }] },
  decisions: {
    orderBy: IN_TIME,
    include: {
      version: { select: { title: true, text: true } },
      proposal: {
        select: {
          code: true,
          entry: { select: { code: true, decisionId: true } },
          origins: {
            where: { contribution: { state: { notIn: ['hidden', 'submitted'] } } },
            orderBy: { createdAt: 'asc' },
            select: { contribution: { select: { code: true, text: true, display: true } } },
          },
        },
      },
    },
  },
  roleTerms: { orderBy: [{ since: 'asc' }, { id: 'asc' }], include: { person: { select: NAMED } } },
  tasks: { orderBy: { number: 'asc' }, include: { person: { select: NAMED } } },
  questions: { where: { state: { not: 'asked' } }, orderBy: { position: 'asc' }, select: QUESTION },
} as const satisfies Prisma.MeetingSelect

type Row = Prisma.MeetingGetPayload<{ select: typeof MEETING }>
type Person = { name: string; socialName: string | null; namePolicy: NamePolicy; function: string | null }

/** What minutes are made of. */
export const minutesRecords = (rows: Rows) => ({
  read: (meetingId: string) => readRecord(rows, meetingId),
  sections: (meetingId: string) => generateSections(rows, meetingId),
  hiddenNames: (meetingId: string) => readHiddenNames(rows, meetingId),

  /** What people are called, by the house and by the public, in the order of the ids. */
  async somebodies(ids: readonly string[]): Promise<Somebody[]> {
    const people = await rows.person.findMany({
      where: { id: { in: [...ids] } },
      select: { id: true, ...NAMED },
    })
    return ids.flatMap((id) => people.filter((person) => person.id === id).map(toSomebody))
  },
})

/** What the rows of a meeting tell its minutes; one after the other, since acts share one connection. */
async function readRecord(rows: Rows, meetingId: string): Promise<MinutesRecord> {
  const row = await rows.meeting.findUniqueOrThrow({ where: { id: meetingId }, select: MEETING })
  const pauses = await readPauses(rows, meetingId)
  return {
    meeting: toMeeting(row),
    people: { chair: row.group?.lead ? toSomebody(row.group.lead) : null, terms: row.roleTerms.map(toTerm) },
    attendance: row.attendances.map(toAttendee),
    counted: countsIn(row.attendance),
    pauses,
    items: row.agenda.map(({ openedAt, closedAt, ...item }) => ({
      id: item.id,
      number: item.number,
      title: item.title,
      state: item.state,
      plannedMinutes: item.plannedMinutes,
      openedAt: openedAt?.toISOString() ?? null,
      closedAt: closedAt?.toISOString() ?? null,
      returnedFrom: item.returnedFrom?.meeting.startsAt.toISOString() ?? null,
    })),
    decisions: row.decisions.map(toDecision),
    tasks: row.tasks.map(toTask),
    earlierTasks: await readEarlierTasks(rows, row),
    questions: row.questions
      .filter(({ state }) => state !== 'hidden')
      .map((question) => toQuestion(question, row.closedAt)),
    hiddenQuestions: row.questions.filter(({ state }) => state === 'hidden').length,
    dots: await recordedDots(rows, meetingId),
    moods: await recordedMoods(rows, meetingId),
  }
}

function toMeeting({ group, process, ...row }: Row): MinutesRecord['meeting'] {
  return {
    code: row.code,
    title: row.title,
    group: group?.name ?? null,
    process: process.title,
    municipality: process.municipality.name,
    // Some notices name the room only, and give it as both.
    place: [...new Set([row.place, row.room])].filter((part) => part !== null).join(', ') || null,
    startsAt: row.startsAt.toISOString(),
    openedAt: row.openedAt?.toISOString() ?? null,
    closedAt: row.closedAt?.toISOString() ?? null,
  }
}

const toSomebody = (person: Person): Somebody => ({
  name: person.socialName ?? person.name,
  publicName: publicName(person),
  role: person.function,
})

const toTerm = ({ role, person, since, until }: Row['roleTerms'][number]) => ({
  role,
  who: toSomebody(person),
  since: since.toISOString(),
  until: until?.toISOString() ?? null,
})

const toAttendee = (row: Row['attendances'][number]): Attendee => ({
  name: row.displayName,
  organisation: row.organisationName,
  segment: row.segment,
  mode: row.mode,
  arrivedAt: row.arrivedAt.toISOString(),
  leftAt: row.leftAt?.toISOString() ?? null,
  hasVote: row.hasVote,
})

function countsIn(attendance: Prisma.JsonValue): Record<string, number> {
  if (typeof attendance !== 'object' || attendance === null) return {}
  const counts = Object.entries(attendance).filter(
    (pair): pair is [string, number] => typeof pair[1] === 'number',
  )
  return Object.fromEntries(counts)
}

function toDecision(row: Row['decisions'][number]): MinutesRecord['decisions'][number] {
  const { proposal, version } = row
  return {
    number: row.number,
    itemId: row.agendaItemId,
    decidedAt: row.decidedAt.toISOString(),
    result: row.result,
    method: row.method,
    votesFor: row.votesFor,
    votesAgainst: row.votesAgainst,
    votesAbstain: row.votesAbstain,
    base: row.base,
    objectionsIntegrated: row.objectionsIntegrated,
    objections: storedObjections(row.objections),
    block: row.block === null ? null : { number: row.block, size: row.blockSize ?? 1 },
    minorityView: row.minorityView,
    reason: row.reason,
    proposal: { code: proposal.code, title: version.title, text: version.text },
    textHash: row.textHash,
    entryCode: proposal.entry?.decisionId === row.id ? proposal.entry.code : null,
    contributions: proposal.origins.flatMap(({ contribution }) => contribution ?? []),
  }
}

function toTask({ person, ...task }: Row['tasks'][number]): MinutesRecord['tasks'][number] {
  return {
    number: task.number,
    itemId: task.itemId,
    what: task.what,
    owner: task.owner,
    ownerPublicName: person ? (publicName(person) ?? person.function) : task.owner,
    due: task.due?.toISOString().slice(0, 10) ?? null,
    state: task.state,
  }
}

async function readEarlierTasks(rows: Rows, meeting: TaskMeeting): Promise<MinutesRecord['earlierTasks']> {
  const earlier = await tasks(rows).before(meeting)
  return earlier.map((task) => ({
    ...toTask(task),
    state: stateAt(task, meeting) ?? task.state,
    from: { code: task.meeting.code, startsAt: task.meeting.startsAt.toISOString() },
  }))
}

/** An answer that came after the close belongs to no minutes: they tell what was promised. */
function toQuestion(
  { agendaItem, responsible, ...row }: Row['questions'][number],
  closedAt: Date | null,
): MinutesRecord['questions'][number] {
  const isAnswered = row.answeredAt !== null && (closedAt === null || row.answeredAt <= closedAt)
  const unanswered = row.due === null ? 'open' : 'promised'
  return {
    code: row.code,
    text: row.text,
    display: row.display,
    item: agendaItem?.number ?? null,
    outcome: isAnswered ? 'answered' : unanswered,
    answer: isAnswered ? row.answer : null,
    answeredBy: isAnswered ? row.answeredBy : null,
    due: row.due?.toISOString().slice(0, 10) ?? null,
    responsible: responsible?.name ?? null,
  }
}

const ACTS = ['meeting:pause-public-view', 'meeting:resume-public-view', 'meeting:close']

/** A pause lasts until somebody ends it or the meeting is closed; the record of acts knows when. */
async function readPauses(rows: Rows, meetingId: string): Promise<Pause[]> {
  const events = await rows.auditEvent.findMany({
    where: { meetingId, action: { in: ACTS } },
    orderBy: { seq: 'asc' },
    select: { action: true, at: true, detail: true },
  })
  return events.flatMap(({ action, at, detail }, index) => {
    if (action !== 'meeting:pause-public-view') return []
    const until = events[index + 1]?.at.toISOString() ?? null
    return { from: at.toISOString(), to: until, reason: reasonIn(detail) }
  })
}

const reasonIn = (detail: Prisma.JsonValue): string =>
  typeof detail === 'object' && detail !== null && 'reason' in detail ? String(detail.reason) : ''

/** The course of each item as the shared document had it at the close: what the parts begin with. */
async function generateSections(rows: Rows, meetingId: string): Promise<Sections> {
  const kept = await rows.documentRevision.findMany({
    where: { meetingId, kind: { in: ['item_opened', 'closed'] } },
    orderBy: [{ seq: 'asc' }, { at: 'asc' }, { id: 'asc' }],
    select: { kind: true, itemId: true, state: true },
  })
  const closed = kept.findLast(({ kind }) => kind === 'closed')
  if (!closed) return new Map()
  const openings = kept.flatMap(({ itemId, state }) =>
    itemId === null ? [] : { itemId, keys: new Set(linesIn(state).map(({ key }) => key)) },
  )
  const items = await rows.agendaItem.findMany({ where: { meetingId }, orderBy: { position: 'asc' } })
  const byItem = notesByItem(linesIn(closed.state), items, openings)
  return new Map(
    [...byItem].map(([itemId, lines]) => [itemId === null ? OPENING : itemSection(itemId), lines.join('\n')]),
  )
}

function linesIn(state: Uint8Array): NoteLine[] {
  const doc = newSharedDocument()
  applyAll(doc, [state])
  const lines = readAuthored(doc).notes.map((line) => ({
    key: line.key,
    type: line.look.type,
    text: textOf(line),
  }))
  doc.destroy()
  return lines
}

/** Everybody known here who did not choose to be named, and who was written down at this meeting. */
async function readHiddenNames(rows: Rows, meetingId: string): Promise<string[]> {
  const people = await rows.person.findMany({
    where: { namePolicy: { not: 'full' } },
    select: { name: true, socialName: true },
  })
  const present = await rows.attendance.findMany({
    where: { meetingId, OR: [{ personId: null }, { person: { namePolicy: { not: 'full' } } }] },
    select: { displayName: true },
  })
  const names = [
    ...people.flatMap(({ name, socialName }) => [name, socialName ?? '']),
    ...present.map(({ displayName }) => displayName),
  ]
  return [...new Set(names)].filter((name) => name.trim() !== '')
}
