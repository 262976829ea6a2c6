import type { Rows } from './database.ts'

export const plans = (rows: Rows) => ({
  /** A measure with the process to whose plan it belongs. */
  async findMeasure(id: string) {
    const measure = await rows.measure.findUnique({
      where: { id },
      select: {
        id: true,
        code: true,
        title: true,
        goal: { select: { plan: { select: { processId: true } } } },
      },
    })
    if (!measure) return undefined
    const { goal, ...rest } = measure
    return { ...rest, processId: goal.plan.processId }
  },
})
