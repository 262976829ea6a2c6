import type { Prisma } from '#prisma/generated/client.ts'
import type { Rows } from './database.ts'
import {
  ENTRY,
  ENTRY_IN_PLAN,
  HELD,
  IN_ORDER,
  LINK,
  NOT_HELD_BACK,
  NOT_IN_PREPARATION,
  NOT_WAITING,
  ORIGINS,
  OUTCOME,
  PROCESS,
  PUBLIC_PROPOSAL,
  SAID,
  THEME,
} from './public-selects.ts'

/** The row may know a newer title than the public. */
const TITLED = { ...LINK, id: true, meeting: { select: HELD } } as const satisfies Prisma.ProposalSelect

const LED_TO = {
  select: { relation: true, undoneAt: true, proposal: { select: TITLED } },
  where: { proposal: PUBLIC_PROPOSAL },
  orderBy: IN_ORDER,
} as const

const PROPOSAL = {
  ...OUTCOME,
  text: true,
  level: true,
  createdAt: true,
  originNote: true,
  estimatedCost: true,
  meetingId: true,
  meeting: { select: { ...LINK, ...HELD } },
  process: { select: PROCESS },
  theme: { select: THEME },
  measure: { select: { ...LINK, goal: { select: { plan: { select: { slug: true } } } } } },
  suggestedResponsible: { select: { name: true } },
  origins: ORIGINS,
  mergedFrom: { select: TITLED, orderBy: { code: 'asc' } },
  becameOriginOf: LED_TO,
} as const satisfies Prisma.ProposalSelect

const CONTRIBUTION = {
  ...SAID,
  process: { select: PROCESS },
  origins: {
    select: {
      relation: true,
      reason: true,
      createdAt: true,
      undoneAt: true,
      proposal: { select: OUTCOME },
    },
    where: { proposal: PUBLIC_PROPOSAL },
    orderBy: { createdAt: 'asc' },
  },
} as const satisfies Prisma.ContributionSelect

const WAITING = {
  code: true,
  state: true,
  createdAt: true,
  meeting: { select: { ...LINK, state: true } },
  process: { select: PROCESS },
} as const satisfies Prisma.ContributionSelect

const ENTRY_PAGE = {
  ...ENTRY_IN_PLAN,
  id: true,
  measureId: true,
  measure: {
    select: {
      ...LINK,
      goal: {
        select: {
          ...LINK,
          theme: { select: THEME },
          plan: { select: { slug: true, title: true, process: { select: PROCESS } } },
        },
      },
    },
  },
  proposal: { select: { ...OUTCOME, originNote: true, origins: ORIGINS } },
  becameOriginOf: LED_TO,
} as const satisfies Prisma.EntrySelect

/** Words that were kept while the public view is held are public once a decision about them is. */
const SEEN = [
  { proposal: { meetingId: null } },
  { proposal: { meeting: { document: { pausedSeq: null } } } },
  { decisions: { some: NOT_HELD_BACK } },
] satisfies Prisma.ProposalVersionWhereInput[]

/** The permanent pages: each contribution, proposal and entry with what came before and after it. */
export const publicStories = (rows: Rows) => ({
  findContribution: (code: string) =>
    rows.contribution.findFirst({
      where: {
        code,
        ...NOT_HELD_BACK,
        ...NOT_WAITING,
        OR: [{ meetingId: null }, { meeting: NOT_IN_PREPARATION }],
      },
      select: CONTRIBUTION,
    }),

  /** Sent from outside and not on a page of its own yet; of its words nothing is read here. */
  findWaiting: (code: string) =>
    rows.contribution.findFirst({
      where: {
        code,
        fromOutside: true,
        OR: [{ state: 'submitted' }, { heldBack: true }],
        meeting: NOT_IN_PREPARATION,
      },
      select: WAITING,
    }),

  findProposal: (code: string) =>
    rows.proposal.findFirst({ where: { code, ...PUBLIC_PROPOSAL }, select: PROPOSAL }),

  findOutcome: (id: string) =>
    rows.proposal.findFirst({ where: { id, ...PUBLIC_PROPOSAL }, select: OUTCOME }),

  findVersion: (code: string, number: number) =>
    rows.proposalVersion.findFirst({
      where: { number, proposal: { code, ...PUBLIC_PROPOSAL }, OR: SEEN },
      select: { title: true, text: true },
    }),

  findEntry: (code: string) =>
    rows.entry.findFirst({ where: { code, ...NOT_HELD_BACK }, select: ENTRY_PAGE }),

  entriesOfMeasure: (measureId: string) =>
    rows.entry.findMany({
      where: { measureId, ...NOT_HELD_BACK },
      select: ENTRY,
      orderBy: [{ year: 'asc' }, { code: 'asc' }],
    }),
})
