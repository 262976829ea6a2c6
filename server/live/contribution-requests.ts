import { addContribution } from '#server/commands/add-contribution.ts'
import { correctContribution } from '#server/commands/correct-contribution.ts'
import { readBackContribution } from '#server/commands/read-back-contribution.ts'
import type { Handlers } from './handlers.ts'

export const contributionRequests = {
  'contribution:add': addContribution,
  'contribution:correct': correctContribution,
  'contribution:read-back': readBackContribution,
} satisfies Partial<Handlers>
