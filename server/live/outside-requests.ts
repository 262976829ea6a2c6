import { hideContribution } from '#server/commands/hide-contribution.ts'
import { acceptSubmission, hideSubmission } from '#server/commands/judge-submission.ts'
import { setOutsideInput } from '#server/commands/set-outside-input.ts'
import { showContributionAgain } from '#server/commands/show-contribution-again.ts'
import { outsideDesk } from '#server/queries/outside-desk.ts'
import type { Handlers } from './handlers.ts'

export const outsideRequests = {
  'outside:list': outsideDesk,
  'outside:accept': acceptSubmission,
  'outside:hide': hideSubmission,
  'meeting:set-outside-input': setOutsideInput,
  'contribution:hide': hideContribution,
  'contribution:show-again': showContributionAgain,
} satisfies Partial<Handlers>
