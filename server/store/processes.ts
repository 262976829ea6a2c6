import type { Rows } from './database.ts'

export const processes = (rows: Rows) => ({
  findTheme: (processId: string, id: string) =>
    rows.theme.findFirst({ where: { id, processId }, select: { id: true, code: true } }),

  /** A neighbourhood of the municipality that runs the process. */
  findTerritory: (processId: string, id: string) =>
    rows.territory.findFirst({
      where: { id, municipality: { processes: { some: { id: processId } } } },
      select: { id: true },
    }),

  findGroup: (processId: string, id: string) =>
    rows.group.findFirst({ where: { id, processId }, select: { id: true, themeId: true, leadId: true } }),

  /** An organisation of the municipality that runs the process. */
  findOrganisation: (processId: string, id: string) =>
    rows.organisation.findFirst({
      where: { id, municipality: { processes: { some: { id: processId } } } },
      select: { id: true, name: true },
    }),

  /** Whom to ask about a meeting's papers; for the office and its sheets only. */
  contactAt: async (meetingId: string): Promise<string | null> => {
    const select = { process: { select: { contact: true } } } as const
    return (await rows.meeting.findUniqueOrThrow({ where: { id: meetingId }, select })).process.contact
  },
})
