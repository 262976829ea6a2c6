import { rulebookOf } from '#domain/process/rulebook.ts'
import { EMPTY_FLOOR, type Floor, floorEntries } from '#protocol/floor.ts'
import type { Rows } from './database.ts'
import { CARD, readFloorRows, toCard, toContribution, USED_IN } from './floor-rows.ts'
import { floorTurns } from './floor-turns.ts'
import { readFloorVote } from './floor-vote.ts'
import { turnsOf } from './speaker-turns.ts'

/** What an act can have changed on the floor: single cards and contributions, or a list as a whole. */
export type FloorPart = {
  readonly cards?: readonly string[]
  readonly contributions?: readonly string[]
  readonly turns?: true
  readonly vote?: true
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
  const { cards = [], contributions = [], turns = false, vote = false } = part
  const floor: Floor = {
    ...EMPTY_FLOOR,
    cards: await readCards(rows, meetingId, cards),
    contributions: await readContributions(rows, meetingId, contributions),
    turns: turns ? await readTurns(rows, meetingId) : [],
    vote: vote ? await readFloorVote(rows, meetingId) : null,
  }
  const named = new Set([
    ...cards.map((id) => `card:${id}`),
    ...contributions.map((id) => `contribution:${id}`),
  ])
  const covers = (key: string) =>
    named.has(key) || (turns && key.startsWith('turn:')) || (vote && key === 'vote')
  return { entries: floorEntries(floor), covers }
}

async function readCards(rows: Rows, meetingId: string, ids: readonly string[]) {
  if (ids.length === 0) return []
  const found = await rows.proposal.findMany({ where: { meetingId, id: { in: [...ids] } }, include: CARD })
  return found.map(toCard)
}

async function readContributions(rows: Rows, meetingId: string, ids: readonly string[]) {
  if (ids.length === 0) return []
  const found = await rows.contribution.findMany({
    where: { meetingId, id: { in: [...ids] }, state: { not: 'hidden' } },
    include: USED_IN,
  })
  return found.map(toContribution)
}

async function readTurns(rows: Rows, meetingId: string) {
  const meeting = await rows.meeting.findUniqueOrThrow({
    where: { id: meetingId },
    select: { id: true, groupId: true, process: { select: { rulebook: true } } },
  })
  return floorTurns(await turnsOf(rows, meeting), rulebookOf(meeting.process.rulebook).speaking)
}
