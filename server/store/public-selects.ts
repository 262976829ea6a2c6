import type { Prisma } from '#prisma/generated/client.ts'

/**
 * What public pages may read, column by column. Nothing here names a person's account: authors are
 * called by the `display` that they chose, and only the lead of a group has columns of their own.
 */
export const PLACE = {
  name: true,
  locale: true,
  timeZone: true,
  currency: true,
} as const satisfies Prisma.MunicipalitySelect

export const PROCESS = {
  slug: true,
  title: true,
  kind: true,
  municipality: { select: PLACE },
} as const satisfies Prisma.ProcessSelect

export const THEME = {
  code: true,
  title: true,
  shortTitle: true,
  hue: true,
} as const satisfies Prisma.ThemeSelect

export const LEAD = {
  name: true,
  socialName: true,
  function: true,
  namePolicy: true,
} as const satisfies Prisma.PersonSelect

/** Whether the public sees less of a meeting than its rows say. */
export const HELD = {
  id: true,
  document: { select: { pausedSeq: true } },
} as const satisfies Prisma.MeetingSelect

export const LINK = { code: true, title: true } as const

export const MEETING = {
  code: true,
  title: true,
  kind: true,
  state: true,
  startsAt: true,
  endsAt: true,
  place: true,
  room: true,
  process: { select: PROCESS },
  group: { select: { slug: true, name: true, theme: { select: THEME } } },
  minutes: { select: { publishedAt: true } },
  _count: { select: { decisions: { where: { heldBack: false } } } },
} as const satisfies Prisma.MeetingSelect

export const REPORT = {
  asOf: true,
  status: true,
  value: true,
  spent: true,
  note: true,
} as const satisfies Prisma.ProgressReportSelect

export const ENTRY = {
  code: true,
  year: true,
  activity: true,
  responsible: true,
  responsibleOrg: { select: { slug: true, name: true } },
  cooperation: true,
  termFrom: true,
  termTo: true,
  cost: true,
  costReason: true,
  sources: true,
  sourceReason: true,
  indicator: true,
  baseline: true,
  target: true,
  state: true,
  reports: { select: REPORT, orderBy: { asOf: 'asc' } },
} as const satisfies Prisma.EntrySelect

export const ENTRY_IN_PLAN = {
  ...ENTRY,
  measure: {
    select: { ...LINK, goal: { select: { ...LINK, plan: { select: { slug: true, title: true } } } } },
  },
} as const satisfies Prisma.EntrySelect

export const SAID = {
  code: true,
  text: true,
  channel: true,
  display: true,
  state: true,
  reason: true,
  createdAt: true,
  theme: { select: THEME },
  territory: { select: { name: true } },
  meeting: { select: { ...LINK, ...HELD, state: true } },
} as const satisfies Prisma.ContributionSelect

export const DECISION = {
  number: true,
  method: true,
  votesFor: true,
  votesAgainst: true,
  votesAbstain: true,
  base: true,
  objectionsIntegrated: true,
  objections: true,
  block: true,
  blockSize: true,
  minorityView: true,
  result: true,
  reason: true,
  textHash: true,
  decidedAt: true,
  meeting: { select: LINK },
  agendaItem: { select: { number: true, title: true } },
  version: { select: { number: true, title: true, text: true } },
} as const satisfies Prisma.DecisionSelect

export const OUTCOME = {
  id: true,
  code: true,
  title: true,
  state: true,
  reason: true,
  referredTo: true,
  answerDue: true,
  mergedIntoId: true,
  decisions: { select: DECISION, where: { heldBack: false }, orderBy: { decidedAt: 'asc' } },
  entry: { select: ENTRY_IN_PLAN },
  meeting: { select: HELD },
} as const satisfies Prisma.ProposalSelect

/** Origins of one act share their moment. */
export const IN_ORDER: Prisma.OriginOrderByWithRelationInput[] = [{ createdAt: 'asc' }, { id: 'asc' }]

export const ORIGINS = {
  select: {
    relation: true,
    reason: true,
    createdAt: true,
    undoneAt: true,
    contribution: { select: SAID },
    fromProposal: {
      select: {
        ...LINK,
        text: true,
        state: true,
        origins: {
          select: { contribution: { select: SAID } },
          where: { contributionId: { not: null } },
          orderBy: { createdAt: 'asc' },
        },
      },
    },
    fromEntry: { select: { code: true, activity: true } },
  },
  orderBy: IN_ORDER,
} as const

/** Said, tabled, decided or planned while the public view is held: not public until the public sees it there. */
export const NOT_HELD_BACK = { heldBack: false } as const

/** From outside, and not judged by a moderator yet: its words are on no page at all. */
export const NOT_WAITING = { state: { not: 'submitted' } } as const satisfies Prisma.ContributionWhereInput

/** A meeting in preparation, and all that belongs to it, is not public yet. */
export const NOT_IN_PREPARATION = { state: { not: 'draft' } } as const satisfies Prisma.MeetingWhereInput

export const PUBLIC_PROPOSAL = {
  ...NOT_HELD_BACK,
  OR: [{ meetingId: null }, { meeting: NOT_IN_PREPARATION }],
} satisfies Prisma.ProposalWhereInput
