import { z } from 'zod'
import { CHANNELS, LONGEST_CONTRIBUTION, READ_BACKS } from '#domain/contribution/contribution.ts'
import { LONGEST_RESULT, PURPOSES } from '#domain/meeting/agenda.ts'
import { LONGEST_ITEM_TITLE } from '#domain/meeting/arranging.ts'
import { LONGEST_EXTENSION, MOST_EXTRA_MINUTES } from '#domain/meeting/extension.ts'
import { PUBLIC_DELAYS } from '#domain/meeting/public-delay.ts'
import { LONGEST_PAUSE_REASON } from '#domain/meeting/public-view.ts'
import type { RequiredField } from '#domain/plan/entry.ts'
import { CERTAINTIES } from '#domain/plan/funding.ts'
import { FEWEST_IN_BLOCK, MOST_IN_BLOCK } from '#domain/proposal/block.ts'
import type { Judging } from '#domain/proposal/decision.ts'
import { HIGHLIGHT_KINDS, LONGEST_HIGHLIGHT } from '#domain/proposal/highlight.ts'
import { MOST_PARTS, MOST_SOURCES } from '#domain/proposal/merging.ts'
import { MOST_OBJECTIONS } from '#domain/proposal/objection.ts'
import {
  BLOCK_METHODS,
  DECISION_METHODS,
  DECISION_RESULTS,
  type DecisionResult,
  LEVELS,
  MOVABLE_COLUMNS,
} from '#domain/proposal/state.ts'
import { LONGEST_TEXT, LONGEST_TITLE } from '#domain/proposal/words.ts'
import { CHOICES, type Choice, type VotingRight } from '#domain/vote/ballot.ts'
import type { VoteRule } from '#domain/vote/rule.ts'
import { LONGEST_QUESTION, VOTE_METHODS } from '#domain/vote/vote.ts'
import { type AttendanceValues, attendanceRequests } from './attendance.ts'
import { type OutsideValues, outsideRequests } from './outside.ts'
import { type QuestionValues, questionRequestSchemas } from './question-requests.ts'
import { type QueueValues, queueRequestSchemas } from './queue-requests.ts'
import { type RoleValues, roleRequestSchemas } from './role-requests.ts'
import { type RoundValues, roundRequestSchemas } from './round-requests.ts'
import { type TaskValues, taskRequestSchemas } from './task-requests.ts'

/**
 * The commands and questions that a participant sends over Socket.IO, each answered exactly once.
 * A connection belongs to one meeting; ids of another meeting answer `not-found`.
 * `requestId` is made by the browser: sending it again repeats the answer, not the act.
 */
const id = z.uuid()
const requestId = z.uuid()
const minorUnits = z.number().int().min(0).max(1e13)
/** What DECIMAL(16, 3) holds, with room to spare. */
const quantity = z.number().min(-1e12).max(1e12)
const day = z.iso.date()
/** PostgreSQL's text knows no NUL. */
const text = z.string().refine((value) => !value.includes('\u0000'))
const distinctIds = (most: number) =>
  z
    .array(id)
    .max(most)
    .refine((ids) => new Set(ids).size === ids.length)
const itemTitle = text.max(LONGEST_ITEM_TITLE * 4)
const purpose = z.enum(PURPOSES)
const plannedMinutes = z.number().int()

export const LONGEST = {
  contribution: LONGEST_CONTRIBUTION,
  title: LONGEST_TITLE,
  text: LONGEST_TEXT,
  line: 300,
  note: 1000,
} as const

export const fundingSource = z.strictObject({
  name: text.trim().min(1).max(LONGEST.line),
  amount: minorUnits.nullable(),
  certainty: z.enum(CERTAINTIES),
})
export type FundingSource = z.infer<typeof fundingSource>

/** A row of the plan as the finalise drawer sends it. What may be empty, the process's rulebook says. */
export const entryDraft = z.strictObject({
  measureId: id.nullable(),
  activity: text.trim().max(LONGEST.text),
  responsibleId: id.nullable(),
  responsible: text.trim().max(LONGEST.line),
  cooperation: z.array(text.trim().min(1).max(LONGEST.line)).max(20),
  termFrom: day.nullable(),
  termTo: day.nullable(),
  cost: minorUnits.nullable(),
  costReason: text.trim().max(LONGEST.line).nullable(),
  sources: z.array(fundingSource).max(20),
  sourceReason: text.trim().max(LONGEST.line).nullable(),
  indicator: text.trim().max(LONGEST.line).nullable(),
  baseline: quantity.nullable(),
  target: quantity.nullable(),
})
export type EntryDraft = z.infer<typeof entryDraft>

