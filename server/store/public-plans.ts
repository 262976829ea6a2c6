import type { Prisma } from '#prisma/generated/client.ts'
import type { Rows } from './database.ts'
import { ENTRY, LINK, NOT_HELD_BACK, PROCESS, THEME } from './public-selects.ts'

const PLAN = {
  slug: true,
  title: true,
  periodFrom: true,
  periodTo: true,
  state: true,
  process: { select: { ...PROCESS, legalBasis: true, decisionBody: true } },
  goals: {
    select: {
      ...LINK,
      theme: { select: THEME },
      measures: {
        select: {
          ...LINK,
          entries: { select: ENTRY, where: NOT_HELD_BACK, orderBy: [{ year: 'asc' }, { code: 'asc' }] },
        },
        orderBy: { position: 'asc' },
      },
    },
    orderBy: { position: 'asc' },
  },
} as const satisfies Prisma.PlanSelect

/** Plans with all their entries, as anybody may read them. */
export const publicPlans = (rows: Rows) => ({
  all: () => rows.plan.findMany({ select: PLAN, orderBy: [{ periodFrom: 'desc' }, { title: 'asc' }] }),

  find: (slug: string) => rows.plan.findUnique({ where: { slug }, select: PLAN }),
})
