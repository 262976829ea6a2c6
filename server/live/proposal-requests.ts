import { createProposal } from '#server/commands/create-proposal.ts'
import { describeProposal } from '#server/commands/describe-proposal.ts'
import { finaliseProposal } from '#server/commands/finalise-proposal.ts'
import { mergeProposals } from '#server/commands/merge-proposals.ts'
import { moveProposal } from '#server/commands/move-proposal.ts'
import { recordDecision } from '#server/commands/record-decision.ts'
import { splitProposal } from '#server/commands/split-proposal.ts'
import { undoMerge } from '#server/commands/undo-merge.ts'
import { undoSplit } from '#server/commands/undo-split.ts'
import { withdrawProposal } from '#server/commands/withdraw-proposal.ts'
import { preparedDecision } from '#server/queries/prepared-decision.ts'
import { preparedEntry } from '#server/queries/prepared-entry.ts'
import { proposalWords } from '#server/queries/proposal-words.ts'
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
  'decision:record': recordDecision,
  'decision:prepare': preparedDecision,
  'proposal:prepare-entry': preparedEntry,
  'proposal:finalise': finaliseProposal,
} satisfies Partial<Handlers>