export const requestSchemas = {
  'contribution:add': z.strictObject({
    requestId,
    text: text.max(LONGEST.contribution * 2),
    themeId: id.nullable(),
    territoryId: id.nullable().optional(),
    channel: z.enum(CHANNELS),
    display: text.trim().max(LONGEST.line).nullable(),
  }),
  'contribution:correct': z.strictObject({
    requestId,
    contributionId: id,
    text: text.max(LONGEST.contribution * 2),
  }),
  'contribution:read-back': z.strictObject({ requestId, contributionId: id, by: z.enum(READ_BACKS) }),
  'proposal:create': z.strictObject({
    requestId,
    contributionId: id.nullable(),
    title: text.max(LONGEST.title * 4),
    text: text.max(LONGEST.text * 2),
    themeId: id.nullable(),
  }),
  'proposal:describe': z.strictObject({
    requestId,
    proposalId: id,
    themeId: id.nullable().optional(),
    measureId: id.nullable().optional(),
    level: z.enum(LEVELS).optional(),
    responsibleId: id.nullable().optional(),
    estimatedCost: minorUnits.nullable().optional(),
  }),
  'proposal:move': z.strictObject({
    requestId,
    proposalId: id,
    to: z.enum(MOVABLE_COLUMNS),
    /** The card before which it goes; null: to the end of the column. */
    beforeId: id.nullable(),
  }),
  'proposal:withdraw': z.strictObject({ requestId, proposalId: id, reason: text.max(LONGEST.note) }),
  'proposal:merge': z.strictObject({
    requestId,
    proposalIds: distinctIds(MOST_SOURCES),
    contributionIds: distinctIds(MOST_SOURCES),
    title: text.max(LONGEST.title * 4),
    text: text.max(LONGEST.text * 2),
    themeId: id.nullable(),
    level: z.enum(LEVELS),
    reason: text.max(LONGEST.note),
  }),
  'proposal:undo-merge': z.strictObject({ requestId, proposalId: id }),
  'proposal:split': z.strictObject({
    requestId,
    proposalId: id,
    parts: z
      .array(z.strictObject({ title: text.max(LONGEST.title * 4), text: text.max(LONGEST.text * 2) }))
      .max(MOST_PARTS),
    reason: text.max(LONGEST.note),
  }),
  'proposal:undo-split': z.strictObject({ requestId, proposalId: id }),
  'meeting:open': z.strictObject({ requestId }),
  /** `moves`: items without their result that go to the next meeting, as the moderator has seen them. */
  'meeting:close': z.strictObject({ requestId, moves: z.array(id).max(200).optional() }),
  'meeting:pause-public-view': z.strictObject({ requestId, reason: text.max(LONGEST_PAUSE_REASON * 4) }),
  'meeting:resume-public-view': z.strictObject({ requestId }),
  'meeting:set-public-delay': z.strictObject({ requestId, delay: z.enum(PUBLIC_DELAYS) }),
  'agenda:open': z.strictObject({ requestId, itemId: id }),
  /** `result`: what was decided otherwise than about proposals, in a sentence. */
  'agenda:close': z.strictObject({
    requestId,
    itemId: id,
    result: text.max(LONGEST_RESULT * 4).optional(),
  }),
  'agenda:skip': z.strictObject({ requestId, itemId: id }),
  'agenda:move': z.strictObject({ requestId, itemId: id }),
  'agenda:put-back': z.strictObject({ requestId, itemId: id }),
  'agenda:extend': z.strictObject({
    requestId,
    itemId: id,
    minutes: z.number().int().min(1).max(LONGEST_EXTENSION),
    /** The extra minutes that stood on the screen; refused as `extended-meanwhile` when they are others. */
    seen: z.number().int().min(0).max(MOST_EXTRA_MINUTES),
  }),
  'agenda:add': z.strictObject({
    requestId,
    title: itemTitle,
    purpose,
    plannedMinutes,
    /** The item before which it goes; null: to the end. */
    beforeId: id.nullable(),
    /** The item of an earlier meeting that comes back as this one. */
    returnedFromId: id.nullable(),
  }),
  'agenda:change': z.strictObject({
    requestId,
    itemId: id,
    title: itemTitle.optional(),
    purpose: purpose.optional(),
    plannedMinutes: plannedMinutes.optional(),
  }),
  'agenda:place': z.strictObject({ requestId, itemId: id, beforeId: id.nullable() }),
  'agenda:remove': z.strictObject({ requestId, itemId: id }),
  'decision:record': z.strictObject({
    requestId,
    proposalId: id,
    method: z.enum(DECISION_METHODS),
    result: z.enum(DECISION_RESULTS),
    votesFor: z.number().int().min(0).max(100_000).nullable(),
    votesAgainst: z.number().int().min(0).max(100_000).nullable(),
    votesAbstain: z.number().int().min(0).max(100_000).nullable(),
    base: z.number().int().min(0).max(100_000).nullable(),
    /** What was objected and how it was worked in; null: it stands. Never who raised it. */
    objections: z
      .array(
        z.strictObject({ words: text.max(LONGEST.note), integration: text.max(LONGEST.note).nullable() }),
      )
      .max(MOST_OBJECTIONS)
      .readonly(),
    minorityView: text.max(LONGEST.note).nullable(),
    reason: text.max(LONGEST.note).nullable(),
    /** Hash of the words that the moderator saw; refused as `text-changed` when they moved on. */
    textHash: z.string().regex(/^[0-9a-f]{64}$/),
  }),
  'decision:prepare': z.strictObject({}),
  /** One decision about several proposals; objections are about one, so none stands here. */
  'decision:record-block': z.strictObject({
    requestId,
    proposals: z
      .array(z.strictObject({ proposalId: id, textHash: z.string().regex(/^[0-9a-f]{64}$/) }))
      .min(FEWEST_IN_BLOCK)
      .max(MOST_IN_BLOCK)
      .refine((all) => new Set(all.map(({ proposalId }) => proposalId)).size === all.length),
    method: z.enum(BLOCK_METHODS),
    result: z.enum(DECISION_RESULTS),
    votesFor: z.number().int().min(0).max(100_000).nullable(),
    votesAgainst: z.number().int().min(0).max(100_000).nullable(),
    votesAbstain: z.number().int().min(0).max(100_000).nullable(),
    base: z.number().int().min(0).max(100_000).nullable(),
    minorityView: text.max(LONGEST.note).nullable(),
    reason: text.max(LONGEST.note).nullable(),
  }),
  'highlight:add': z.strictObject({
    requestId,
    proposalId: id,
    kind: z.enum(HIGHLIGHT_KINDS),
    wording: text.max(LONGEST_HIGHLIGHT * 4).nullable(),
    note: text.max(LONGEST_HIGHLIGHT * 4).nullable(),
  }),
  'highlight:take-back': z.strictObject({ requestId, highlightId: id }),
  'highlight:settle': z.strictObject({ requestId, highlightId: id, reason: text.max(LONGEST_HIGHLIGHT * 4) }),
  'highlight:own': z.strictObject({}),
  'proposal:words': z.strictObject({ proposalId: id }),
  'proposal:words-of': z.strictObject({ proposalIds: distinctIds(MOST_IN_BLOCK) }),
  'proposal:prepare-entry': z.strictObject({
    proposalId: id,
    /** Another measure than the card's, as chosen in the form. */
    measureId: id.optional(),
  }),
  'proposal:finalise': z.strictObject({ requestId, proposalId: id, entry: entryDraft }),
  'join:list': z.strictObject({}),
  'join:open': z.strictObject({ requestId, admission: z.enum(['by_moderator', 'at_once']) }),
  'join:close': z.strictObject({ requestId }),
  'join:answer': z.strictObject({ requestId, participationId: id, verdict: z.enum(['admitted', 'refused']) }),
  ...attendanceRequests,
  ...queueRequestSchemas,
  ...taskRequestSchemas,
  ...roleRequestSchemas,
  ...outsideRequests,
  ...questionRequestSchemas,
  ...roundRequestSchemas,
  'vote:open': z.strictObject({
    requestId,
    proposalId: id,
    method: z.enum(VOTE_METHODS),
    question: text.max(LONGEST_QUESTION * 4),
    /** Hash of the words that the moderator saw, as for a decision. */
    textHash: z.string().regex(/^[0-9a-f]{64}$/),
  }),
  'vote:prepare': z.strictObject({}),
  'vote:close': z.strictObject({
    requestId,
    voteId: id,
    /** Should it not be adopted; without one the record says that the majority was missed. */
    reason: text.max(LONGEST.note).nullable(),
  }),
  'vote:cancel': z.strictObject({ requestId, voteId: id, reason: text.max(LONGEST.note) }),
  'ballot:cast': z.strictObject({ requestId, voteId: id, choice: z.enum(CHOICES) }),
  'ballot:own': z.strictObject({ voteId: id }),
  'ballot:list': z.strictObject({ proposalId: id }),
} as const

