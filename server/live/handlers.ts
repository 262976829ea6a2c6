import type { Result } from '#domain/result.ts'
import type { Reason } from '#protocol/reasons.ts'
import type { RequestName, Requests, Values } from '#protocol/requests.ts'
import type { MeetingRef } from '#server/commands/act-at-meeting.ts'
import type { Context } from '#server/context.ts'

/** A connection belongs to one meeting; what it asks is asked there. */
export type LiveMeeting = MeetingRef & { readonly code: string }

export type Reply<Name extends RequestName> = Result<Values[Name], Reason>

export type Handler<Name extends RequestName> = (
  ctx: Context,
  meeting: LiveMeeting,
  request: Requests[Name],
) => Promise<Reply<Name>>

export type Handlers = { readonly [Name in RequestName]: Handler<Name> }
