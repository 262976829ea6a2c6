import { allow, refuse } from '#domain/result.ts'
import type { Act, Context } from '#server/context.ts'

/** A measure of one of the plans of this process. */
export async function findMeasure({ plans }: Act | Context['store'], processId: string, measureId: string) {
  const measure = await plans.findMeasure(measureId)
  if (!measure) return refuse('unknown-measure')
  return measure.processId === processId ? allow(measure) : refuse('measure-of-other-plan')
}
