/** For whom somebody sits at the table (reference 2.3). */
export const SEGMENTS = ['recipient', 'worker', 'provider', 'government', 'public'] as const
export type Segment = (typeof SEGMENTS)[number]

export const ATTENDANCE_MODES = ['room', 'online'] as const
export type AttendanceMode = (typeof ATTENDANCE_MODES)[number]

/** How somebody came to stand on the list: pressed there, by the code, by name, or by themselves. */
export const CHECK_INS = ['list', 'qr', 'by_name', 'self'] as const
export type CheckIn = (typeof CHECK_INS)[number]

/** Who votes also speaks; who has none of both looks on. */
export const RIGHTS = ['vote', 'voice', 'none'] as const
export type Right = (typeof RIGHTS)[number]

export type RightColumns = { readonly hasVoice: boolean; readonly hasVote: boolean }

export const columnsOf = (right: Right): RightColumns => ({
  hasVoice: right !== 'none',
  hasVote: right === 'vote',
})

export function rightOf({ hasVoice, hasVote }: RightColumns): Right {
  if (hasVote) return 'vote'
  return hasVoice ? 'voice' : 'none'
}
