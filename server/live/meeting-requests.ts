import {
  addAgendaItem,
  changeAgendaItem,
  placeAgendaItem,
  removeAgendaItem,
} from '#server/commands/arrange-agenda.ts'
import { closeAgendaItem } from '#server/commands/close-agenda-item.ts'
import { closeMeeting } from '#server/commands/close-meeting.ts'
import { openAgendaItem } from '#server/commands/open-agenda-item.ts'
import { openMeeting } from '#server/commands/open-meeting.ts'
import { pausePublicView } from '#server/commands/pause-public-view.ts'
import { resumePublicView } from '#server/commands/resume-public-view.ts'
import type { Handlers } from './handlers.ts'

export const meetingRequests = {
  'meeting:open': openMeeting,
  'meeting:close': closeMeeting,
  'meeting:pause-public-view': pausePublicView,
  'meeting:resume-public-view': resumePublicView,
  'agenda:open': openAgendaItem,
  'agenda:close': closeAgendaItem,
  'agenda:add': addAgendaItem,
  'agenda:change': changeAgendaItem,
  'agenda:place': placeAgendaItem,
  'agenda:remove': removeAgendaItem,
} satisfies Partial<Handlers>
