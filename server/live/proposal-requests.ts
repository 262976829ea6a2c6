import { createProposal } from '#server/commands/create-proposal.ts'
import { describeProposal } from '#server/commands/describe-proposal.ts'
import { settleHighlight, takeBackHighlight } from '#server/commands/end-highlight.ts'
import { finaliseProposal } from '#server/commands/finalise-proposal.ts'
import { highlightProposal } from '#server/commands/highlight-proposal.ts'
import { mergeProposals } from '#server/commands/merge-proposals.ts'
import { moveProposal } from '#server/commands/move-proposal.ts'
import { recordBlockDecision } from '#server/commands/record-block-decision.ts'
import { recordDecision } from '#server/commands/record-decision.ts'
import { splitProposal } from '#server/commands/split-proposal.ts'
import { undoMerge } from '#server/commands/undo-merge.ts'
import { undoSplit } from '#server/commands/undo-split.ts'
import { withdrawProposal } from '#server/commands/withdraw-proposal.ts'
import { ownHighlights } from '#server/queries/own-highlights.ts'
import { preparedDecision } from '#server/queries/prepared-decision.ts'
import { preparedEntry } from '#server/queries/prepared-entry.ts'
import { proposalWords, wordsOfProposals } from '#server/queries/proposal-words.ts'
import type { Handlers } from './handlers.ts'

export const proposalRequests = {
  'proposal:create': createProposal,
  'proposal:describe': describeProposal,
  'proposal:move': moveProposal,
  'proposal:withdraw': withdrawProposal,
  'proposal:merge': mergeProposals,
  'proposal:undo-merge': undoMerge,
  'proposal:split': splitProposal,
  'proposal:undo-split': undoSplit,
  'proposal:words': proposalWords,
  'proposal:words-of': wordsOfProposals,
  'decision:record': recordDecision,
  'decision:prepare': preparedDecision,
  'decision:record-block': recordBlockDecision,
  'highlight:add': highlightProposal,
  'highlight:take-back': takeBackHighlight,
  'highlight:settle': settleHighlight,
  'highlight:own': ownHighlights,
  'proposal:prepare-entry': preparedEntry,
  'proposal:finalise': finaliseProposal,
} satisfies Partial<Handlers>
