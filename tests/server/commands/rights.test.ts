import { expect, test } from 'vitest'
import { addContribution } from '#server/commands/add-contribution.ts'
import { closeAgendaItem } from '#server/commands/close-agenda-item.ts'
import { closeMeeting } from '#server/commands/close-meeting.ts'
import { createProposal } from '#server/commands/create-proposal.ts'
import { describeProposal } from '#server/commands/describe-proposal.ts'
import { eraseWords } from '#server/commands/erase-words.ts'
import { extendAgendaItem } from '#server/commands/extend-agenda-item.ts'
import { finaliseProposal } from '#server/commands/finalise-proposal.ts'
import { keepRevision } from '#server/commands/keep-revision.ts'
import { mergeProposals } from '#server/commands/merge-proposals.ts'
import { moveAgendaItem } from '#server/commands/move-agenda-item.ts'
import { moveProposal } from '#server/commands/move-proposal.ts'
import { openAgendaItem } from '#server/commands/open-agenda-item.ts'
import { openMeeting } from '#server/commands/open-meeting.ts'
import { publishNotice } from '#server/commands/publish-notice.ts'
import { putBackAgendaItem } from '#server/commands/put-back-agenda-item.ts'
import { recordDecision } from '#server/commands/record-decision.ts'
import { restoreRevision } from '#server/commands/restore-revision.ts'
import { skipAgendaItem } from '#server/commands/skip-agenda-item.ts'
import { undoMerge } from '#server/commands/undo-merge.ts'
import { undoSplit } from '#server/commands/undo-split.ts'
import { withdrawProposal } from '#server/commands/withdraw-proposal.ts'
import { preparedEntry } from '#server/queries/prepared-entry.ts'
import { aTown, newRequestId, type Somebody, type Town } from '#tests/support/a-town.ts'
import { aMerge, split } from '#tests/support/mergers.ts'
import { aDecision, anEntry, aProposal } from '#tests/support/on-the-board.ts'

type Attempt = (town: Town, who: Somebody, proposalId: string) => Promise<{ ok: boolean; reason?: string }>

const requestId = newRequestId

const WRITING: Record<string, Attempt> = {
  'contribution:add': (town, who) =>
    addContribution(town.as(who), town.meeting, {
      requestId: requestId(),
      text: 'Obed',
      themeId: null,
      channel: 'spoken',
      display: null,
    }),
  'proposal:create': (town, who) =>
    createProposal(town.as(who), town.meeting, {
      requestId: requestId(),
      contributionId: null,
      title: 'Obed',
      text: '',
      themeId: null,
    }),
  'proposal:describe': (town, who, proposalId) =>
    describeProposal(town.as(who), town.meeting, { requestId: requestId(), proposalId, level: 'region' }),
}

const MODERATING: Record<string, Attempt> = {
  'proposal:move': (town, who, proposalId) =>
    moveProposal(town.as(who), town.meeting, {
      requestId: requestId(),
      proposalId,
      to: 'in_discussion',
      beforeId: null,
    }),
  'proposal:withdraw': (town, who, proposalId) =>
    withdrawProposal(town.as(who), town.meeting, { requestId: requestId(), proposalId, reason: 'omyl' }),
  'proposal:merge': (town, who, proposalId) =>
    mergeProposals(town.as(who), town.meeting, aMerge(town, { proposalIds: [proposalId] })),
  'proposal:undo-merge': (town, who, proposalId) =>
    undoMerge(town.as(who), town.meeting, { requestId: requestId(), proposalId }),
  'proposal:split': (town, who, proposalId) => split(town, { proposalId }, who),
  'proposal:undo-split': (town, who, proposalId) =>
    undoSplit(town.as(who), town.meeting, { requestId: requestId(), proposalId }),
  'decision:record': async (town, who, proposalId) =>
    recordDecision(town.as(who), town.meeting, await aDecision(town, proposalId)),
  'proposal:finalise': (town, who, proposalId) =>
    finaliseProposal(town.as(who), town.meeting, {
      requestId: requestId(),
      proposalId,
      entry: anEntry(town),
    }),
  'proposal:prepare-entry': (town, who, proposalId) =>
    preparedEntry(town.as(who), town.meeting, { proposalId }),
  'agenda:open': (town, who) =>
    openAgendaItem(town.as(who), town.meeting, {
      requestId: requestId(),
      itemId: town.meeting.items[0] ?? '',
    }),
  'agenda:close': (town, who) =>
    closeAgendaItem(town.as(who), town.meeting, {
      requestId: requestId(),
      itemId: town.meeting.items[1] ?? '',
    }),
  'agenda:skip': (town, who) =>
    skipAgendaItem(town.as(who), town.meeting, {
      requestId: requestId(),
      itemId: town.meeting.items[0] ?? '',
    }),
  'agenda:move': (town, who) =>
    moveAgendaItem(town.as(who), town.meeting, {
      requestId: requestId(),
      itemId: town.meeting.items[0] ?? '',
    }),
  'agenda:put-back': (town, who) =>
    putBackAgendaItem(town.as(who), town.meeting, {
      requestId: requestId(),
      itemId: town.meeting.items[1] ?? '',
    }),
  'agenda:extend': (town, who) =>
    extendAgendaItem(town.as(who), town.meeting, {
      requestId: requestId(),
      itemId: town.meeting.items[1] ?? '',
      minutes: 3,
      seen: 0,
    }),
  'meeting:open': (town, who) => openMeeting(town.as(who), town.meeting, { requestId: requestId() }),
  'meeting:close': (town, who) => closeMeeting(town.as(who), town.meeting, { requestId: requestId() }),
  'revision:keep': (town, who) =>
    keepRevision(town.as(who), town.meeting, { requestId: requestId(), name: 'Pred prestávkou' }),
  'revision:restore': (town, who) =>
    restoreRevision(town.as(who), town.meeting, {
      requestId: requestId(),
      revisionId: requestId(),
      withCards: false,
    }),
  'history:erase': (town, who) =>
    eraseWords(town.as(who), town.meeting, { requestId: requestId(), words: 'obed' }),
  'meeting:publish-notice': (town, who) =>
    publishNotice(town.as(who), town.meeting, { text: '18. 10. 2022' }),
}

