import type { Messages } from './en.ts'
import about from './sk/about.json' with { type: 'json' }
import account from './sk/account.json' with { type: 'json' }
import agenda from './sk/agenda.json' with { type: 'json' }
import attendance from './sk/attendance.json' with { type: 'json' }
import ballot from './sk/ballot.json' with { type: 'json' }
import bell from './sk/bell.json' with { type: 'json' }
import board from './sk/board.json' with { type: 'json' }
import capture from './sk/capture.json' with { type: 'json' }
import common from './sk/common.json' with { type: 'json' }
import decisions from './sk/decisions.json' with { type: 'json' }
import delay from './sk/delay.json' with { type: 'json' }
import demo from './sk/demo.json' with { type: 'json' }
import dots from './sk/dots.json' with { type: 'json' }
import editor from './sk/editor.json' with { type: 'json' }
import errors from './sk/errors.json' with { type: 'json' }
import floor from './sk/floor.json' with { type: 'json' }
import group from './sk/group.json' with { type: 'json' }
import history from './sk/history.json' with { type: 'json' }
import home from './sk/home.json' with { type: 'json' }
import join from './sk/join.json' with { type: 'json' }
import meeting from './sk/meeting.json' with { type: 'json' }
import merge from './sk/merge.json' with { type: 'json' }
import minutes from './sk/minutes.json' with { type: 'json' }
import mood from './sk/mood.json' with { type: 'json' }
import outside from './sk/outside.json' with { type: 'json' }
import phone from './sk/phone.json' with { type: 'json' }
import plan from './sk/plan.json' with { type: 'json' }
import preparing from './sk/preparing.json' with { type: 'json' }
import questions from './sk/questions.json' with { type: 'json' }
import queue from './sk/queue.json' with { type: 'json' }
import reasons from './sk/reasons.json' with { type: 'json' }
import roles from './sk/roles.json' with { type: 'json' }
import signin from './sk/signin.json' with { type: 'json' }
import states from './sk/states.json' with { type: 'json' }
import story from './sk/story.json' with { type: 'json' }
import tasks from './sk/tasks.json' with { type: 'json' }
import ui from './sk/ui.json' with { type: 'json' }
import vote from './sk/vote.json' with { type: 'json' }

export const sk: Messages = {
  about,
  account,
  attendance,
  agenda,
  ballot,
  bell,
  board,
  capture,
  common,
  decisions,
  delay,
  demo,
  dots,
  editor,
  errors,
  floor,
  group,
  history,
  home,
  join,
  meeting,
  merge,
  minutes,
  outside,
  phone,
  mood,
  plan,
  questions,
  queue,
  preparing,
  reasons,
  roles,
  signin,
  states,
  story,
  tasks,
  ui,
  vote,
}
