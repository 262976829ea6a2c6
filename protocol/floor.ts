import type * as Y from 'yjs'
import { SEGMENTS } from '#domain/attendance/attendance.ts'
import { CHANNELS, CONTRIBUTION_STATES, READ_BACKS } from '#domain/contribution/contribution.ts'
import { ITEM_STATES, PURPOSES } from '#domain/meeting/agenda.ts'
import { OUTSIDE_INPUTS } from '#domain/meeting/outside-input.ts'
import { PUBLIC_DELAYS } from '#domain/meeting/public-delay.ts'
import { MEETING_STATES } from '#domain/meeting/role.ts'
import { RUNNING_ROLES } from '#domain/meeting/running-roles.ts'
import { HIGHLIGHT_KINDS } from '#domain/proposal/highlight.ts'
import {
  DECISION_METHODS,
  DECISION_RESULTS,
  LEVELS,
  ORIGIN_RELATIONS,
  PROPOSAL_STATES,
} from '#domain/proposal/state.ts'
import { TURN_KINDS } from '#domain/queue/turn.ts'
import { type FloorQuestion, floorQuestion } from './floor-question.ts'
import { type FloorDots, type FloorMood, floorDots, floorMood } from './floor-rounds.ts'
import { type FloorVote, floorVote } from './floor-vote.ts'
import {
  flag,
  instant,
  listOf,
  number,
  oneOf,
  orAbsent,
  orElse,
  orNull,
  type ParsedBy,
  type Parser,
  shape,
  text,
} from './plain-values.ts'

/**
 * The floor: what everybody sees of the acts, as one flat map in the shared document.
 *
 * Keys are `meeting`, `course`, `vote`, `item:<id>`, `card:<id>`, `contribution:<id>`, `turn:<id>`, `question:<id>`,
 * `dots:<id>` and `mood:<id>`; values are plain JSON,
 * replaced whole. The server derives it from rows within the transaction of each act, and
 * viewers receive it too: only what is public may stand here.
 */
export const FLOOR = 'floor'

const publicPause = shape({
  since: instant,
  /** In the moderator's words, for everybody. */
  reason: text,
})

const publicView = shape({
  delay: oneOf(PUBLIC_DELAYS),
  asOf: orNull(instant),
  movesAt: orNull(instant),
})

/** Counts and nothing else, as far as everybody may know them: domain/attendance/public-counts.ts. */
const floorAttendance = shape({
  present: number,
  withVote: number,
  segments: orNull(listOf(shape({ segment: orNull(oneOf(SEGMENTS)), count: number }))),
})

/** How many tasks the meeting has before it, and when that last changed: what they say is for members. */
const floorTasks = shape({ open: number, ended: number, changedAt: instant })

/** From when until when somebody runs the meeting or takes its notes. */
const floorTerm = shape({
  id: text,
  role: oneOf(RUNNING_ROLES),
  /** As the public may call them; null where they are known by the role alone. */
  display: orNull(text),
  since: instant,
  until: orNull(instant),
})
export type FloorTerm = ParsedBy<typeof floorTerm>

const floorMeeting = shape({
  code: text,
  title: text,
  state: oneOf(MEETING_STATES),
  currentItemId: orNull(text),
  startsAt: instant,
  endsAt: instant,
  openedAt: orNull(instant),
  closedAt: orNull(instant),
  place: orNull(text),
  /** While it lasts the public receives nothing newer. */
  publicPause: orAbsent(publicPause),
  /** How much later the public sees what is done here: domain/meeting/public-delay.ts. */
  publicView: orElse(publicView, { delay: 'none', asOf: null, movesAt: null }),
  attendance: orAbsent(floorAttendance),
  /** Since when the note-taker holds the floor. */
  heldSince: orAbsent(instant),
  /** Whether people without an account may contribute and ask. */
  outsideInput: orElse(oneOf(OUTSIDE_INPUTS), 'closed'),
  /** Absent while there are none. */
  tasks: orAbsent(floorTasks),
  /** Who has run it so far, in order of time. */
  terms: orElse(listOf(floorTerm), []),
  /** How many questions from the public nobody has looked through yet. */
  questionsWaiting: orElse(number, 0),
})
export type FloorMeeting = ParsedBy<typeof floorMeeting>

