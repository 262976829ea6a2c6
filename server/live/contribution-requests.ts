import { addContribution } from '#server/commands/add-contribution.ts'
import type { Handlers } from './handlers.ts'

export const contributionRequests = {
  'contribution:add': addContribution,
} satisfies Partial<Handlers>
