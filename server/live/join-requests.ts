import { answerJoin } from '#server/commands/answer-join.ts'
import { closeJoining } from '#server/commands/close-joining.ts'
import { openJoining } from '#server/commands/open-joining.ts'
import { joinDesk } from '#server/queries/join-desk.ts'
import type { Handlers } from './handlers.ts'

export const joinRequests = {
  'join:list': joinDesk,
  'join:open': openJoining,
  'join:close': closeJoining,
  'join:answer': answerJoin,
} satisfies Partial<Handlers>
