import { attendanceRequests } from './attendance-requests.ts'
import { contributionRequests } from './contribution-requests.ts'
import type { Handlers } from './handlers.ts'
import { joinRequests } from './join-requests.ts'
import { meetingRequests } from './meeting-requests.ts'
import { outsideRequests } from './outside-requests.ts'
import { proposalRequests } from './proposal-requests.ts'
import { questionRequests } from './question-requests.ts'
import { queueRequests } from './queue-requests.ts'
import { roleRequests } from './role-requests.ts'
import { roundRequests } from './round-requests.ts'
import { taskRequests } from './task-requests.ts'
import { voteRequests } from './vote-requests.ts'

/** Every request that can be sent, and who answers it. */
export const HANDLERS: Handlers = {
  ...contributionRequests,
  ...proposalRequests,
  ...meetingRequests,
  ...joinRequests,
  ...attendanceRequests,
  ...queueRequests,
  ...taskRequests,
  ...roleRequests,
  ...outsideRequests,
  ...questionRequests,
  ...voteRequests,
  ...roundRequests,
}
