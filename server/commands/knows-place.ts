import { allow, type Result, refuse } from '#domain/result.ts'
import type { Act, MeetingSetting } from '#server/context.ts'

type Place = { readonly themeId: string | null; readonly territoryId?: string | null | undefined }

/** Whether theme and neighbourhood, where they are named, belong to the process and its municipality. */
export async function knowsPlace(
  act: Act,
  { processId }: MeetingSetting,
  { themeId, territoryId }: Place,
): Promise<Result<true, 'unknown-theme' | 'unknown-territory'>> {
  if (themeId && !(await act.processes.findTheme(processId, themeId))) return refuse('unknown-theme')
  if (territoryId && !(await act.processes.findTerritory(processId, territoryId)))
    return refuse('unknown-territory')
  return allow(true)
}
