import type { DecisionResult } from '#domain/proposal/state.ts'
import type { GroupLine } from './group.ts'
import type { LiveMeeting, MeetingLine } from './meeting-line.ts'
import type { Link, ProcessLine } from './place.ts'
import type { PlanGlance } from './plan.ts'

export type HomePage = {
  readonly live: readonly LiveMeeting[]
  readonly coming: readonly MeetingLine[]
  readonly held: readonly MeetingLine[]
  readonly decided: readonly DecidedLine[]
  readonly processes: readonly HomeProcess[]
}

export type HomeProcess = ProcessLine & {
  readonly themeText: string | null
  readonly groups: readonly GroupLine[]
  readonly plans: readonly PlanGlance[]
}

export type DecidedLine = {
  readonly decidedAt: string
  readonly result: DecisionResult
  readonly proposal: Link
  readonly meeting: Link
  readonly entryCode: string | null
  readonly process: ProcessLine
}
