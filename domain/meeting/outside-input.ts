/**
 * What people without an account may send to a meeting, contributions and questions alike: nothing, what a
 * moderator looks through first, or what stands at once (reference 5.1).
 */
export const OUTSIDE_INPUTS = ['closed', 'moderated', 'open'] as const
