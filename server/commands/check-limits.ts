import { beyondLimits, limitsFor } from '#domain/process/limits.ts'
import { rulebookOf } from '#domain/process/rulebook.ts'
import type { Level } from '#domain/proposal/state.ts'
import { allow, type Result, refuseAbout } from '#domain/result.ts'
import type { Act, MeetingSetting } from '#server/context.ts'

/** The limits of the rulebook for the themes of the process, and what this meeting has on its board. */
export async function limitsAt(act: Act, { id, process }: MeetingSetting) {
  const limits = limitsFor(rulebookOf(process.rulebook).limits, process.themes)
  return { limits, all: limits.length > 0 ? await act.decisions.slotsOf(id) : [] }
}

type Wanted = { readonly code: string; readonly themeId: string | null; readonly level: Level }

/** Whether the rulebook leaves a slot for one more proposal of this theme and level. */
export async function checkLimit(
  act: Act,
  setting: MeetingSetting,
  proposal: Wanted,
): Promise<Result<true, 'limit-full'>> {
  const { limits, all } = await limitsAt(act, setting)
  const isBeyond = beyondLimits(limits, all, [proposal]).length > 0
  return isBeyond ? refuseAbout('limit-full', [proposal.code]) : allow(true)
}
