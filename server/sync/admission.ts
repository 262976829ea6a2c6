import type { Actor } from '#domain/actor.ts'
import { VISITOR } from '#domain/actor.ts'
import { type MeetingRole, roleAt } from '#domain/meeting/role.ts'
import type { Store } from '#server/store/store.ts'
import { HTTP_LIMITS } from './http-limits.ts'
import { LIMITS } from './limits.ts'

/** One connection's place: one document, one role, fixed until it closes. */
export type Admission = {
  readonly meeting: { readonly id: string; readonly code: string }
  readonly role: MeetingRole
  readonly personId: string | null
  readonly name: string
  /** The session's secret, with which the sweep asks again. */
  readonly token: string | null
}

type Question = { readonly code: string; readonly token: string | null; readonly now: Date }
type Kept = { readonly until: number; readonly answer: Promise<Admission | undefined> }

const HIDDEN_FROM_PUBLIC = new Set(['draft', 'cancelled'])

/** Judges who asks for which meeting. */
export class Admissions {
  readonly #store: Store
  /** Thousands of visitors arrive at once and share one answer; it holds for a moment only. */
  readonly #ofVisitors = new Map<string, Kept>()
  /** Of members who ask every second, until their answer is old or anybody's rights change. */
  readonly #ofMembers = new Map<string, Kept>()

  constructor(store: Store) {
    this.#store = store
  }

  /** Undefined when, for this person, there is no such meeting. */
  admit(question: Question): Promise<Admission | undefined> {
    return question.token ? this.#judge(question) : this.#judgeVisitor(question)
  }

  /** The same for a member who has just been admitted, without asking the database each time. */
  admitAgain(question: Question & { readonly token: string }): Promise<Admission | undefined> {
    const key = `${question.code} ${question.token}`
    const now = question.now.getTime()
    const known = this.#ofMembers.get(key)
    if (known && known.until > now) return known.answer
    forgetOld(this.#ofMembers, now)
    const answer = this.#judge(question)
    const kept = { until: now + HTTP_LIMITS.admissionMs, answer }
    this.#ofMembers.set(key, kept)
    const forget = () => this.#ofMembers.get(key) === kept && this.#ofMembers.delete(key)
    // Tokens are made up by whoever knocks: only those of members are worth remembering.
    answer.then((admission) => (admission?.personId ? undefined : forget()), forget)
    return answer
  }

  /** Rights have changed, or may have: everybody is judged anew. */
  forgetMembers(): void {
    this.#ofMembers.clear()
  }

  /** True while somebody would be admitted again exactly as they were. */
  async stillHolds({ meeting, token, role, personId }: Admission, now: Date): Promise<boolean> {
    const again = await this.#judge({ code: meeting.code, token, now })
    return again?.role === role && again.personId === personId
  }

  #judgeVisitor(question: Question): Promise<Admission | undefined> {
    const now = question.now.getTime()
    const known = this.#ofVisitors.get(question.code)
    if (known && known.until > now) return known.answer
    // Codes are made up by whoever knocks: what nobody asks for any more is forgotten.
    forgetOld(this.#ofVisitors, now)
    const answer = this.#judge(question)
    this.#ofVisitors.set(question.code, { until: now + LIMITS.visitorAnswerMs, answer })
    answer.catch(() => this.#ofVisitors.delete(question.code))
    return answer
  }

  async #judge({ code, token, now }: Question): Promise<Admission | undefined> {
    const meeting = await this.#store.meetings.findByCode(code)
    if (!meeting) return undefined

    const actor: Actor = (token && (await this.#store.sessions.findActor(token, now))) || VISITOR
    const role = roleAt(actor, await this.#store.meetings.standingOf(actor, meeting))
    if (role === 'viewer' && HIDDEN_FROM_PUBLIC.has(meeting.state)) return undefined

    const { id } = meeting
    return actor.kind === 'person'
      ? { meeting: { id, code }, role, personId: actor.id, name: actor.name, token }
      : { meeting: { id, code }, role, personId: null, name: '', token }
  }
}

function forgetOld(kept: Map<string, Kept>, now: number): void {
  for (const [key, { until }] of kept) if (until <= now) kept.delete(key)
}
