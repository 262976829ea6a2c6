import type { Prisma } from '#prisma/generated/client.ts'
import type { Rows } from './database.ts'
import { HELD, LEAD, LINK, PROCESS, PUBLIC_PROPOSAL, THEME } from './public-selects.ts'

/** Members are counted, never listed. */
const groupLine = (now: Date) =>
  ({
    slug: true,
    name: true,
    openToJoin: true,
    theme: { select: THEME },
    _count: { select: { members: { where: { state: 'active' } } } },
    meetings: {
      select: { code: true, startsAt: true },
      where: { state: { in: ['convened', 'check_in', 'in_session', 'paused'] }, endsAt: { gte: now } },
      orderBy: { startsAt: 'asc' },
      take: 1,
    },
  }) as const satisfies Prisma.GroupSelect

const BY_THEME = [{ theme: { position: 'asc' } }, { name: 'asc' }] as const

/** Processes and their groups as anybody may read of them. */
export const publicGroups = (rows: Rows) => ({
  processes: (now: Date) =>
    rows.process.findMany({
      select: {
        ...PROCESS,
        themeText: true,
        groups: { select: groupLine(now), orderBy: [...BY_THEME] },
      },
      orderBy: { title: 'asc' },
    }),

  find: (slug: string, now: Date) =>
    rows.group.findUnique({
      where: { slug },
      select: { ...groupLine(now), lead: { select: LEAD }, process: { select: PROCESS } },
    }),

  /** Questions whose promised day has passed, the oldest promise first; what the public may not see yet is not told. */
  overdueAnswers: (slug: string, today: string) =>
    rows.publicQuestion.findMany({
      where: {
        state: 'to_be_answered',
        due: { lt: new Date(`${today}T00:00:00Z`) },
        meeting: { group: { slug }, document: { pausedSeq: null } },
      },
      select: {
        code: true,
        text: true,
        due: true,
        responsible: { select: { name: true } },
        meeting: { select: { code: true } },
      },
      orderBy: [{ due: 'asc' }, { code: 'asc' }],
    }),

  /** What a group has on its table: tabled at its meetings, or within its theme. */
  proposals: (slug: string) =>
    rows.proposal.findMany({
      where: { AND: [PUBLIC_PROPOSAL, { OR: [{ meeting: { group: { slug } } }, ofItsTheme(slug)] }] },
      select: {
        ...LINK,
        id: true,
        meeting: { select: HELD },
        state: true,
        entry: { select: { code: true } },
        _count: { select: { origins: true } },
      },
      orderBy: [{ createdAt: 'desc' }, { code: 'asc' }],
    }),
})

const ofItsTheme = (slug: string) =>
  ({ theme: { groups: { some: { slug } } } }) satisfies Prisma.ProposalWhereInput
