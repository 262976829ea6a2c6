import {
  Archive,
  ArrowRightLeft,
  BookCheck,
  CalendarClock,
  CalendarX,
  Circle,
  CircleCheck,
  CircleCheckBig,
  CircleDashed,
  CircleDot,
  CirclePause,
  CircleX,
  Clock3,
  EyeOff,
  FilePen,
  Forward,
  Gavel,
  Hourglass,
  Layers,
  type LucideIcon,
  Merge,
  MessagesSquare,
  Radio,
  SkipForward,
  Split,
  TriangleAlert,
  Undo2,
  Vote,
} from 'lucide-react'
import type { Tone } from '#components/ui/tone.ts'

export type StateKind = keyof typeof MARKS

type Mark = { readonly tone: Tone; readonly icon: LucideIcon }

const mark = (tone: Tone, icon: LucideIcon): Mark => ({ tone, icon })

const UNKNOWN = mark('neutral', Circle)

const PROPOSAL: Record<string, Mark> = {
  draft: mark('neutral', FilePen),
  tabled: mark('neutral', CircleDot),
  in_discussion: mark('info', MessagesSquare),
  ready_for_decision: mark('needs-work', Gavel),
  in_vote: mark('live', Vote),
  adopted: mark('adopted', CircleCheck),
  adopted_with_changes: mark('adopted', CircleCheckBig),
  not_adopted: mark('not-adopted', CircleX),
  deferred: mark('needs-work', CalendarClock),
  referred: mark('info', Forward),
  withdrawn: mark('neutral', Undo2),
  merged: mark('neutral', Merge),
  split: mark('neutral', Split),
  finalised: mark('adopted', BookCheck),
}

const ENTRY: Record<string, Mark> = {
  proposed: mark('neutral', CircleDashed),
  in_draft_plan: mark('neutral', FilePen),
  approved: mark('info', BookCheck),
  in_progress: mark('info', Hourglass),
  at_risk: mark('needs-work', TriangleAlert),
  done: mark('adopted', CircleCheckBig),
  partly_done: mark('needs-work', CircleDot),
  not_done: mark('not-adopted', CircleX),
  cancelled: mark('neutral', CalendarX),
  carried_over: mark('paused', SkipForward),
}

const MEETING: Record<string, Mark> = {
  draft: mark('neutral', FilePen),
  convened: mark('info', CalendarClock),
  check_in: mark('info', CircleDot),
  in_session: mark('live', Radio),
  paused: mark('paused', CirclePause),
  closed: mark('neutral', Archive),
  minutes_draft: mark('needs-work', FilePen),
  minutes_in_review: mark('needs-work', Hourglass),
  minutes_approved: mark('adopted', CircleCheck),
  minutes_published: mark('adopted', CircleCheckBig),
  cancelled: mark('not-adopted', CalendarX),
}

const CONTRIBUTION: Record<string, Mark> = {
  submitted: mark('needs-work', Hourglass),
  captured: mark('neutral', CircleDot),
  confirmed: mark('neutral', CircleCheck),
  clustered: mark('info', Layers),
  used: mark('adopted', CircleCheckBig),
  set_aside: mark('needs-work', Clock3),
  out_of_scope: mark('paused', Forward),
  withdrawn: mark('neutral', Undo2),
  hidden: mark('neutral', EyeOff),
}

const ITEM: Record<string, Mark> = {
  planned: mark('neutral', Circle),
  open: mark('live', Radio),
  done: mark('adopted', CircleCheck),
  skipped: mark('neutral', SkipForward),
  moved: mark('paused', ArrowRightLeft),
}

const PLAN: Record<string, Mark> = {
  collecting: mark('info', MessagesSquare),
  draft: mark('neutral', FilePen),
  public_comment: mark('info', MessagesSquare),
  settled: mark('info', CircleCheck),
  submitted: mark('needs-work', Gavel),
  approved: mark('adopted', CircleCheck),
  in_force: mark('adopted', BookCheck),
  evaluated: mark('adopted', CircleCheckBig),
  closed: mark('neutral', Archive),
}

const MARKS = {
  proposal: PROPOSAL,
  outcome: PROPOSAL,
  entry: ENTRY,
  report: ENTRY,
  meeting: MEETING,
  contribution: CONTRIBUTION,
  item: ITEM,
  plan: PLAN,
}

/** The icon and the tone of a state, the same everywhere. */
export const stateMark = (kind: StateKind, state: string): Mark => MARKS[kind][state] ?? UNKNOWN
