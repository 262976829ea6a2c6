import { limitsFor } from '#domain/process/limits.ts'
import { rulebookOf } from '#domain/process/rulebook.ts'
import { LEVELS } from '#domain/proposal/state.ts'
import type { MeetingFrame, MeetingMeasure } from '#protocol/meeting-page.ts'
import type { Context } from '#server/context.ts'

type FrameRow = Awaited<ReturnType<Context['store']['meetingFrames']['get']>>
type PlanRow = FrameRow['process']['plans'][number]

/** All of it public: the same frame stands around everybody's page of a meeting. */
export function presentMeetingFrame(meeting: FrameRow): MeetingFrame {
  const { decisionDefault, limits, speaking } = rulebookOf(meeting.process.rulebook)
  const { code, title, place, room, planYear, group, process } = meeting
  const { name, locale, timeZone, currency, organisations, territories } = process.municipality
  const plan = planOf(meeting)
  return {
    code,
    title,
    startsAt: meeting.startsAt.toISOString(),
    endsAt: meeting.endsAt.toISOString(),
    place: [...new Set([place, room])].filter((part) => part !== null).join(', ') || null,
    planYear,
    group: group && { slug: group.slug, name: group.name, themeId: group.themeId },
    process: { slug: process.slug, title: process.title, kind: process.kind },
    municipality: { name, locale, timeZone, currency },
    plan: plan ? { slug: plan.slug, title: plan.title } : null,
    themes: process.themes,
    territories: inAlphabet(territories, locale),
    measures: plan ? measuresOf(plan) : [],
    organisations,
    levels: LEVELS,
    decisionDefault,
    limits: limitsFor(limits, process.themes),
    speechSeconds: speaking.speechSeconds,
  }
}

/** The plan that covers the year this meeting writes, else the newest. */
function planOf({ planYear, process: { plans } }: FrameRow): PlanRow | undefined {
  const covers = ({ periodFrom, periodTo }: PlanRow) =>
    planYear !== null && periodFrom <= planYear && planYear <= periodTo
  return plans.find(covers) ?? plans[0]
}

const inAlphabet = (territories: MeetingFrame['territories'], locale: string) => {
  const { compare } = new Intl.Collator(locale)
  return territories.toSorted((a, b) => compare(a.name, b.name))
}

const measuresOf = ({ goals }: PlanRow): MeetingMeasure[] =>
  goals.flatMap((goal) =>
    goal.measures.map(({ id, code, title }) => ({
      id,
      code,
      title,
      goalTitle: goal.title,
      themeId: goal.themeId,
    })),
  )
