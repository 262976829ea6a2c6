import type { Actor } from '#domain/actor.ts'
import { VISITOR } from '#domain/actor.ts'
import { type MeetingRole, roleAt } from '#domain/meeting/role.ts'
import type { Store } from '#server/store/store.ts'
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

const HIDDEN_FROM_PUBLIC = new Set(['draft', 'cancelled'])

/** Judges who asks for which meeting. */
export class Admissions {
  readonly #store: Store
  /** Thousands of visitors arrive at once and share one answer; it holds for a moment only. */
  readonly #ofVisitors = new Map<
    string,
    { readonly until: number; readonly answer: Promise<Admission | undefined> }
  >()

  constructor(store: Store) {
    this.#store = store
  }

  /** Undefined when, for this person, there is no such meeting. */
  admit(question: Question): Promise<Admission | undefined> {
    return question.token ? this.#judge(question) : this.#judgeVisitor(question)
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
    for (const [code, { until }] of this.#ofVisitors) if (until <= now) this.#ofVisitors.delete(code)
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
