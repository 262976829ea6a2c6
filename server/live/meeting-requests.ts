import {
  addAgendaItem,
  changeAgendaItem,
  placeAgendaItem,
  removeAgendaItem,
} from '#server/commands/arrange-agenda.ts'
import { closeAgendaItem } from '#server/commands/close-agenda-item.ts'
import { closeMeeting } from '#server/commands/close-meeting.ts'
import { extendAgendaItem } from '#server/commands/extend-agenda-item.ts'
import { moveAgendaItem } from '#server/commands/move-agenda-item.ts'
import { openAgendaItem } from '#server/commands/open-agenda-item.ts'
import { openMeeting } from '#server/commands/open-meeting.ts'
import { pausePublicView } from '#server/commands/pause-public-view.ts'
import { putBackAgendaItem } from '#server/commands/put-back-agenda-item.ts'
import { resumePublicView } from '#server/commands/resume-public-view.ts'
import { setPublicDelay } from '#server/commands/set-public-delay.ts'
import { skipAgendaItem } from '#server/commands/skip-agenda-item.ts'
import type { Handlers } from './handlers.ts'

export const meetingRequests = {
  'meeting:open': openMeeting,
  'meeting:close': closeMeeting,
  'meeting:pause-public-view': pausePublicView,
  'meeting:resume-public-view': resumePublicView,
  'meeting:set-public-delay': setPublicDelay,
  'agenda:open': openAgendaItem,
  'agenda:close': closeAgendaItem,
  'agenda:skip': skipAgendaItem,
  'agenda:move': moveAgendaItem,
  'agenda:put-back': putBackAgendaItem,
  'agenda:extend': extendAgendaItem,
  'agenda:add': addAgendaItem,
  'agenda:change': changeAgendaItem,
  'agenda:place': placeAgendaItem,
  'agenda:remove': removeAgendaItem,
} satisfies Partial<Handlers>
