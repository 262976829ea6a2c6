import type { Prisma } from '#prisma/generated/client.ts'
import type { Rows } from './database.ts'

/**
 * What stands before the first meeting: places, people, processes, groups and the plan so far. Filled
 * by those who set an installation up; each returns the new row's id.
 */
export const frames = (rows: Rows) => ({
  addMunicipality: (data: Prisma.MunicipalityUncheckedCreateInput) =>
    idOf(rows.municipality.create({ data })),
  addOrganisation: (data: Prisma.OrganisationUncheckedCreateInput) =>
    idOf(rows.organisation.create({ data })),
  addTerritory: (data: Prisma.TerritoryUncheckedCreateInput) => idOf(rows.territory.create({ data })),
  addPerson: (data: Prisma.PersonUncheckedCreateInput) => idOf(rows.person.create({ data })),
  addProcess: (data: Prisma.ProcessUncheckedCreateInput) => idOf(rows.process.create({ data })),
  addTheme: (data: Prisma.ThemeUncheckedCreateInput) => idOf(rows.theme.create({ data })),
  addGroup: (data: Prisma.GroupUncheckedCreateInput) => idOf(rows.group.create({ data })),
  addMembership: (data: Prisma.MembershipUncheckedCreateInput) => idOf(rows.membership.create({ data })),
  addPlan: (data: Prisma.PlanUncheckedCreateInput) => idOf(rows.plan.create({ data })),
  addGoal: (data: Prisma.GoalUncheckedCreateInput) => idOf(rows.goal.create({ data })),
  addMeasure: (data: Prisma.MeasureUncheckedCreateInput) => idOf(rows.measure.create({ data })),
  addEntry: (data: Prisma.EntryUncheckedCreateInput) => idOf(rows.entry.create({ data })),
  addReport: (data: Prisma.ProgressReportUncheckedCreateInput) => idOf(rows.progressReport.create({ data })),
  addMinutes: (data: Prisma.MinutesUncheckedCreateInput) => idOf(rows.minutes.create({ data })),
  addOrigin: (data: Prisma.OriginUncheckedCreateInput) => idOf(rows.origin.create({ data })),
})

const idOf = async (created: Promise<{ id: string }>) => (await created).id
