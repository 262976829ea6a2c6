import { minutesNumber, nextInSeries } from '#domain/minutes/numbering.ts'
import type { Rows } from './database.ts'

export type NewVersion = {
  readonly version: number
  readonly publicLayout: string
  readonly internalLayout: string
  readonly text: string
  readonly hash: string
  readonly publishedAt: Date
  readonly publishedById: string | null
  readonly correction: { readonly what: string; readonly why: string; readonly by: string } | null
}

/** Minutes as they were published: their numbers, and versions that nobody changes. */
export const publishedMinutes = (rows: Rows) => ({
  /** The members' edition of one published version. */
  async findInternalLayout(meetingCode: string, version: number): Promise<string | undefined> {
    const found = await rows.minutesVersion.findFirst({
      where: { version, minutes: { meeting: { code: meetingCode } } },
      select: { internalLayout: true },
    })
    return found?.internalLayout
  },

  /**
   * The number of these minutes: the one they have, or the next of the series of their process and year.
   * The lock of the process makes two publications take turns, so that the series has no gap.
   */
  async reserveNumber(
    meetingId: string,
    year: number,
  ): Promise<{ number: string; id: string; version: number }> {
    const had = await rows.minutes.findUnique({ where: { meetingId } })
    if (had) return { id: had.id, number: had.number, version: had.publishedAt ? had.version + 1 : 1 }

    const { processId, group, process } = await rows.meeting.findUniqueOrThrow({
      where: { id: meetingId },
      select: {
        processId: true,
        group: { select: { theme: { select: { code: true } } } },
        process: { select: { municipality: { select: { locale: true } } } },
      },
    })
    await rows.$executeRaw`SELECT 1 FROM "Process" WHERE id = ${processId}::uuid FOR UPDATE`
    const last = await rows.minutes.aggregate({ where: { processId, year }, _max: { sequence: true } })
    const sequence = nextInSeries(last._max.sequence)
    const themeCode = group?.theme?.code ?? null
    const number = minutesNumber({ locale: process.municipality.locale, year, sequence, themeCode })
    const { id } = await rows.minutes.create({
      data: { meetingId, number, text: '', processId, year, sequence },
      select: { id: true },
    })
    return { id, number, version: 1 }
  },

  async publish(minutesId: string, { text, correction, ...version }: NewVersion): Promise<void> {
    const { version: number, publishedAt } = version
    await rows.minutes.update({ where: { id: minutesId }, data: { text, version: number, publishedAt } })
    const corrected = correction && {
      correctedWhat: correction.what,
      correctedWhy: correction.why,
      correctedBy: correction.by,
    }
    await rows.minutesVersion.create({ data: { minutesId, ...version, ...corrected } })
  },
})
