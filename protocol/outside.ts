import { z } from 'zod'
import { type Channel, LONGEST_CONTRIBUTION } from '#domain/contribution/contribution.ts'
import { OUTSIDE_INPUTS } from '#domain/meeting/outside-input.ts'
import { LONGEST_HIDING_REASON } from '#domain/moderation/hiding-reason.ts'

/** What people without an account send to a meeting, and what its moderators do about it. */
const id = z.uuid()
const requestId = z.uuid()
/** PostgreSQL's text knows no NUL. */
const text = z.string().refine((value) => !value.includes('\u0000'))
const reason = text.max(LONGEST_HIDING_REASON * 4)

export const LONGEST_OUTSIDE_NAME = 80

const chosen = z.union([id, z.literal('').transform(() => null)]).default(null)

/** A browser sends lines with CRLF, whatever was typed. */
const asTyped = text
  .max(LONGEST_CONTRIBUTION * 20, 'too-long')
  .transform((value) => value.replaceAll('\r\n', '\n'))

/** The public form as the browser posts it. A message of a check is the reason it refuses with. */
export const contributeForm = z.object({
  meeting: z.string().min(1).max(100),
  /** Made with the form: sent again it is the same contribution. */
  requestId,
  text: asTyped.pipe(z.string().trim().min(1, 'empty').max(LONGEST_CONTRIBUTION, 'too-long')),
  display: text.trim().max(LONGEST_OUTSIDE_NAME, 'too-long').default(''),
  themeId: chosen,
  territoryId: chosen,
})
export type ContributeForm = z.infer<typeof contributeForm>

export const outsideRequests = {
  'outside:list': z.strictObject({}),
  'outside:accept': z.strictObject({ requestId, contributionId: id }),
  'outside:hide': z.strictObject({ requestId, contributionId: id, reason }),
  'meeting:set-outside-input': z.strictObject({ requestId, input: z.enum(OUTSIDE_INPUTS) }),
  'contribution:hide': z.strictObject({ requestId, contributionId: id, reason }),
  'contribution:show-again': z.strictObject({ requestId, contributionId: id }),
} as const

/** Something that waits for a moderator. */
export type Submission = {
  readonly id: string
  readonly code: string
  readonly text: string
  readonly display: string
  readonly channel: Channel
  readonly themeId: string | null
  readonly territoryId: string | null
  readonly sentAt: string
}

export type OutsideDesk = {
  /** The oldest first; of very many only the first. */
  readonly waiting: readonly Submission[]
  readonly count: number
}

export type OutsideValues = {
  'outside:list': OutsideDesk
  'outside:accept': Record<string, never>
  'outside:hide': Record<string, never>
  'meeting:set-outside-input': Record<string, never>
  'contribution:hide': Record<string, never>
  'contribution:show-again': Record<string, never>
}
