import type { z } from 'zod'
import { refuse } from '#domain/result.ts'
import { type RequestName, type Requests, requestSchemas } from '#protocol/requests.ts'
import type { Context } from '#server/context.ts'
import type { Logger } from '#server/log.ts'
import type { Handler, LiveMeeting, Reply } from './handlers.ts'
import type { LiveSocket } from './live-socket.ts'

/** Where one connection's requests are answered. */
export type Desk = {
  readonly ctx: Context
  readonly meeting: LiveMeeting
  readonly log: Logger
  /** Counts one request of this person; false when it was one too many. */
  readonly mayAsk: () => Promise<boolean>
}

const SCHEMAS: { readonly [Name in RequestName]: z.ZodType<Requests[Name]> } = requestSchemas

/**
 * Gives one request its handler. The handler sees only a parsed message, the browser gets exactly
 * one reply, and a thrown error never crosses the wire. Who wants no reply gets nothing done.
 */
export function answer<Name extends RequestName>(
  socket: LiveSocket,
  name: Name,
  desk: Desk,
  handle: Handler<Name>,
): void {
  const listener = async (message: unknown, reply: unknown) => {
    if (typeof reply === 'function') reply(await replyTo(name, desk, handle, message))
  }
  socket.on<RequestName>(name, listener)
}

/** The one reply to a message under the name of a request. */
export async function replyTo<Name extends RequestName>(
  name: Name,
  { ctx, meeting, log, mayAsk }: Desk,
  handle: Handler<Name>,
  message: unknown,
): Promise<Reply<Name>> {
  if (!(await mayAsk())) return refuse('rate-limited')
  const request = SCHEMAS[name].safeParse(message)
  if (!request.success) return refuse('invalid-message')

  try {
    return await handle(ctx, meeting, request.data)
  } catch (error) {
    log.error({ err: error, request: name, meeting: meeting.code }, 'a live request failed')
    return refuse('server-error')
  }
}
