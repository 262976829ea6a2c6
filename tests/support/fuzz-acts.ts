import { isAdopted, isOpenForText, MOVABLE_COLUMNS, type ProposalState } from '#domain/proposal/state.ts'
import { cancelVote } from '#server/commands/cancel-vote.ts'
import { closeAgendaItem } from '#server/commands/close-agenda-item.ts'
import { createProposal } from '#server/commands/create-proposal.ts'
import { finaliseProposal } from '#server/commands/finalise-proposal.ts'
import { keepRevision } from '#server/commands/keep-revision.ts'
import { mergeProposals } from '#server/commands/merge-proposals.ts'
import { moveProposal } from '#server/commands/move-proposal.ts'
import { openAgendaItem } from '#server/commands/open-agenda-item.ts'
import { openVote } from '#server/commands/open-vote.ts'
import { pausePublicView } from '#server/commands/pause-public-view.ts'
import { recordDecision } from '#server/commands/record-decision.ts'
import { restoreRevision } from '#server/commands/restore-revision.ts'
import { resumePublicView } from '#server/commands/resume-public-view.ts'
import { undoMerge } from '#server/commands/undo-merge.ts'
import { withdrawProposal } from '#server/commands/withdraw-proposal.ts'
import type { Context } from '#server/context.ts'
import { proposalWords } from '#server/queries/proposal-words.ts'
import type { Store } from '#server/store/store.ts'
import { newRequestId, type Town } from '#tests/support/a-town.ts'
import { compact } from '#tests/support/history.ts'
import { aMerge } from '#tests/support/mergers.ts'
import { anEntry } from '#tests/support/on-the-board.ts'
import type { Random } from '#tests/support/random.ts'

type Stage = { readonly town: Town; readonly ctx: Context; readonly store: Store; readonly random: Random }
type Outcome = { readonly ok: boolean; readonly reason?: string }
type Act = (stage: Stage) => Promise<Outcome>

const DONE: Outcome = { ok: true }
const nothingToDo = (reason: string): Outcome => ({ ok: false, reason })

