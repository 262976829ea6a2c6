import { setTimeout as pause } from 'node:timers/promises'
import type { RoomHealth } from '#protocol/room-health.ts'
import { AwarenessRelay } from './awareness-relay.ts'
import type { DurableState } from './durable-state.ts'
import { type AwarenessEntry, awarenessFrame, KEEP_ALIVE_FRAME, updateFrame } from './frames.ts'
import { LIMITS } from './limits.ts'
import type { Missed } from './live-document.ts'
import type { Member } from './member.ts'
import { mergeUpdates } from './merge-updates.ts'
import { Outgoing } from './outgoing.ts'
import { paletteIndex } from './palette.ts'
import { PublicLane } from './public-lane.ts'
import type { Viewer } from './viewer.ts'

const KEEP_ALIVE = new Outgoing(KEEP_ALIVE_FRAME)

/**
 * Everybody who follows one meeting through this process. Two lanes: members get each update as soon
 * as it is on disk, and each other's carets; the public gets the words, gathered over a window.
 */
export class Audience {
  readonly #state: () => DurableState
  readonly #shown: () => DurableState
  readonly #members = new Set<Member>()
  readonly #public: PublicLane
  readonly #carets = new AwarenessRelay<Member>()

  /** `shown` is what the public may see: the same state, or an earlier one while its view is held. */
  constructor(
    { state, shown }: { state: () => DurableState; shown: () => DurableState },
    onRound?: (ms: number) => void,
  ) {
    this.#state = state
    this.#shown = shown
    this.#public = new PublicLane(shown, onRound)
  }

  get isEmpty(): boolean {
    return this.#members.size === 0 && this.#public.size === 0
  }

  get members(): ReadonlySet<Member> {
    return this.#members
  }

  get viewers(): number {
    return this.#public.size
  }

  *all(): Iterable<Viewer> {
    yield* this.#members
    yield* this.#public
  }

  watch(viewer: Viewer): void {
    this.#public.add(viewer)
  }

  join(member: Member): void {
    this.#members.add(member)
    member.outlet.onFree = () => member.bringUpTo(this.#state())
    this.sendCarets(member)
  }

  leave(viewer: Viewer): void {
    this.#public.delete(viewer)
    const member = viewer as Member
    if (this.#members.delete(member)) this.#tellCarets(this.#carets.leave(member), member)
  }

  /** Shows updates that are on disk, the last of the state's positions, to everybody who has not got them. */
  show(updates: readonly Uint8Array[], knownTo?: Member): void {
    if (updates.length === 0) return
    this.tellMembers(updates, knownTo)
    if (this.#shown() === this.#state()) this.#public.publish(updates)
  }

  /** Shows what a document has that was read anew; to the public also that its view was paused or resumed. */
  showAnew(missed: Missed): void {
    this.tellMembers([missed.members])
    if (missed.public) this.showPublic(missed.public)
  }

  /** Shows the public alone what its view, which is held, has moved on by. */
  showPublic({ update, from }: NonNullable<Missed['public']>): void {
    this.#public.publish([update], from)
  }

  tellMembers(updates: readonly Uint8Array[], knownTo?: Member): void {
    const to = this.#state().position
    const steps = { from: to - updates.length, to }
    const news = new Outgoing(updateFrame(mergeUpdates(updates)))
    for (const member of this.#members) {
      if (member === knownTo) member.knows(steps)
      else member.tell(news, steps)
    }
  }

  *moderators(): Iterable<Member> {
    for (const member of this.#members) if (member.isModerator) yield member
  }

  /** What a moderator sees of this process' part of the room. */
  health(now: number): RoomHealth {
    const named = [...this.#members].slice(0, LIMITS.namedInHealth)
    const slowest = [...this.#members].flatMap((member) => member.slowestAck(now) ?? [])
    return {
      members: named.map(({ admission, transport, unsettled }) => ({
        name: admission.name.slice(0, 80),
        way: transport,
        unsaved: unsettled,
      })),
      others: this.#members.size - named.length,
      viewers: { socket: this.#public.size, http: 0 },
      slowestAckMs: slowest.length > 0 ? Math.round(Math.max(...slowest)) : null,
    }
  }

  /** `owns` tells client ids that are nobody else's. */
  takeCaret(member: Member, update: Uint8Array, owns: (clientId: number) => boolean): void {
    // Of somebody who is here for one request nobody would ever take the caret away.
    if (!this.#members.has(member)) return
    const { personId, name } = member.admission
    const key = personId ?? ''
    this.#tellCarets(
      this.#carets.receive(member, { key, name, colour: paletteIndex(key) }, update, owns),
      member,
    )
  }

  sendCarets(member: Member): void {
    const carets = this.#carets.all()
    if (carets.length > 0) member.send(awarenessFrame(carets))
  }

  keepAlive(): void {
    for (const viewer of this.all()) {
      if (viewer.outlet.busySince === 0) viewer.outlet.send(KEEP_ALIVE)
    }
  }

  closeStuck(now: number): void {
    for (const viewer of this.all()) viewer.closeIfStuck(now, LIMITS.stuckMs)
  }

  /** Members at once, since they have work to do; the public in waves. */
  async leaveInWaves(code: number): Promise<void> {
    for (const member of this.#members) member.close(code)
    const viewers = [...this.#public]
    const wave = Math.max(100, Math.ceil(viewers.length / LIMITS.leavingWaves))
    for (let from = 0; from < viewers.length; from += wave) {
      if (from > 0) await pause(LIMITS.leavingWaveMs)
      for (const viewer of viewers.slice(from, from + wave)) viewer.close(code)
    }
  }

  close(code: number): void {
    for (const viewer of this.all()) viewer.close(code)
    this.#public.close()
  }

  #tellCarets(entries: readonly AwarenessEntry[], except: Member): void {
    if (entries.length === 0) return
    const news = new Outgoing(awarenessFrame(entries))
    for (const member of this.#members) {
      // A caret that a slow browser misses is of no use later.
      if (member !== except && member.outlet.busySince === 0) member.outlet.send(news)
    }
  }
}
