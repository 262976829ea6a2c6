import type { HomePage } from '#protocol/pages/home.ts'
import type { Context } from '#server/context.ts'
import { presentGroup } from '#server/present/groups.ts'
import { presentDecided, presentLive, presentMeeting } from '#server/present/meetings.ts'
import { presentProcess } from '#server/present/place.ts'
import { presentPlanGlance } from '#server/present/plans.ts'

const COMING = 6
const HELD = 4
const DECIDED = 6

/** What goes on, what comes next, what was decided, and the groups and plans of every process. */
export async function homePage({ store, now }: Context): Promise<HomePage> {
  const at = now()
  const [live, coming, held, decided, processes, plans] = await Promise.all([
    store.publicMeetings.live(),
    store.publicMeetings.coming(at, COMING),
    store.publicMeetings.held(HELD),
    store.publicMeetings.decided(DECIDED),
    store.publicGroups.processes(at),
    store.publicPlans.all(),
  ])
  const glances = plans.map(presentPlanGlance)
  return {
    live: live.map(presentLive),
    coming: coming.map(presentMeeting),
    held: held.map(presentMeeting),
    decided: decided.map(presentDecided),
    processes: processes.map((process) => ({
      ...presentProcess(process),
      themeText: process.themeText,
      groups: process.groups.map(presentGroup),
      plans: glances.filter((plan) => plan.process.slug === process.slug),
    })),
  }
}
