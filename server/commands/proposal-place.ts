import { proposalCodeStem } from '#domain/proposal/code.ts'
import type { Level } from '#domain/proposal/state.ts'
import { allow, refuse } from '#domain/result.ts'
import type { Act, MeetingSetting } from '#server/context.ts'
import { planYearOf } from './plan-year.ts'

/** The theme as chosen for a proposal; null where none was. */
export async function findChosenTheme(act: Act, setting: MeetingSetting, themeId: string | null) {
  if (themeId === null) return allow(null)
  const theme = await act.processes.findTheme(setting.processId, themeId)
  return theme ? allow(theme) : refuse('unknown-theme')
}

/** What the public code of a new proposal of this meeting begins with. */
export const codeStemFor = (setting: MeetingSetting, themeCode: string | null, level: Level) =>
  proposalCodeStem({ processKind: setting.process.kind, year: planYearOf(setting), themeCode, level })
