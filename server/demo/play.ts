import { randomUUID } from 'node:crypto'
import { INSTALLATION } from '#domain/actor.ts'
import type { Channel } from '#domain/contribution/contribution.ts'
import type { EntryDraft, Requests } from '#protocol/requests.ts'
import { addAttendance } from '#server/commands/add-attendance.ts'
import { addContribution } from '#server/commands/add-contribution.ts'
import { closeAgendaItem } from '#server/commands/close-agenda-item.ts'
import { closeMeeting } from '#server/commands/close-meeting.ts'
import { createMeeting } from '#server/commands/create-meeting.ts'
import { createProposal } from '#server/commands/create-proposal.ts'
import { describeProposal } from '#server/commands/describe-proposal.ts'
import { finaliseProposal } from '#server/commands/finalise-proposal.ts'
import { moveProposal } from '#server/commands/move-proposal.ts'
import { openAgendaItem } from '#server/commands/open-agenda-item.ts'
import { openMeeting } from '#server/commands/open-meeting.ts'
import { publishNotice } from '#server/commands/publish-notice.ts'
import { recordArrivalByList } from '#server/commands/record-arrival-by-list.ts'
import { recordDecision } from '#server/commands/record-decision.ts'
import type { Context } from '#server/context.ts'
import type { Store } from '#server/store/store.ts'
import { textHash } from '#server/text-hash.ts'
import { mustSucceed } from './frame.ts'

type Ref = { readonly id: string; readonly code: string; readonly groupId: string | null }
type NewMeeting = Parameters<typeof createMeeting>[1]
type Decided = Omit<Requests['decision:record'], 'requestId' | 'proposalId' | 'textHash'>

/**
 * One meeting of the demo, played through the commands that the interface uses, with a clock that is
 * set to the moment at which each thing happened.
 */
export class PlayedMeeting {
  readonly #store: Store
  readonly ref: Ref
  #at: Date

  private constructor(store: Store, ref: Ref, at: Date) {
    this.#store = store
    this.ref = ref
    this.#at = at
  }

  static async convene(
    store: Store,
    meeting: NewMeeting,
    { at, notice, mistaken }: { at: Date; notice: string; mistaken?: string | undefined },
  ): Promise<PlayedMeeting> {
    const ctx: Context = { actor: INSTALLATION, now: () => at, store }
    const { code } = mustSucceed(await createMeeting(ctx, meeting))
    const created = await store.meetings.findByCode(code)
    if (!created) throw new Error(`The meeting ${code} has not been made`)
    const played = new PlayedMeeting(store, created, at)
    if (mistaken) await played.#mustRefuse(mistaken)
    mustSucceed(await publishNotice(played.#ctx, played.ref, { requestId: randomUUID(), text: notice }))
    return played
  }

  /** A notice as it was really written, whose weekday does not fit its date. */
  async #mustRefuse(text: string): Promise<void> {
    const published = await publishNotice(this.#ctx, this.ref, { requestId: randomUUID(), text })
    if (published.ok || published.reason !== 'weekday-mismatch') {
      throw new Error('The mistaken notice of the demo was not refused for its weekday')
    }
  }

  /** Sets the clock. */
  at(moment: Date): this {
    this.#at = moment
    return this
  }

  /** Lets minutes pass. */
  after(minutes: number): this {
    return this.at(new Date(this.#at.getTime() + minutes * 60_000))
  }

  get now(): Date {
    return this.#at
  }

  get #ctx(): Context {
    const at = this.#at
    return { actor: INSTALLATION, now: () => at, store: this.#store }
  }

  /** By whoever moderates it from then on. */
  async open(personId?: string): Promise<void> {
    const actor = personId === undefined ? INSTALLATION : await this.#store.people.findActor(personId)
    if (!actor) throw new Error(`Nobody of the demo has the id ${personId}`)
    mustSucceed(await openMeeting({ ...this.#ctx, actor }, this.ref, { requestId: randomUUID() }))
  }

  async close(): Promise<void> {
    mustSucceed(await closeMeeting(this.#ctx, this.ref, { requestId: randomUUID() }))
  }

  /** Members by the list of their group, and whoever comes without an account by name. */
  async arrive(
    personIds: readonly string[],
    guests: readonly Omit<Requests['attendance:add'], 'requestId' | 'mode'>[],
  ): Promise<void> {
    const arriving = () => ({ requestId: randomUUID(), mode: 'room' }) as const
    for (const personId of personIds) {
      mustSucceed(await recordArrivalByList(this.#ctx, this.ref, { ...arriving(), personId }))
    }
    for (const guest of guests) {
      mustSucceed(await addAttendance(this.#ctx, this.ref, { ...arriving(), ...guest }))
    }
  }

  async turnTo(position: number): Promise<void> {
    const agenda = await this.#store.agenda.ofMeeting(this.ref.id)
    const itemId = agenda[position]?.id
    if (!itemId) throw new Error(`The agenda of ${this.ref.code} has no item at ${position}`)
    mustSucceed(await openAgendaItem(this.#ctx, this.ref, { requestId: randomUUID(), itemId }))
  }

  /** Ends the open item with what was decided in it, where that is no proposal of the board. */
  async conclude(result: string): Promise<void> {
    const item = await this.#store.agenda.findOpen(this.ref.id)
    if (!item) throw new Error(`No item of ${this.ref.code} is open`)
    const request = { requestId: randomUUID(), itemId: item.id, result }
    mustSucceed(await closeAgendaItem(this.#ctx, this.ref, request))
  }

  async say(said: {
    text: string
    themeId: string | null
    channel: Channel
    display: string
  }): Promise<string> {
    const added = await addContribution(this.#ctx, this.ref, { requestId: randomUUID(), ...said })
    return mustSucceed(added).id
  }

  async propose(words: {
    title: string
    text: string
    themeId: string | null
    contributionId: string | null
  }): Promise<string> {
    return mustSucceed(await createProposal(this.#ctx, this.ref, { requestId: randomUUID(), ...words })).id
  }

  async describe(
    proposalId: string,
    description: Omit<Requests['proposal:describe'], 'requestId' | 'proposalId'>,
  ): Promise<void> {
    const request = { requestId: randomUUID(), proposalId, ...description }
    mustSucceed(await describeProposal(this.#ctx, this.ref, request))
  }

  async move(proposalId: string, to: Requests['proposal:move']['to']): Promise<void> {
    const request = { requestId: randomUUID(), proposalId, to, beforeId: null }
    mustSucceed(await moveProposal(this.#ctx, this.ref, request))
  }

  async decide(proposalId: string, words: { title: string; text: string }, decided: Decided): Promise<void> {
    await this.move(proposalId, 'ready_for_decision')
    const request = { requestId: randomUUID(), proposalId, textHash: textHash(words), ...decided }
    mustSucceed(await recordDecision(this.#ctx, this.ref, request))
  }

  async finalise(proposalId: string, entry: EntryDraft): Promise<string> {
    const request = { requestId: randomUUID(), proposalId, entry }
    return mustSucceed(await finaliseProposal(this.#ctx, this.ref, request)).entryCode
  }
}
