export const CHANNELS = [
  'spoken',
  'paper',
  'poster',
  'drawing',
  'online_before',
  'online_live',
  'phone',
  'typed_by_team',
] as const
export type Channel = (typeof CHANNELS)[number]

export const CONTRIBUTION_STATES = [
  'captured',
  'confirmed',
  'clustered',
  'used',
  'set_aside',
  'out_of_scope',
  'withdrawn',
  'hidden',
] as const
export type ContributionState = (typeof CONTRIBUTION_STATES)[number]
