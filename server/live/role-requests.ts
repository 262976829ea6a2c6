import { giveRole, returnRole, takeRole } from '#server/commands/run-roles.ts'
import { rolesNow } from '#server/queries/roles-now.ts'
import type { Handlers } from './handlers.ts'

export const roleRequests = {
  'roles:list': rolesNow,
  'roles:take': takeRole,
  'roles:give': giveRole,
  'roles:return': returnRole,
} satisfies Partial<Handlers>
