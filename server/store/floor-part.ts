import { negotiateLocale } from '#domain/locale.ts'
import { rulebookOf } from '#domain/process/rulebook.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import { EMPTY_FLOOR, type Floor, floorEntries } from '#protocol/floor.ts'
import type { Rows } from './database.ts'
import { readFloorQuestions } from './floor-questions.ts'
import { readFloorDots, readFloorMoods } from './floor-rounds.ts'
import { CARD, ON_THE_FLOOR, readFloorRows, toCard, toContribution, USED_IN } from './floor-rows.ts'
import { floorTurns } from './floor-turns.ts'
import { readFloorVote } from './floor-vote.ts'
import { turnsOf } from './speaker-turns.ts'

/** What an act can have changed on the floor: single cards and contributions, or a list as a whole. */
export type FloorPart = {
  readonly cards?: readonly string[]
  readonly contributions?: readonly string[]
  readonly turns?: true
  readonly vote?: true
  readonly questions?: true
  /** Dots and moods. */
  readonly rounds?: true
}

/** Entries of the floor as the rows say, and which keys they speak for: what is not among them is gone. */
export type Derived = {
  readonly entries: ReadonlyMap<string, unknown>
  readonly covers: (key: string) => boolean
}

export async function wholeFloor(rows: Rows, meetingId: string): Promise<Derived> {
  return { entries: floorEntries(await readFloorRows(rows, meetingId)), covers: () => true }
}

/** The same entries that the whole floor would have here, without the price of the others. */
export async function readFloorPart(rows: Rows, meetingId: string, part: FloorPart): Promise<Derived> {
  const {
    cards = [],
    contributions = [],
    turns = false,
    vote = false,
    questions = false,
    rounds = false,
  } = part
  const place = await rows.meeting.findUniqueOrThrow({ where: { id: meetingId }, select: PLACE })
  const floor: Floor = {
    ...EMPTY_FLOOR,
    cards: await readCards(rows, place, cards),
    contributions: await readContributions(rows, place, contributions),
    turns: turns ? await readTurns(rows, place) : [],
    vote: vote ? await readFloorVote(rows, meetingId) : null,
    dots: rounds ? await readFloorDots(rows, meetingId) : [],
    moods: rounds ? await readFloorMoods(rows, meetingId) : [],
    questions: questions ? (await readFloorQuestions(rows, meetingId)).questions : [],
  }
  const named = new Set([
    ...cards.map((id) => `card:${id}`),
    ...contributions.map((id) => `contribution:${id}`),
    ...(vote ? ['vote'] : []),
  ])
  const lists = [
    ...(turns ? ['turn:'] : []),
    ...(questions ? ['question:'] : []),
    ...(rounds ? ['dots:', 'mood:'] : []),
  ]
  const covers = (key: string) => named.has(key) || lists.some((list) => key.startsWith(list))
  return { entries: floorEntries(floor), covers }
}

const PLACE = {
  id: true,
  groupId: true,
  process: { select: { rulebook: true, municipality: { select: { locale: true } } } },
} as const

type Place = Prisma.MeetingGetPayload<{ select: typeof PLACE }>

const localeOf = ({ process }: Place) => negotiateLocale(process.municipality.locale)

async function readCards(rows: Rows, place: Place, ids: readonly string[]) {
  if (ids.length === 0) return []
  const where = { meetingId: place.id, id: { in: [...ids] } }
  const found = await rows.proposal.findMany({ where, include: CARD })
  return found.map((row) => toCard(row, localeOf(place)))
}

async function readContributions(rows: Rows, place: Place, ids: readonly string[]) {
  if (ids.length === 0) return []
  const where = { meetingId: place.id, id: { in: [...ids] }, ...ON_THE_FLOOR }
  const found = await rows.contribution.findMany({ where, include: USED_IN })
  return found.map((row) => toContribution(row, localeOf(place)))
}

const readTurns = async (rows: Rows, place: Place) =>
  floorTurns(await turnsOf(rows, place), rulebookOf(place.process.rulebook).speaking)
