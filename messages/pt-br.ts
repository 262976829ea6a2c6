import type { Messages } from './en.ts'
import about from './pt-BR/about.json' with { type: 'json' }
import account from './pt-BR/account.json' with { type: 'json' }
import agenda from './pt-BR/agenda.json' with { type: 'json' }
import attendance from './pt-BR/attendance.json' with { type: 'json' }
import ballot from './pt-BR/ballot.json' with { type: 'json' }
import bell from './pt-BR/bell.json' with { type: 'json' }
import board from './pt-BR/board.json' with { type: 'json' }
import capture from './pt-BR/capture.json' with { type: 'json' }
import common from './pt-BR/common.json' with { type: 'json' }
import decisions from './pt-BR/decisions.json' with { type: 'json' }
import delay from './pt-BR/delay.json' with { type: 'json' }
import demo from './pt-BR/demo.json' with { type: 'json' }
import dots from './pt-BR/dots.json' with { type: 'json' }
import editor from './pt-BR/editor.json' with { type: 'json' }
import errors from './pt-BR/errors.json' with { type: 'json' }
import floor from './pt-BR/floor.json' with { type: 'json' }
import group from './pt-BR/group.json' with { type: 'json' }
import history from './pt-BR/history.json' with { type: 'json' }
import home from './pt-BR/home.json' with { type: 'json' }
import join from './pt-BR/join.json' with { type: 'json' }
import meeting from './pt-BR/meeting.json' with { type: 'json' }
import merge from './pt-BR/merge.json' with { type: 'json' }
import minutes from './pt-BR/minutes.json' with { type: 'json' }
import mood from './pt-BR/mood.json' with { type: 'json' }
import outside from './pt-BR/outside.json' with { type: 'json' }
import phone from './pt-BR/phone.json' with { type: 'json' }
import plan from './pt-BR/plan.json' with { type: 'json' }
import preparing from './pt-BR/preparing.json' with { type: 'json' }
import questions from './pt-BR/questions.json' with { type: 'json' }
import queue from './pt-BR/queue.json' with { type: 'json' }
import reasons from './pt-BR/reasons.json' with { type: 'json' }
import roles from './pt-BR/roles.json' with { type: 'json' }
import signin from './pt-BR/signin.json' with { type: 'json' }
import states from './pt-BR/states.json' with { type: 'json' }
import story from './pt-BR/story.json' with { type: 'json' }
import tasks from './pt-BR/tasks.json' with { type: 'json' }
import ui from './pt-BR/ui.json' with { type: 'json' }
import vote from './pt-BR/vote.json' with { type: 'json' }

export const ptBr: Messages = {
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
