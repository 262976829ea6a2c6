'use client'

import { useTranslations } from 'use-intl'
import { showToast } from '#components/ui/toasts.ts'
import { useAct } from '#components/workspace/use-act.ts'
import type { RunningRole } from '#domain/meeting/running-roles.ts'
import type { RolesNow } from '#protocol/role-requests.ts'

/** The changes of who runs the meeting, each about the one who stands on this screen. */
export function useRoleActs() {
  const t = useTranslations('roles')
  const { act, isPending } = useAct()
  const seenIn = (role: RunningRole, roles: RolesNow) => roles[role]?.termId ?? null

  const take = async (role: RunningRole, roles: RolesNow) => {
    const taken = await act('roles:take', { role, seen: seenIn(role, roles) })
    if (taken.ok) showToast(t(`saidTaken.${role}`), { tone: 'info' })
    return taken.ok
  }
  const give = async (role: RunningRole, roles: RolesNow, to: { id: string; name: string }) => {
    const given = await act('roles:give', { role, personId: to.id, seen: seenIn(role, roles) })
    if (given.ok) showToast(t(`saidGiven.${role}`, { name: to.name }), { tone: 'info' })
    return given.ok
  }
  const giveBack = async (role: RunningRole, roles: RolesNow) => {
    const returned = await act('roles:return', { role, seen: seenIn(role, roles) })
    if (returned.ok) showToast(t(`saidReturned.${role}`), { tone: 'info' })
    return returned.ok
  }
  return { take, give, giveBack, isPending }
}