const OUTSIDERS = {
  dana: 'not-allowed',
  emil: 'not-allowed',
  filip: 'suspended',
  visitor: 'not-signed-in',
} as const

test('MEET-3 MERGE-7 no command does anything for somebody without rights, and none leaves a trace', async () => {
  await using town = await aTown()
  const proposalId = await aProposal(town)
  const before = await town.rows.auditEvent.count()

  const answers = []
  for (const [command, attempt] of Object.entries({ ...WRITING, ...MODERATING })) {
    for (const who of ['dana', 'emil', 'filip', 'visitor'] as const) {
      const answer = await attempt(town, who, proposalId)
      answers.push([command, who, answer.ok || answer.reason])
    }
  }

  const expected = Object.keys({ ...WRITING, ...MODERATING }).flatMap((command) =>
    Object.entries(OUTSIDERS).map(([who, reason]) => [command, who, reason]),
  )
  expect(answers).toEqual(expected)
  expect([await town.rows.auditEvent.count(), await town.rows.commandReceipt.count()]).toEqual([before, 3])
})

test('members write, and what only moderators may is refused to them', async () => {
  await using town = await aTown()
  const proposalId = await aProposal(town)

  const written = []
  for (const attempt of Object.values(WRITING)) written.push((await attempt(town, 'ada', proposalId)).ok)
  const refused = []
  for (const attempt of Object.values(MODERATING))
    refused.push((await attempt(town, 'ada', proposalId)).reason)

  expect(written).toEqual([true, true, true])
  expect(new Set(refused)).toEqual(new Set(['not-allowed']))
})

test('MEET-7 in a closed meeting nothing is written and nothing is moved', async () => {
  await using town = await aTown()
  const proposalId = await aProposal(town)
  await closeMeeting(town.as('ben'), town.meeting, { requestId: requestId() })

  const attempts = {
    ...WRITING,
    move: MODERATING['proposal:move'],
    withdraw: MODERATING['proposal:withdraw'],
    merge: MODERATING['proposal:merge'],
    undoMerge: MODERATING['proposal:undo-merge'],
    split: MODERATING['proposal:split'],
    undoSplit: MODERATING['proposal:undo-split'],
    decide: MODERATING['decision:record'],
    open: MODERATING['agenda:open'],
    close: MODERATING['agenda:close'],
    skip: MODERATING['agenda:skip'],
    moveItem: MODERATING['agenda:move'],
    putBack: MODERATING['agenda:put-back'],
    extend: MODERATING['agenda:extend'],
    again: MODERATING['meeting:close'],
  }
  const refused = []
  for (const attempt of Object.values(attempts))
    refused.push((await attempt?.(town, 'ben', proposalId))?.reason)

  expect(new Set(refused)).toEqual(new Set(['meeting-closed']))
})
