export const MEETING_KINDS = [
  'working_group',
  'pre_conference',
  'thematic_group',
  'plenary',
  'public_hearing',
  'steering',
  'council_committee',
] as const
export type MeetingKind = (typeof MEETING_KINDS)[number]

/** An item takes at least a minute and at most a day. */
export const isItemLength = (minutes: number) => Number.isInteger(minutes) && minutes >= 1 && minutes <= 1440

export const endsAfterStart = ({ startsAt, endsAt }: { readonly startsAt: Date; readonly endsAt: Date }) =>
  endsAt.getTime() > startsAt.getTime()
