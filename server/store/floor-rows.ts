import { publicCounts } from '#domain/attendance/public-counts.ts'
import { displayOfHidden } from '#domain/contribution/display.ts'
import { type Locale, negotiateLocale } from '#domain/locale.ts'
import { isOpenForWriting } from '#domain/meeting/role.ts'
import { rulebookOf } from '#domain/process/rulebook.ts'
import type { HighlightState } from '#domain/proposal/highlight.ts'
import { storedObjections } from '#domain/proposal/objection.ts'
import { isUndecided } from '#domain/proposal/state.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import type {
  Floor,
  FloorCard,
  FloorContribution,
  FloorItem,
  FloorMeeting,
  FloorOrigin,
} from '#protocol/floor.ts'
import { ITEM_FACTS, withFacts } from './agenda.ts'
import type { Rows } from './database.ts'
import { readFloorQuestions } from './floor-questions.ts'
import { readFloorDots, readFloorMoods } from './floor-rounds.ts'
import { readFloorTasks } from './floor-tasks.ts'
import { readFloorTerms } from './floor-terms.ts'
import { floorTurns } from './floor-turns.ts'
import { readFloorVote } from './floor-vote.ts'
import { IN_ORDER } from './public-selects.ts'
import { turnsOf } from './speaker-turns.ts'

/**
 * The floor of a meeting as its rows say: the one place where acts become what everybody sees.
 * Public by construction: of people only the `display` that they chose ever stands here.
 */
export async function readFloorRows(rows: Rows, meetingId: string): Promise<Floor> {
  // One after the other: within an act all three share one connection.
  const meeting = await rows.meeting.findUniqueOrThrow({
    where: { id: meetingId },
    include: {
      agenda: { include: ITEM_FACTS },
      attendances: { where: { removedAt: null }, select: COUNTED },
      process: { select: { rulebook: true, municipality: { select: { locale: true } } } },
    },
  })
  const proposals = await rows.proposal.findMany({ where: { meetingId }, include: CARD })
  const contributions = await rows.contribution.findMany({
    where: { meetingId, ...ON_THE_FLOOR },
    include: USED_IN,
  })
  const turns = await turnsOf(rows, meeting)
  const locale = negotiateLocale(meeting.process.municipality.locale)
  const { questions, waiting } = await readFloorQuestions(rows, meetingId)
  return {
    meeting: {
      ...toMeeting(meeting),
      tasks: await readFloorTasks(rows, meeting),
      terms: await readFloorTerms(rows, meetingId),
      questionsWaiting: waiting,
    },
    vote: await readFloorVote(rows, meetingId),
    items: meeting.agenda.map(toItem),
    cards: proposals.map((proposal) => toCard(proposal, locale)),
    contributions: contributions.map((contribution) => toContribution(contribution, locale)),
    turns: floorTurns(turns, rulebookOf(meeting.process.rulebook).speaking),
    questions,
    dots: await readFloorDots(rows, meetingId),
    moods: await readFloorMoods(rows, meetingId),
  }
}

/** Of people not even a name is read here. */
const COUNTED = { leftAt: true, hasVote: true, segment: true } as const

/** What waits for a moderator is not there yet. */
export const ON_THE_FLOOR = { state: { not: 'submitted' } } as const

export const USED_IN = {
  origins: { where: { undoneAt: null }, include: { proposal: { select: { code: true } } } },
} as const

/** Who took a highlight back has said nothing; what was decided speaks for itself. */
const STANDING: HighlightState[] = ['open', 'settled']

export const CARD = {
  origins: {
    orderBy: IN_ORDER,
    include: {
      contribution: { select: { code: true, display: true, state: true } },
      fromProposal: { select: { code: true, title: true } },
      fromEntry: { select: { code: true, activity: true } },
    },
  },
  decisions: { orderBy: { decidedAt: 'desc' }, take: 1 },
  mergedInto: { select: { code: true } },
  highlights: {
    where: { state: { in: STANDING } },
    orderBy: { id: 'asc' },
    select: { id: true, kind: true, wording: true, note: true, reason: true },
  },
  entry: { select: { code: true, createdAt: true } },
} as const

type MeetingRow = Prisma.MeetingGetPayload<{
  include: { agenda: { include: typeof ITEM_FACTS }; attendances: { select: typeof COUNTED } }
}>
type ProposalRow = Prisma.ProposalGetPayload<{ include: typeof CARD }>
type ContributionRow = Prisma.ContributionGetPayload<{ include: typeof USED_IN }>

function toMeeting(meeting: MeetingRow): Omit<FloorMeeting, 'tasks' | 'terms' | 'questionsWaiting'> {
  return {
    code: meeting.code,
    title: meeting.title,
    state: meeting.state,
    currentItemId: meeting.agenda.find((item) => item.state === 'open')?.id ?? null,
    startsAt: meeting.startsAt.toISOString(),
    endsAt: meeting.endsAt.toISOString(),
    openedAt: meeting.openedAt?.toISOString() ?? null,
    closedAt: meeting.closedAt?.toISOString() ?? null,
    place: meeting.place,
    publicPause: publicPauseOf(meeting),
    publicView: publicViewOf(meeting),
    attendance: attendanceOf(meeting),
    heldSince: meeting.floorHeldAt?.toISOString() ?? null,
    outsideInput: meeting.outsideInput,
  }
}

