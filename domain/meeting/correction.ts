/** What a published notice says besides its agenda. */
export type Announced = {
  readonly title: string
  readonly startsAt: Date
  readonly endsAt: Date
  readonly place: string | null
  readonly contact: string | null
  readonly text: string
}

export const NOTICE_FIELDS = ['when', 'place', 'title', 'contact', 'text'] as const
export type NoticeField = (typeof NOTICE_FIELDS)[number]

/** One thing that a notice said and what it says now; `when` is an ISO 8601 interval. */
export type NoticeChange = { readonly field: NoticeField; readonly was: string; readonly is: string }

/** What a correction changes, most important first. */
export function changesBetween(was: Announced, is: Announced): NoticeChange[] {
  const before = wordsOf(was)
  const after = wordsOf(is)
  return NOTICE_FIELDS.filter((field) => before[field] !== after[field]).map((field) => ({
    field,
    was: before[field],
    is: after[field],
  }))
}

const wordsOf = (notice: Announced): Record<NoticeField, string> => ({
  when: `${notice.startsAt.toISOString()}/${notice.endsAt.toISOString()}`,
  place: notice.place?.trim() ?? '',
  title: notice.title.trim(),
  contact: notice.contact?.trim() ?? '',
  text: notice.text.trim(),
})

/** Whether day and room have to be judged anew. */
export const concernsSlot = (changes: readonly NoticeChange[]) =>
  changes.some(({ field }) => field === 'when' || field === 'place')

/** The two ends of a `when`. */
export function momentsOf(interval: string): readonly [Date, Date] {
  const [from = '', to = ''] = interval.split('/')
  return [new Date(from), new Date(to)]
}

/** The changes as stored; what is not one is left out. */
export function parseChanges(stored: unknown): NoticeChange[] {
  return Array.isArray(stored) ? stored.flatMap((value) => parseChange(value) ?? []) : []
}

function parseChange(value: unknown): NoticeChange | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const given = new Map<string, unknown>(Object.entries(value))
  const field = NOTICE_FIELDS.find((known) => known === given.get('field'))
  const [was, is] = [given.get('was'), given.get('is')]
  return field && typeof was === 'string' && typeof is === 'string' ? { field, was, is } : undefined
}
