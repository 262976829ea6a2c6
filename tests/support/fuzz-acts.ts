import { isAdopted, isOpenForText, MOVABLE_COLUMNS } from '#domain/proposal/state.ts'
import { closeAgendaItem } from '#server/commands/close-agenda-item.ts'
import { createProposal } from '#server/commands/create-proposal.ts'
import { finaliseProposal } from '#server/commands/finalise-proposal.ts'
import { keepRevision } from '#server/commands/keep-revision.ts'
import { moveProposal } from '#server/commands/move-proposal.ts'
import { openAgendaItem } from '#server/commands/open-agenda-item.ts'
import { recordDecision } from '#server/commands/record-decision.ts'
import { restoreRevision } from '#server/commands/restore-revision.ts'
import { withdrawProposal } from '#server/commands/withdraw-proposal.ts'
import type { Context } from '#server/context.ts'
import { proposalWords } from '#server/queries/proposal-words.ts'
import type { Store } from '#server/store/store.ts'
import { newRequestId, type Town } from '#tests/support/a-town.ts'
import { compact } from '#tests/support/history.ts'
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

async function aCard(
  { town, random }: Stage,
  fits: (card: { state: Parameters<typeof isOpenForText>[0] }) => boolean,
) {
  const cards = await town.rows.proposal.findMany({
    where: { meetingId: town.meeting.id },
    orderBy: { code: 'asc' },
    select: { id: true, state: true },
  })
  const fitting = cards.filter(fits)
  return fitting.length > 0 ? random.pick(fitting) : undefined
}
