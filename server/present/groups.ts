import type { GroupLine, GroupProposal } from '#protocol/pages/group.ts'
import { presentLink, presentTheme } from './place.ts'
import type { GroupLineRow, GroupProposalRow } from './rows.ts'

export function presentGroup(group: GroupLineRow): GroupLine {
  const { slug, name, openToJoin } = group
  const [next] = group.meetings
  return {
    slug,
    name,
    theme: presentTheme(group.theme),
    members: group._count.members,
    openToJoin,
    next: next ? { code: next.code, startsAt: next.startsAt.toISOString() } : null,
  }
}

export function presentGroupProposal(proposal: GroupProposalRow): GroupProposal {
  return {
    ...presentLink(proposal),
    state: proposal.state,
    entryCode: proposal.entry?.code ?? null,
    origins: proposal._count.origins,
  }
}
