import { type Result, refuse } from '#domain/result.ts'
import type { Context } from '#server/context.ts'
import type { Entrance } from '#server/entrance.ts'
import { type Entered, openSession } from './open-session.ts'

type Refusal = 'not-allowed' | 'not-found' | 'suspended'

/**
 * One click, no proof: so it exists only while this installation is a demo, and only for the people
 * of the demo. Whoever finds the form elsewhere is refused here.
 */
export async function enterDemo(
  ctx: Context,
  { demo, knocker }: Pick<Entrance, 'demo' | 'knocker'>,
  { personId }: { personId: string },
): Promise<Result<Entered, Refusal>> {
  if (!demo) return refuse('not-allowed')

  const at = ctx.now()
  return ctx.store.act(
    { actor: ctx.actor, command: 'person:enter', at },
    async (act): Promise<Result<Entered, Refusal>> => {
      const person = await act.demoPeople.find(personId)
      if (!person) return refuse('not-found')
      return openSession(act, person, { knocker, at, way: 'demo' })
    },
  )
}
