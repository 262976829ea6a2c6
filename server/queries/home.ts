import type { HomePage } from '#protocol/pages/home.ts'
import type { ProcessLine } from '#protocol/pages/place.ts'
import type { Context } from '#server/context.ts'
import { presentGroup } from '#server/present/groups.ts'
import { presentDecided, presentLive, presentMeeting } from '#server/present/meetings.ts'
import { presentProcess } from '#server/present/place.ts'
import { presentPlanGlance } from '#server/present/plans.ts'

const COMING = 8
/** How far back is looked so that every process has its newest, and how many of each are shown. */
const LOOK_BACK = 60
const NEWEST_OF_EACH = 3

/** What goes on, what comes next, what was decided, and the groups and plans of every process. */
export async function homePage({ store, now }: Context): Promise<HomePage> {
  const at = now()
  const [live, coming, held, decided, processes, plans] = await Promise.all([
    store.publicMeetings.live(),
    store.publicMeetings.coming(at, COMING),
    store.publicMeetings.held(LOOK_BACK),
    store.publicMeetings.decided(LOOK_BACK),
    store.publicGroups.processes(at),
    store.publicPlans.all(),
  ])
  const glances = plans.map(presentPlanGlance)
  return {
    live: live.map(presentLive),
    coming: coming.map(presentMeeting),
    held: newestOfEachProcess(held.map(presentMeeting)),
    decided: newestOfEachProcess(decided.map(presentDecided)),
    processes: processes.map((process) => ({
      ...presentProcess(process),
      themeText: process.themeText,
      groups: process.groups.map(presentGroup),
      plans: glances.filter((plan) => plan.process.slug === process.slug),
    })),
  }
}

/** A busy process must not push the others off the page. */
function newestOfEachProcess<Line extends { process: ProcessLine }>(lines: readonly Line[]): Line[] {
  const shown = new Map<string, number>()
  return lines.filter(({ process: { slug } }) => {
    const before = shown.get(slug) ?? 0
    shown.set(slug, before + 1)
    return before < NEWEST_OF_EACH
  })
}
