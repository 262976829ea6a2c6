import { isPerson } from '#domain/actor.ts'
import type { Locale } from '#domain/locale.ts'
import { type NamePolicy, parseName } from '#domain/person/name.ts'
import { allow, type Result, refuse } from '#domain/result.ts'
import type { Context } from '#server/context.ts'
import { NOTHING, type Nothing } from './act-at-meeting.ts'

/** Changes how somebody is called, in which language we write to them, and how public pages name them. */
export async function changeProfile(
  ctx: Context,
  wish: { name: string; locale: Locale; namePolicy: NamePolicy },
): Promise<Result<Nothing, 'not-signed-in' | 'bad-name'>> {
  const { actor } = ctx
  if (!isPerson(actor)) return refuse('not-signed-in')
  const name = parseName(wish.name)
  if (!name.ok) return name

  return ctx.store.act({ actor, command: 'person:change-profile', at: ctx.now() }, async (act) => {
    await act.people.changeProfile(actor.id, { ...wish, name: name.value })
    await act.audit({
      action: 'person:change-profile',
      object: 'person',
      objectId: actor.id,
      detail: { namePolicy: wish.namePolicy, locale: wish.locale },
    })
    return allow(NOTHING)
  })
}