/** What moderators do in between, by the commands of the interface. Each says whether it was accepted. */
export const ACTS = {
  'open an item': ({ ctx, town, random }) =>
    openAgendaItem(ctx, town.meeting, { requestId: newRequestId(), itemId: random.pick(town.meeting.items) }),

  'close an item': ({ ctx, town, random }) =>
    closeAgendaItem(ctx, town.meeting, {
      requestId: newRequestId(),
      itemId: random.pick(town.meeting.items),
    }),

  'table a card': ({ ctx, town, random }) =>
    createProposal(ctx, town.meeting, {
      requestId: newRequestId(),
      contributionId: null,
      title: `Návrh ${random.word()}`,
      text: `${random.word(20)}\n${random.word(20)}`,
      themeId: null,
    }),

  async 'move a card'(stage) {
    const card = await aCard(stage, () => true)
    if (!card) return nothingToDo('no card')
    const to = stage.random.pick(MOVABLE_COLUMNS)
    const request = { requestId: newRequestId(), proposalId: card.id, to, beforeId: null }
    return moveProposal(stage.ctx, stage.town.meeting, request)
  },

  async 'decide a card'(stage) {
    const { ctx, town, random } = stage
    const card = await aCard(stage, ({ state }) => isOpenForText(state))
    if (!card) return nothingToDo('no open card')
    const about = { requestId: newRequestId(), proposalId: card.id }
    const result = random.pick(['adopted', 'adopted', 'not_adopted', 'deferred'] as const)
    await openAgendaItem(ctx, town.meeting, {
      requestId: newRequestId(),
      itemId: town.meeting.items[1] ?? '',
    })
    await moveProposal(ctx, town.meeting, { ...about, to: 'ready_for_decision', beforeId: null })
    const words = await proposalWords(ctx, town.meeting, about)
    if (!words.ok) return words
    return recordDecision(ctx, town.meeting, {
      requestId: newRequestId(),
      proposalId: card.id,
      method: 'consent',
      result,
      votesFor: null,
      votesAgainst: null,
      votesAbstain: null,
      base: null,
      objections: [],
      minorityView: null,
      reason: result === 'adopted' ? null : 'Dôvod',
      textHash: words.value.hash,
    })
  },

  async 'finalise a card'(stage) {
    const card = await aCard(stage, ({ state }) => isAdopted(state))
    if (!card) return nothingToDo('no adopted card')
    return finaliseProposal(stage.ctx, stage.town.meeting, {
      requestId: newRequestId(),
      proposalId: card.id,
      entry: anEntry(stage.town),
    })
  },

  async 'withdraw a card'(stage) {
    const card = await aCard(stage, ({ state }) => isOpenForText(state))
    if (!card) return nothingToDo('no open card')
    const request = { requestId: newRequestId(), proposalId: card.id, reason: 'Stiahnutý' }
    return withdrawProposal(stage.ctx, stage.town.meeting, request)
  },

  async 'merge cards'(stage) {
    const { town, ctx, random } = stage
    const open = await cardsOf(town, ({ state }) => isOpenForText(state))
    if (open.length < 2) return nothingToDo('fewer than two open cards')
    const proposalIds = random
      .shuffled(open)
      .slice(0, 2)
      .map(({ id }) => id)
    return mergeProposals(ctx, town.meeting, aMerge(town, { proposalIds, title: `Spolu ${random.word()}` }))
  },

  async 'undo a merge'(stage) {
    const card = await aCard(stage, ({ mergedFrom }) => mergedFrom.length > 0)
    if (!card) return nothingToDo('nothing merged')
    return undoMerge(stage.ctx, stage.town.meeting, { requestId: newRequestId(), proposalId: card.id })
  },

  /** The words are locked from here to the close or, as here, to the cancelling. */
  async 'open a vote'(stage) {
    const { ctx, town } = stage
    const card = await aCard(stage, ({ state }) => isOpenForText(state))
    if (!card) return nothingToDo('no open card')
    const about = { requestId: newRequestId(), proposalId: card.id }
    await openAgendaItem(ctx, town.meeting, { ...about, itemId: town.meeting.items[1] ?? '' })
    await moveProposal(ctx, town.meeting, {
      ...about,
      requestId: newRequestId(),
      to: 'ready_for_decision',
      beforeId: null,
    })
    const words = await proposalWords(ctx, town.meeting, about)
    if (!words.ok) return words
    const { hash: textHash } = words.value
    const question = 'Kto je za?'
    const request = { requestId: newRequestId(), proposalId: card.id, question, textHash }
    return openVote(ctx, town.meeting, { ...request, method: 'electronic_open' })
  },

  async 'cancel a vote'({ ctx, town }) {
    const vote = await town.rows.vote.findFirst({ where: { meetingId: town.meeting.id, state: 'open' } })
    if (!vote) return nothingToDo('no open vote')
    const request = { requestId: newRequestId(), voteId: vote.id, reason: 'Znova sa prečíta znenie.' }
    return cancelVote(ctx, town.meeting, request)
  },

  'pause the public view': ({ ctx, town }) =>
    pausePublicView(ctx, town.meeting, { requestId: newRequestId(), reason: 'Osobná vec' }),

  'resume the public view': ({ ctx, town }) =>
    resumePublicView(ctx, town.meeting, { requestId: newRequestId() }),

  'keep a revision': ({ ctx, town, random }) =>
    keepRevision(ctx, town.meeting, { requestId: newRequestId(), name: `Stav ${random.word()}` }),

  async 'restore a revision'({ ctx, town, store, random }) {
    const kept = await store.revisions.list(town.meeting.id)
    const withCards = random.chance(0.5)
    if (kept.length === 0) return nothingToDo('no revision')
    const revisionId = random.pick(kept).id
    return restoreRevision(ctx, town.meeting, { requestId: newRequestId(), revisionId, withCards })
  },

  async 'fold the log'({ store, town }) {
    await compact(store, town.meeting.id)
    return DONE
  },
} as const satisfies Record<string, Act>

export type ActName = keyof typeof ACTS

type Card = { readonly state: ProposalState; readonly mergedFrom: readonly unknown[] }

async function aCard({ town, random }: Stage, fits: (card: Card) => boolean) {
  const cards = await cardsOf(town, fits)
  return cards.length > 0 ? random.pick(cards) : undefined
}

async function cardsOf({ rows, meeting }: Town, fits: (card: Card) => boolean) {
  const cards = await rows.proposal.findMany({
    where: { meetingId: meeting.id },
    orderBy: { code: 'asc' },
    select: { id: true, state: true, mergedFrom: { select: { id: true } } },
  })
  return cards.filter(fits)
}
