import { closeAgendaItem } from '#server/commands/close-agenda-item.ts'
import { closeMeeting } from '#server/commands/close-meeting.ts'
import { openAgendaItem } from '#server/commands/open-agenda-item.ts'
import { openMeeting } from '#server/commands/open-meeting.ts'
import type { Handlers } from './handlers.ts'

export const meetingRequests = {
  'meeting:open': openMeeting,
  'meeting:close': closeMeeting,
  'agenda:open': openAgendaItem,
  'agenda:close': closeAgendaItem,
} satisfies Partial<Handlers>
