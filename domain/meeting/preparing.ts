/** The address of a meeting: its group, its day, and a number where a group meets twice that day. */
export const meetingCode = (groupSlug: string, day: string, attempt: number): string =>
  attempt === 1 ? `${groupSlug}-${day}` : `${groupSlug}-${day}-${attempt}`

/** Groups discuss next year's plan, within the years for which there is one. */
export function plannedYear(
  meetingYear: number,
  plan: { readonly periodFrom: number; readonly periodTo: number } | undefined,
): number | null {
  return plan ? Math.min(Math.max(meetingYear + 1, plan.periodFrom), plan.periodTo) : null
}
