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

export const endsAfterStart = ({ startsAt, endsAt }: { readonly startsAt: Date; readonly endsAt: Date }) =>
  endsAt.getTime() > startsAt.getTime()