export type RequestName = keyof typeof requestSchemas
export const REQUEST_NAMES = Object.keys(requestSchemas) as RequestName[]
export type Requests = { [Name in RequestName]: z.infer<(typeof requestSchemas)[Name]> }

/** What the finalise drawer starts from. */
export type PreparedEntry = {
  readonly draft: EntryDraft
  readonly words: { readonly title: string; readonly text: string; readonly hash: string }
  /** What the rulebook of the process demands before an entry can be written. */
  readonly required: readonly RequiredField[]
  readonly year: number
  readonly nextCode: string | null
  /** The newest earlier entry of the same measure. */
  readonly precedent: {
    readonly code: string
    readonly activity: string
    readonly status: string | null
  } | null
}

export type WaitingPerson = {
  readonly participationId: string
  readonly displayName: string
  readonly organisationName: string | null
  readonly askedAt: string
}

export type JoinDesk = {
  /** null while nobody may join. */
  readonly joinCode: string | null
  readonly admission: 'by_moderator' | 'at_once'
  readonly waiting: readonly WaitingPerson[]
  readonly admitted: number
}

export type OwnBallot = {
  readonly right: VotingRight
  readonly hasVoted: boolean
  /** Of an open ballot; nobody knows a secret one. */
  readonly choice: Choice | null
}

