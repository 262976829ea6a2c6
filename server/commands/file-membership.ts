import { askToJoin } from '#domain/person/membership.ts'
import { allow } from '#domain/result.ts'
import type { Act } from '#server/context.ts'

type Filing = {
  readonly group: {
    readonly id: string
    readonly openToJoin: boolean
    readonly process: { readonly membershipPolicy: 'open' | 'open_on_request' | 'registered' | 'delegates' }
  }
  readonly personId: string
  readonly message: string | null
  readonly at: Date
}

/** Files somebody's wish to join a group, as far as the group takes it. */
export async function fileMembership(act: Act, { group, personId, message, at }: Filing) {
  const present = await act.memberships.find(group.id, personId)
  const policy = group.process.membershipPolicy
  const asked = askToJoin({ openToJoin: group.openToJoin, policy }, present?.state)
  if (!asked.ok) return asked

  await act.memberships.ask({ groupId: group.id, personId, message, state: asked.value, at })
  await act.audit({
    action: 'membership:ask',
    object: 'group',
    objectId: group.id,
    detail: { personId, state: asked.value },
  })
  if (asked.value === 'active') await act.announceRights({ personId, meetingId: null })
  return allow({ state: asked.value })
}
