import type {
  AttendanceBlock,
  EarlierTaskLine,
  Edition,
  ItemBlock,
  MinutesBlock,
  MinutesDocument,
  TaskLine,
} from './document.ts'
import {
  type MinutesRecord,
  type RecordedItem,
  type RecordedTask,
  SEGMENTS,
  type Somebody,
} from './record.ts'
import { CLOSING, itemSection, noteSection, OPENING, paragraphsOf, type Sections, textIn } from './section.ts'

/**
 * Puts the minutes together: who was there, what was decided, the course under each item with its real
 * times, the tasks, and when the public view stood still.
 */
export function assemble(record: MinutesRecord, sections: Sections, edition: Edition): MinutesDocument {
  const blocks: MinutesBlock[] = [
    attendanceOf(record, edition),
    ...overviewOf(record),
    ...wordsOf(sections, 'opening'),
    ...record.items.map((item) => itemOf(record, sections, item)),
    ...withoutItemOf(record, sections),
    ...wordsOf(sections, 'closing'),
    ...questionsOf(record),
    ...tasksOf(record, edition),
    ...earlierTasksOf(record, edition),
    ...(record.pauses.length > 0 ? [{ kind: 'pauses' as const, pauses: record.pauses }] : []),
    signaturesOf(record, edition),
  ]
  return { edition, meeting: record.meeting, blocks }
}

function attendanceOf({ attendance, counted }: MinutesRecord, edition: Edition): AttendanceBlock {
  const bySegment = SEGMENTS.map((segment) => ({
    segment,
    count: attendance.filter((person) => person.segment === segment).length,
  })).filter(({ count }) => count > 0)
  return {
    kind: 'attendance',
    total: attendance.length,
    online: attendance.filter(({ mode }) => mode === 'online').length,
    bySegment,
    counted,
    people: edition === 'internal' ? attendance : [],
  }
}

function overviewOf({ decisions }: MinutesRecord): MinutesBlock[] {
  if (decisions.length === 0) return []
  const lines = decisions.map(({ number, result, proposal }) => ({
    number,
    result,
    code: proposal.code,
    title: proposal.title,
  }))
  return [{ kind: 'overview', decisions: lines }]
}

function wordsOf(sections: Sections, at: 'opening' | 'closing'): MinutesBlock[] {
  const paragraphs = paragraphsOf(textIn(sections, at === 'opening' ? OPENING : CLOSING))
  return paragraphs.length > 0 ? [{ kind: 'words', at, paragraphs }] : []
}

function itemOf(record: MinutesRecord, sections: Sections, item: RecordedItem): ItemBlock {
  const { id, number, title, state, plannedMinutes, returnedFrom } = item
  return {
    kind: 'item',
    number,
    title,
    state,
    plannedMinutes,
    returnedFrom,
    held: heldOf(item),
    paragraphs: paragraphsOf(textIn(sections, itemSection(id))),
    decisions: decisionsAt(record, sections, id),
    ...roundsAt(record, id),
  }
}

export const roundsAt = ({ dots, moods }: MinutesRecord, id: string) => ({
  dots: dots.filter(({ itemId }) => itemId === id),
  moods: moods.filter(({ itemId }) => itemId === id),
})

export function heldOf({ openedAt, closedAt }: RecordedItem): ItemBlock['held'] {
  if (openedAt === null || closedAt === null) return null
  const minutes = Math.round((Date.parse(closedAt) - Date.parse(openedAt)) / 60_000)
  return { from: openedAt, to: closedAt, minutes }
}

const decisionsAt = ({ decisions }: MinutesRecord, sections: Sections, itemId: string | null) =>
  decisions
    .filter((decision) => decision.itemId === itemId)
    .map((decision) => ({
      ...decision,
      note: paragraphsOf(textIn(sections, noteSection(decision.number))),
    }))

/** A decision without an item is rare, and must not be missing for that. */
function withoutItemOf(record: MinutesRecord, sections: Sections): ItemBlock[] {
  const decisions = decisionsAt(record, sections, null)
  if (decisions.length === 0) return []
  const nowhere = { number: '', title: '', state: 'done', plannedMinutes: 0 } as const
  const neverHeld = { returnedFrom: null, held: null }
  return [{ kind: 'item', ...nowhere, ...neverHeld, paragraphs: [], decisions, dots: [], moods: [] }]
}

/** Whoever asked stands there as they chose to be called, in both editions. */
function questionsOf({ questions, hiddenQuestions: hidden }: MinutesRecord): MinutesBlock[] {
  return questions.length + hidden > 0 ? [{ kind: 'questions', questions, hidden }] : []
}

function tasksOf({ tasks }: MinutesRecord, edition: Edition): MinutesBlock[] {
  if (tasks.length === 0) return []
  return [{ kind: 'tasks', tasks: tasks.map((task) => lineOf(task, edition)) }]
}

function earlierTasksOf({ earlierTasks }: MinutesRecord, edition: Edition): MinutesBlock[] {
  if (earlierTasks.length === 0) return []
  const lines = earlierTasks.map(
    ({ from, ...task }): EarlierTaskLine => ({ ...lineOf(task, edition), from: from.startsAt }),
  )
  return [{ kind: 'earlier-tasks', tasks: lines }]
}

function lineOf({ number, what, due, state, ...task }: RecordedTask, edition: Edition): TaskLine {
  return { number, what, owner: ownerIn(edition, task), due, state }
}

const ownerIn = (edition: Edition, task: Pick<RecordedTask, 'owner' | 'ownerPublicName'>) =>
  edition === 'internal' ? task.owner : task.ownerPublicName

function signaturesOf({ people: { chair, terms } }: MinutesRecord, edition: Edition): MinutesBlock {
  const nameOf = ({ name, publicName }: Somebody) => (edition === 'internal' ? name : publicName)
  return {
    kind: 'signatures',
    chair: chair && nameOf(chair),
    chairRole: chair?.role ?? null,
    terms: terms.map(({ role, who, until }) => ({ role, name: nameOf(who), function: who.role, until })),
  }
}
