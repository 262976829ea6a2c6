import type { PlanFilter, PlanGlance, PlanPage } from '#protocol/pages/plan.ts'
import type { Context } from '#server/context.ts'
import { newestYearOf, presentPlan, presentPlanGlance } from '#server/present/plans.ts'

/** As it stands in the address: everything may be absent, and `all` asks for every year. */
export type AskedFilter = {
  readonly year?: string | undefined
  readonly responsible?: string | undefined
  readonly theme?: string | undefined
}

export async function plansPage({ store }: Context): Promise<PlanGlance[]> {
  const plans = await store.publicPlans.all()
  return plans.map(presentPlanGlance)
}

/** One plan, for the newest year that has entries unless another one is asked for. */
export async function planPage(
  { store }: Context,
  slug: string,
  asked: AskedFilter,
): Promise<PlanPage | undefined> {
  const plan = await store.publicPlans.find(slug)
  return plan ? presentPlan(plan, parseFilter(asked, newestYearOf(plan))) : undefined
}

function parseFilter({ year, responsible, theme }: AskedFilter, newest: number | null): PlanFilter {
  return {
    year: parseYear(year, newest),
    responsible: responsible || null,
    theme: theme || null,
  }
}

function parseYear(asked: string | undefined, newest: number | null): number | null {
  if (asked === 'all') return null
  return asked !== undefined && /^\d{4}$/.test(asked) ? Number(asked) : newest
}