export type Values = AttendanceValues &
  OutsideValues &
  QuestionValues &
  QueueValues &
  RoleValues &
  RoundValues &
  TaskValues & {
    'contribution:add': { id: string; code: string }
    'contribution:correct': Record<string, never>
    'contribution:read-back': Record<string, never>
    'proposal:create': { id: string; code: string }
    'proposal:describe': Record<string, never>
    'proposal:move': Record<string, never>
    'proposal:withdraw': Record<string, never>
    'proposal:merge': { id: string; code: string }
    'proposal:undo-merge': Record<string, never>
    'proposal:split': { codes: string[] }
    'proposal:undo-split': Record<string, never>
    'meeting:open': Record<string, never>
    'meeting:close': Record<string, never>
    'meeting:pause-public-view': Record<string, never>
    'meeting:resume-public-view': Record<string, never>
    'meeting:set-public-delay': Record<string, never>
    'agenda:open': Record<string, never>
    'agenda:close': Record<string, never>
    'agenda:skip': Record<string, never>
    'agenda:move': Record<string, never>
    'agenda:put-back': Record<string, never>
    'agenda:extend': { extendedMinutes: number }
    'agenda:add': { id: string }
    'agenda:change': Record<string, never>
    'agenda:place': Record<string, never>
    /** What an undo needs besides what the floor had shown. */
    'agenda:remove': { returnedFromId: string | null }
    'decision:record': { number: string; textHash: string }
    /** By what a decision would be judged now. */
    'decision:prepare': Judging
    'decision:record-block': { number: string; count: number }
    'highlight:add': { id: string }
    'highlight:take-back': Record<string, never>
    'highlight:settle': Record<string, never>
    'highlight:own': { ids: string[] }
    /** The words as stored, with the hash under which a decision about them would be recorded. */
    'proposal:words': { title: string; text: string; hash: string }
    'proposal:words-of': { proposalId: string; title: string; text: string; hash: string }[]
    'proposal:prepare-entry': PreparedEntry
    'proposal:finalise': { entryCode: string }
    'join:list': JoinDesk
    'join:open': { joinCode: string }
    'join:close': Record<string, never>
    'join:answer': Record<string, never>
    'vote:open': { voteId: string }
    /** Who would be asked now, and what the rulebook makes of their answers. */
    'vote:prepare': { entitled: number; rule: VoteRule }
    /** Nulls for one that came to nothing for want of a quorum. */
    'vote:close': { number: string | null; result: DecisionResult | null }
    'vote:cancel': Record<string, never>
    /** That it is counted; nothing else, so that nothing of a secret ballot is ever on its way back. */
    'ballot:cast': Record<string, never>
    'ballot:own': OwnBallot
    'ballot:list': readonly { name: string; choice: Choice }[]
  }

/** Short-lived news from the server; what lasts stands on the floor. */
export type News = {
  /** Somebody stands at the door, or who is here has changed. */
  'join:changed': Record<string, never>
  /** Something from outside waits for a moderator, or has been judged. */
  'outside:changed': Record<string, never>
  /** The server is about to end this connection because rights changed; reload to be judged anew. */
  'rights:changed': Record<string, never>
}
