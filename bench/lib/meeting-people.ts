import { io, type Socket } from 'socket.io-client'
import { INSTALLATION } from '#domain/actor.ts'
import { allow } from '#domain/result.ts'
import type { RequestName, Requests, Values } from '#protocol/requests.ts'
import { sessionCookie } from '#server/session-cookie.ts'
import type { Store } from '#server/store/store.ts'
import { newToken } from '#server/token.ts'
import { type Target, Typist } from './participants.ts'

/** Adds so many members to the group of a meeting; resolves to their cookies. */
export async function addMembers(
  store: Store,
  { code, address, count }: { code: string; address: string; count: number },
): Promise<string[]> {
  const meeting = await store.meetings.findByCode(code)
  if (!meeting?.groupId) throw new Error(`${code} is no meeting of a group.`)
  const { groupId } = meeting
  const cookies: string[] = []
  for (let number = 1; number <= count; number++) {
    const [token, at] = [newToken(), new Date()]
    await store.act({ actor: INSTALLATION, command: 'bench', at }, async (act) => {
      const id = await act.frames.addPerson({ name: `Meraná Osoba ${number}` })
      await act.frames.addMembership({ groupId, personId: id, role: 'member', state: 'active' })
      await act.sessions.open(token, { id, accountRole: 'member' }, at)
      return allow(id)
    })
    cookies.push(`${sessionCookie(address).name}=${token}`)
  }
  return cookies
}

type Answer<Name extends RequestName> =
  | { readonly ok: true; readonly value: Values[Name] }
  | { readonly ok: false; readonly reason: string }

const ANSWERED_WITHIN_MS = 20_000

/** Somebody at a meeting as their page is: a socket for their words and one for their acts. */
export class Attendee implements Disposable {
  readonly typist: Typist
  readonly #socket: Socket

  private constructor(typist: Typist, socket: Socket) {
    this.typist = typist
    this.#socket = socket
  }

  static async join(target: Target, address: string): Promise<Attendee> {
    const typist = await Typist.join(target)
    const socket = io(address, {
      transports: ['websocket'],
      forceNew: true,
      query: { meeting: target.doc },
      extraHeaders: { Cookie: target.member ?? '' },
    })
    await new Promise<void>((resolve, reject) => {
      socket.once('connect', resolve)
      socket.once('connect_error', reject)
    })
    return new Attendee(typist, socket)
  }

  /** Asks for one act and waits for its answer. */
  async ask<Name extends RequestName>(
    name: Name,
    question: Omit<Requests[Name], 'requestId'>,
  ): Promise<Answer<Name>> {
    const message = { ...question, requestId: crypto.randomUUID() }
    return (await this.#socket.timeout(ANSWERED_WITHIN_MS).emitWithAck(name, message)) as Answer<Name>
  }

  [Symbol.dispose](): void {
    this.#socket.disconnect()
    this.typist.close()
  }
}