function attendanceOf({ attendances, state }: MeetingRow): FloorMeeting['attendance'] {
  const people = attendances.map(({ leftAt, ...person }) => ({ ...person, isHere: leftAt === null }))
  const counts = publicCounts(people, { isOver: !isOpenForWriting(state) })
  return counts && { ...counts, segments: counts.segments && [...counts.segments] }
}

function publicPauseOf({ publicPausedAt, publicPauseReason }: MeetingRow): FloorMeeting['publicPause'] {
  return publicPausedAt && { since: publicPausedAt.toISOString(), reason: publicPauseReason ?? '' }
}

function publicViewOf({ publicDelay, publicAsOf, publicMovesAt }: MeetingRow): FloorMeeting['publicView'] {
  const [asOf = null, movesAt = null] = [publicAsOf, publicMovesAt].map((at) => at?.toISOString() ?? null)
  return { delay: publicDelay, asOf, movesAt }
}

function toItem(row: MeetingRow['agenda'][number]): FloorItem {
  const item = withFacts(row)
  const { id, number, position, title, purpose, plannedMinutes, state } = item
  const { extendedMinutes, spentSeconds, decisions, resultText, returnedFrom } = item
  return {
    id,
    number,
    position,
    title,
    purpose,
    plannedMinutes,
    state,
    openedAt: item.openedAt?.toISOString() ?? null,
    closedAt: item.closedAt?.toISOString() ?? null,
    resumedAt: item.resumedAt?.toISOString() ?? null,
    extendedMinutes,
    spentSeconds,
    decisions,
    resultText,
    returnedFrom: returnedFrom && { ...returnedFrom, startsAt: returnedFrom.startsAt.toISOString() },
  }
}

export function toCard(proposal: ProposalRow, locale: Locale): FloorCard {
  return {
    id: proposal.id,
    code: proposal.code,
    state: proposal.state,
    position: proposal.position,
    themeId: proposal.themeId,
    measureId: proposal.measureId,
    level: proposal.level,
    responsibleId: proposal.suggestedResponsibleId,
    estimatedCost: proposal.estimatedCost === null ? null : Number(proposal.estimatedCost),
    origins: originsOf(proposal, locale),
    reason: proposal.reason,
    mergedInto: proposal.mergedInto?.code ?? null,
    decision: decisionOf(proposal),
    entryCode: proposal.entry?.code ?? null,
    tabledAt: proposal.createdAt.toISOString(),
    finalisedAt: proposal.entry?.createdAt.toISOString() ?? null,
    highlights: isUndecided(proposal.state) ? proposal.highlights.map(toHighlight) : [],
  }
}

function originsOf(proposal: ProposalRow, locale: Locale): FloorOrigin[] {
  const origins = proposal.origins.flatMap((origin): FloorOrigin[] => {
    const { relation, contribution, fromProposal, fromEntry } = origin
    if (contribution) {
      const display = contribution.state === 'hidden' ? displayOfHidden(locale) : contribution.display
      return [{ kind: 'contribution', code: contribution.code, display, relation }]
    }
    if (fromProposal) {
      return [{ kind: 'proposal', code: fromProposal.code, display: fromProposal.title, relation }]
    }
    return fromEntry ? [{ kind: 'entry', code: fromEntry.code, display: fromEntry.activity, relation }] : []
  })
  const { originNote } = proposal
  if (originNote) origins.push({ kind: 'note', code: null, display: originNote, relation: null })
  return origins
}

const toHighlight = ({ id, kind, wording, note, reason }: ProposalRow['highlights'][number]) => ({
  id,
  kind,
  wording,
  note,
  settled: reason,
})

function decisionOf(proposal: ProposalRow): FloorCard['decision'] {
  const decision = proposal.decisions[0]
  if (!decision) return null
  const { number, method, result, votesFor, votesAgainst, votesAbstain, objectionsIntegrated, textHash } =
    decision
  const { block, blockSize } = decision
  const objections = [...storedObjections(decision.objections)]
  const decidedAt = decision.decidedAt.toISOString()
  return {
    number,
    method,
    result,
    votesFor,
    votesAgainst,
    votesAbstain,
    objectionsIntegrated,
    objections,
    textHash,
    decidedAt,
    block: block === null ? null : { number: block, size: blockSize ?? 1 },
  }
}

/** What moderation has hidden keeps its place and shows the reason; words and name are not here. */
export function toContribution(contribution: ContributionRow, locale: Locale): FloorContribution {
  const { id, code, position, themeId, channel, state, readBack, territoryId } = contribution
  const isHidden = state === 'hidden'
  const proposals = contribution.origins.map((origin) => origin.proposal.code)
  const saidAt = contribution.createdAt.toISOString()
  return {
    id,
    code,
    position,
    text: isHidden ? '' : contribution.text,
    display: isHidden ? displayOfHidden(locale) : contribution.display,
    themeId,
    channel,
    state,
    reason: isHidden ? contribution.reason : null,
    readBack,
    territoryId,
    saidAt,
    proposals,
  }
}
