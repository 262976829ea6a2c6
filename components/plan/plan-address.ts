import { planPath } from '#components/story/addresses.ts'
import type { PlanFilter } from '#protocol/pages/plan.ts'

/** The address of a plan as filtered; `all` is said aloud, since no year means the newest one. */
export function planAddress(slug: string, filter: PlanFilter, suffix = ''): string {
  const asked = new URLSearchParams({ year: filter.year === null ? 'all' : String(filter.year) })
  if (filter.responsible !== null) asked.set('responsible', filter.responsible)
  if (filter.theme !== null) asked.set('theme', filter.theme)
  return `${planPath(slug)}${suffix}?${asked}`
}