/** The key of what everybody is told at once, also those for whom the rest of the floor waits. */
export const COURSE = 'course'

const floorCourse = shape({
  state: oneOf(MEETING_STATES),
  openedAt: orNull(instant),
  closedAt: orNull(instant),
  publicPause: orNull(publicPause),
  publicView,
})
type FloorCourse = ParsedBy<typeof floorCourse>

const floorItem = shape({
  id: text,
  number: text,
  position: number,
  title: text,
  purpose: oneOf(PURPOSES),
  plannedMinutes: number,
  state: oneOf(ITEM_STATES),
  openedAt: orNull(instant),
  closedAt: orNull(instant),
  /** Since when it is open this time, and how long it was open before. */
  resumedAt: orAbsent(instant),
  spentSeconds: orElse(number, 0),
  /** Given by moderators beyond the plan. */
  extendedMinutes: orElse(number, 0),
  /** How many decisions were recorded under it. */
  decisions: orElse(number, 0),
  /** What was decided otherwise, in the moderator's words. */
  resultText: orAbsent(text),
  /** The earlier meeting that did not come to it, and from which it returns. */
  returnedFrom: orAbsent(shape({ code: text, startsAt: instant })),
})
export type FloorItem = ParsedBy<typeof floorItem>

const floorOrigin = shape({
  kind: oneOf(['contribution', 'proposal', 'entry', 'note']),
  /** Public code of the source, null for a note. */
  code: orNull(text),
  /** Who, as the public may know it ("a resident"), or the title of the source. */
  display: text,
  relation: orAbsent(oneOf(ORIGIN_RELATIONS)),
})
export type FloorOrigin = ParsedBy<typeof floorOrigin>

const floorDecision = shape({
  number: text,
  method: oneOf(DECISION_METHODS),
  result: oneOf(DECISION_RESULTS),
  votesFor: orNull(number),
  votesAgainst: orNull(number),
  votesAbstain: orNull(number),
  objectionsIntegrated: number,
  /** In words, and never who raised them; empty where only their number was kept. */
  objections: orElse(listOf(shape({ words: text, integration: orNull(text) })), []),
  textHash: text,
  decidedAt: instant,
  /** The one decision about several proposals of which this is a part. */
  block: orAbsent(shape({ number: text, size: number })),
})
export type FloorDecision = ParsedBy<typeof floorDecision>

/** Somebody wants to speak about this before it is decided; never who. */
const floorHighlight = shape({
  id: text,
  kind: oneOf(HIGHLIGHT_KINDS),
  wording: orNull(text),
  note: orNull(text),
  /** How a moderator says that it ended; it is open without. */
  settled: orAbsent(text),
})
export type FloorHighlight = ParsedBy<typeof floorHighlight>

/** How many still want to speak about a card. */
export const countHighlights = ({ highlights }: Pick<FloorCard, 'highlights'>): number =>
  highlights.filter(({ settled }) => settled === null).length

const floorCard = shape({
  id: text,
  code: text,
  state: oneOf(PROPOSAL_STATES),
  position: number,
  themeId: orNull(text),
  measureId: orNull(text),
  level: oneOf(LEVELS),
  responsibleId: orNull(text),
  /** Minor units of the municipality's currency. */
  estimatedCost: orNull(number),
  origins: listOf(floorOrigin),
  reason: orNull(text),
  mergedInto: orNull(text),
  decision: orNull(floorDecision),
  entryCode: orNull(text),
  tabledAt: orAbsent(instant),
  finalisedAt: orAbsent(instant),
  highlights: orElse(listOf(floorHighlight), []),
})
export type FloorCard = ParsedBy<typeof floorCard>

