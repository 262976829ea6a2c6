import { allow, type Result, refuse } from '#domain/result.ts'

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
  'submitted',
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

export const LONGEST_CONTRIBUTION = 2000

/** What was said, as it is kept: verbatim but for the space around it. */
export function capture(text: string): Result<string, 'empty' | 'too-long'> {
  const said = text.trim()
  if (said === '') return refuse('empty')
  return said.length > LONGEST_CONTRIBUTION ? refuse('too-long') : allow(said)
}

const LEFT_ASIDE: ReadonlySet<ContributionState> = new Set([
  'out_of_scope',
  'withdrawn',
  'hidden',
  'submitted',
])

/** A contribution may become part of any number of proposals, unless it has left the process or is not in it yet. */
export function takeUp(state: ContributionState): Result<'used', 'wrong-state'> {
  return LEFT_ASIDE.has(state) ? refuse('wrong-state') : allow('used')
}

export const READ_BACKS = ['author', 'room'] as const
export type ReadBack = (typeof READ_BACKS)[number]

type Standing = { readonly state: ContributionState; readonly readBack: ReadBack | null }

/** Read back and found to be what was said. What is part of a proposal already stays so. */
export function confirm({ state }: Standing): Result<ContributionState, 'wrong-state'> {
  if (LEFT_ASIDE.has(state) || state === 'set_aside') return refuse('wrong-state')
  return allow(state === 'captured' ? 'confirmed' : state)
}

/** Until it is confirmed whoever wrote it down may have misheard; afterwards the words stand. */
export function correct(
  { state, readBack }: Standing,
  text: string,
): Result<string, 'already-confirmed' | 'empty' | 'too-long'> {
  return state === 'captured' && readBack === null ? capture(text) : refuse('already-confirmed')
}

type Earlier = {
  readonly before: ContributionState
  readonly isUsedElsewhere: boolean
  readonly readBack: ReadBack | null
}

/**
 * What a contribution is again after a merge that had taken it up is undone: what it was, unless another
 * proposal has grown from it too, or it has left the process meanwhile.
 */
export function giveBack(
  now: ContributionState,
  { before, isUsedElsewhere, readBack }: Earlier,
): ContributionState {
  if (now !== 'used' || isUsedElsewhere) return now
  // It may have been read back while it was part of the merged one.
  return before === 'captured' && readBack !== null ? 'confirmed' : before
}

const TYPED_BY_AUTHOR: ReadonlySet<Channel> = new Set(['online_before', 'online_live'])

/** Who types during a meeting mostly writes down what others say. */
export const isOwnVoice = (channel: Channel) => TYPED_BY_AUTHOR.has(channel)
