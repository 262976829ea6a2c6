import type { Prisma } from '#prisma/generated/client.ts'
import type { Rows } from './database.ts'

const GROUP = {
  id: true,
  slug: true,
  name: true,
  process: {
    select: {
      id: true,
      kind: true,
      title: true,
      contact: true,
      municipality: { select: { timeZone: true, country: true } },
      plans: { select: { periodFrom: true, periodTo: true }, orderBy: { periodFrom: 'desc' }, take: 1 },
    },
  },
} as const satisfies Prisma.GroupSelect

/** The groups whose meetings somebody may prepare. */
export const runGroups = (rows: Rows) => ({
  all: () => rows.group.findMany({ select: GROUP, orderBy: { name: 'asc' } }),

  of: (personId: string) =>
    rows.group.findMany({
      where: { OR: [{ leadId: personId }, { members: { some: { personId, ...RUNS } } }] },
      select: GROUP,
      orderBy: { name: 'asc' },
    }),

  find: (id: string) => rows.group.findUnique({ where: { id }, select: GROUP }),
})

const RUNS = {
  state: 'active',
  role: { in: ['lead', 'moderator', 'secretary'] },
} as const satisfies Prisma.MembershipWhereInput
