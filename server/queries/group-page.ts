import { dayIn } from '#domain/meeting/notice.ts'
import type { GroupPage, PastMeeting } from '#protocol/pages/group.ts'
import type { Context } from '#server/context.ts'
import { presentGroup, presentGroupProposal } from '#server/present/groups.ts'
import { presentPastMeeting } from '#server/present/meetings.ts'
import { dayOf, presentOfficial, presentProcess } from '#server/present/place.ts'
import { tabledAsShown } from './as-shown.ts'

/** One group: who it is for, when it meets, what it has on its table. */
export async function groupPage({ store, now }: Context, slug: string): Promise<GroupPage | undefined> {
  const at = now()
  const group = await store.publicGroups.find(slug, at)
  if (!group) return undefined

  const today = dayIn(group.process.municipality.timeZone, at)
  const [meetings, proposals, overdue] = await Promise.all([
    store.publicMeetings.ofGroup(slug),
    store.publicGroups.proposals(slug),
    store.publicGroups.overdueAnswers(slug, today),
  ])
  const presented = meetings.map(presentPastMeeting)
  return {
    ...presentGroup(group),
    process: presentProcess(group.process),
    lead: presentOfficial(group.lead),
    coming: presented.filter((meeting) => !isOver(meeting, at)),
    past: presented.filter((meeting) => isOver(meeting, at)).reverse(),
    proposals: (await Promise.all(proposals.map((row) => tabledAsShown(store, row)))).map(
      presentGroupProposal,
    ),
    overdue: overdue.map(({ due, responsible, meeting, ...question }) => ({
      ...question,
      due: due ? dayOf(due) : today,
      responsible: responsible?.name ?? null,
      meetingCode: meeting.code,
    })),
  }
}

/** A meeting that overruns goes on until somebody closes it; one that never opened is over with its time. */
function isOver({ state, endsAt }: PastMeeting, now: Date): boolean {
  if (state === 'in_session' || state === 'paused') return false
  const isAhead = state === 'convened' || state === 'check_in' || state === 'cancelled'
  return !isAhead || new Date(endsAt) < now
}