const floorContribution = shape({
  id: text,
  code: text,
  position: number,
  text: text,
  display: text,
  themeId: orNull(text),
  channel: oneOf(CHANNELS),
  state: oneOf(CONTRIBUTION_STATES),
  /** Why moderation has hidden the words, which then are not here. */
  reason: orAbsent(text),
  /** Who confirmed the words when they were read back. */
  readBack: orAbsent(oneOf(READ_BACKS)),
  territoryId: orAbsent(text),
  saidAt: orAbsent(instant),
  /** Codes of the proposals that it became part of. */
  proposals: listOf(text),
})
export type FloorContribution = ParsedBy<typeof floorContribution>

const floorTurn = shape({
  id: text,
  position: number,
  /** Whoever waits, whoever speaks, and the one who spoke before. */
  state: oneOf(['waiting', 'speaking', 'spoken']),
  kind: oneOf(TURN_KINDS),
  /** Whoever has not spoken yet at this meeting. */
  isFirst: flag,
  /** As they want to be called in the room. */
  display: text,
  grantedAt: orNull(instant),
  until: orNull(instant),
})
export type FloorTurn = ParsedBy<typeof floorTurn>

/** The whole floor as values, each list in its order. Unreadable entries are left out. */
export type Floor = {
  readonly meeting: FloorMeeting | null
  /** The newest vote of this meeting. */
  readonly vote: FloorVote | null
  readonly items: readonly FloorItem[]
  readonly cards: readonly FloorCard[]
  readonly contributions: readonly FloorContribution[]
  readonly turns: readonly FloorTurn[]
  readonly questions: readonly FloorQuestion[]
  readonly dots: readonly FloorDots[]
  readonly moods: readonly FloorMood[]
}

export const EMPTY_FLOOR: Floor = {
  meeting: null,
  vote: null,
  items: [],
  cards: [],
  contributions: [],
  turns: [],
  questions: [],
  dots: [],
  moods: [],
}

/** The entries of the floor map for these values: what the server writes. */
export function floorEntries(floor: Floor): Map<string, unknown> {
  const entries = new Map<string, unknown>()
  if (floor.meeting) entries.set('meeting', floor.meeting).set(COURSE, courseOf(floor.meeting))
  if (floor.vote) entries.set('vote', floor.vote)
  for (const item of floor.items) entries.set(`item:${item.id}`, item)
  for (const card of floor.cards) entries.set(`card:${card.id}`, card)
  for (const contribution of floor.contributions) entries.set(`contribution:${contribution.id}`, contribution)
  for (const turn of floor.turns) entries.set(`turn:${turn.id}`, turn)
  for (const question of floor.questions) entries.set(`question:${question.id}`, question)
  for (const dots of floor.dots) entries.set(`dots:${dots.id}`, dots)
  for (const mood of floor.moods) entries.set(`mood:${mood.id}`, mood)
  return entries
}

export function readFloor(doc: Y.Doc): Floor {
  const map = doc.getMap<unknown>(FLOOR)
  const meeting = floorMeeting(map.get('meeting'))
  return {
    meeting: meeting ? { ...meeting, ...floorCourse(map.get(COURSE)) } : null,
    vote: floorVote(map.get('vote')) ?? null,
    items: readAll(map, 'item:', floorItem),
    cards: readAll(map, 'card:', floorCard),
    contributions: readAll(map, 'contribution:', floorContribution),
    turns: readAll(map, 'turn:', floorTurn),
    questions: readAll(map, 'question:', floorQuestion),
    dots: readAll(map, 'dots:', floorDots),
    moods: readAll(map, 'mood:', floorMood),
  }
}

const courseOf = ({ state, openedAt, closedAt, publicPause, publicView }: FloorMeeting): FloorCourse => ({
  state,
  openedAt,
  closedAt,
  publicPause,
  publicView,
})

function readAll<Value extends { position: number; id: string }>(
  map: Y.Map<unknown>,
  prefix: string,
  parse: Parser<Value>,
): Value[] {
  const values: Value[] = []
  map.forEach((value, key) => {
    const parsed = key.startsWith(prefix) ? parse(value) : undefined
    if (parsed) values.push(parsed)
  })
  return values.sort((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1))
}
