import type { Standing } from '#domain/meeting/role.ts'

type Place = { readonly id: string; readonly groupId: string | null }

/** What of a person says how they stand to a meeting: one read, since every act begins with it. */
export const standingAt = ({ id, groupId }: Place) => {
  const ofGroup = { in: groupId ? [groupId] : [] }
  return {
    memberships: { where: { groupId: ofGroup }, select: { role: true, state: true } },
    participations: { where: { meetingId: id }, select: { state: true } },
    ledGroups: { where: { id: ofGroup }, select: { id: true } },
    roleTerms: { where: { meetingId: id, until: null }, select: { id: true } },
  } as const
}

type Standings = {
  readonly memberships: readonly { readonly role: string; readonly state: string }[]
  readonly participations: readonly { readonly state: string }[]
  readonly ledGroups: readonly unknown[]
  readonly roleTerms: readonly unknown[]
}

export function toStanding({ memberships, participations, ledGroups, roleTerms }: Standings): Standing {
  const [membership = null] = memberships
  const [participation = null] = participations
  return { membership, participation, isLead: ledGroups.length > 0, isRunning: roleTerms.length > 0 }
}
