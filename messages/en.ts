import about from './en/about.json' with { type: 'json' }
import account from './en/account.json' with { type: 'json' }
import agenda from './en/agenda.json' with { type: 'json' }
import attendance from './en/attendance.json' with { type: 'json' }
import ballot from './en/ballot.json' with { type: 'json' }
import bell from './en/bell.json' with { type: 'json' }
import board from './en/board.json' with { type: 'json' }
import capture from './en/capture.json' with { type: 'json' }
import common from './en/common.json' with { type: 'json' }
import decisions from './en/decisions.json' with { type: 'json' }
import delay from './en/delay.json' with { type: 'json' }
import demo from './en/demo.json' with { type: 'json' }
import dots from './en/dots.json' with { type: 'json' }
import editor from './en/editor.json' with { type: 'json' }
import errors from './en/errors.json' with { type: 'json' }
import floor from './en/floor.json' with { type: 'json' }
import group from './en/group.json' with { type: 'json' }
import history from './en/history.json' with { type: 'json' }
import home from './en/home.json' with { type: 'json' }
import join from './en/join.json' with { type: 'json' }
import meeting from './en/meeting.json' with { type: 'json' }
import merge from './en/merge.json' with { type: 'json' }
import minutes from './en/minutes.json' with { type: 'json' }
import mood from './en/mood.json' with { type: 'json' }
import outside from './en/outside.json' with { type: 'json' }
import phone from './en/phone.json' with { type: 'json' }
import plan from './en/plan.json' with { type: 'json' }
import preparing from './en/preparing.json' with { type: 'json' }
import questions from './en/questions.json' with { type: 'json' }
import queue from './en/queue.json' with { type: 'json' }
import reasons from './en/reasons.json' with { type: 'json' }
import roles from './en/roles.json' with { type: 'json' }
import signin from './en/signin.json' with { type: 'json' }
import states from './en/states.json' with { type: 'json' }
import story from './en/story.json' with { type: 'json' }
import tasks from './en/tasks.json' with { type: 'json' }
import ui from './en/ui.json' with { type: 'json' }
import vote from './en/vote.json' with { type: 'json' }

export const en = {
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

/** English is the yardstick: a key that another language lacks does not compile. */
export type Messages = typeof en
