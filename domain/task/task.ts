import { parseOptionalLine } from '#domain/person/name.ts'
import { allow, type Result, refuse } from '#domain/result.ts'

export type TaskState = 'open' | 'done' | 'dropped'

/** What somebody takes upon themselves: what, who, and until when. */
export type TaskWords = { readonly what: string; readonly owner: string; readonly due: string | null }

const LONGEST_WHAT = 500
const LONGEST_OWNER = 200

export function parseTask({ what, owner, due }: TaskWords): Result<TaskWords, 'empty' | 'too-long'> {
  const said = parseOptionalLine(what, LONGEST_WHAT)
  if (!said.ok) return said
  const who = parseOptionalLine(owner, LONGEST_OWNER)
  if (!who.ok) return who
  if (said.value === null || who.value === null) return refuse('empty')
  return allow({ what: said.value, owner: who.value, due })
}

export type Settlement = { readonly state: 'done' | 'dropped'; readonly reason: string | null }

/** A task ends once: done, or dropped with a reason. */
export function settleTask(
  state: TaskState,
  { state: to, reason }: Settlement,
): Result<Settlement, 'task-settled' | 'reason-missing'> {
  if (state !== 'open') return refuse('task-settled')
  const why = reason?.trim() || null
  if (to === 'done') return allow({ state: to, reason: null })
  return why === null ? refuse('reason-missing') : allow({ state: to, reason: why })
}
