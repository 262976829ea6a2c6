import { entryCodeStem, nextEntryCode } from '#domain/plan/code.ts'
import { readSources } from '#domain/plan/coverage.ts'
import type { CompleteEntry, EntryState } from '#domain/plan/entry.ts'
import type { Precedent } from '#domain/plan/prepare.ts'
import type { ReportStatus } from '#domain/plan/progress.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import type { Rows } from './database.ts'
import { fromMinor, toMinor } from './money.ts'
import { takeTurn } from './take-turn.ts'

export type NewEntry = CompleteEntry & {
  readonly code: string
  readonly year: number
  readonly state: EntryState
  readonly proposalId: string | null
  readonly decisionId: string | null
  readonly createdById: string | null
  readonly createdAt?: Date
  readonly heldBack?: boolean
}

export type EarlierEntry = Precedent & { readonly code: string; readonly lastStatus: ReportStatus | null }

export const entries = (rows: Rows) => ({
  /** The next free public code of a measure; others who finalise for the same one wait. */
  async nextCode(measure: { readonly code: string }, year: number): Promise<string> {
    await takeTurn(rows, `entry-code ${measure.code}`)
    return codeAfter(rows, measure, year)
  },

  /** The same without waiting: what the code will most likely be. */
  likelyCode: (measure: { readonly code: string }, year: number) => codeAfter(rows, measure, year),

  create({ cost, termFrom, termTo, sources, cooperation, ...entry }: NewEntry) {
    return rows.entry.create({
      data: {
        ...entry,
        cost: fromMinor(cost),
        termFrom: toDate(termFrom),
        termTo: toDate(termTo),
        cooperation: [...cooperation],
        sources: sources.map((source) => ({ ...source })),
      },
      select: { id: true, code: true },
    })
  },

  /** The newest entry of a measure from the years before, which the next one mostly resembles. */
  async findNewest(
    measureId: string,
    { before: year }: { before: number },
  ): Promise<EarlierEntry | undefined> {
    const entry = await rows.entry.findFirst({
      where: { measureId, year: { lt: year } },
      orderBy: [{ year: 'desc' }, { createdAt: 'desc' }, { code: 'desc' }],
      include: { reports: { orderBy: { asOf: 'desc' }, take: 1 } },
    })
    return entry ? toEarlier(entry) : undefined
  },
})

async function codeAfter(rows: Rows, measure: { readonly code: string }, year: number): Promise<string> {
  const taken = await rows.entry.findMany({
    where: { code: { startsWith: entryCodeStem(measure.code) } },
    select: { code: true },
  })
  return nextEntryCode(
    { measureCode: measure.code, year },
    taken.map(({ code }) => code),
  )
}

function toEarlier(entry: Prisma.EntryGetPayload<{ include: { reports: true } }>): EarlierEntry {
  const { code, year, measureId, activity, responsibleId, responsible, cooperation } = entry
  const { costReason, sourceReason, indicator } = entry
  const report = entry.reports[0]
  return {
    code,
    year,
    measureId,
    activity,
    responsibleId,
    responsible,
    cooperation,
    costReason,
    sourceReason,
    indicator,
    termFrom: toDay(entry.termFrom),
    termTo: toDay(entry.termTo),
    cost: toMinor(entry.cost),
    sources: readSources(entry.sources),
    baseline: entry.baseline?.toNumber() ?? null,
    target: entry.target?.toNumber() ?? null,
    lastValue: report?.value?.toNumber() ?? null,
    lastStatus: report?.status ?? null,
  }
}

const toDay = (date: Date | null) => date?.toISOString().slice(0, 10) ?? null

const toDate = (day: string | null) => (day === null ? null : new Date(`${day}T00:00:00Z`))
