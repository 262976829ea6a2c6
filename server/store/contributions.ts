import { contributionCode, numberOfContribution } from '#domain/contribution/code.ts'
import type { ContributionState, ReadBack } from '#domain/contribution/contribution.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import type { Rows } from './database.ts'
import { takeTurn } from './take-turn.ts'

export type NewContribution = Omit<Prisma.ContributionUncheckedCreateInput, 'code' | 'id' | 'origins'> & {
  readonly meetingId: string
}

const SPEAKER = { name: true, socialName: true, function: true, namePolicy: true } as const

export const contributions = (rows: Rows) => ({
  find: (meetingId: string, id: string) => rows.contribution.findFirst({ where: { id, meetingId } }),

  /** Adds it at the end of its meeting, under the next public code. */
  async create(contribution: NewContribution): Promise<{ id: string; code: string }> {
    return rows.contribution.create({
      data: { ...contribution, ...(await nextPlace(rows, contribution.meetingId)) },
      select: { id: true, code: true },
    })
  },

  async setText(id: string, text: string): Promise<void> {
    await rows.contribution.update({ where: { id }, data: { text } })
  },

  async setReadBack(id: string, readBack: ReadBack, state: ContributionState): Promise<void> {
    await rows.contribution.update({ where: { id }, data: { readBack, state } })
  },

  async setState(id: string, state: ContributionState, reason: string | null = null): Promise<void> {
    await rows.contribution.update({ where: { id }, data: { state, reason } })
  },

  getSpeaker: (personId: string) =>
    rows.person.findUniqueOrThrow({ where: { id: personId }, select: SPEAKER }),
})

type Last = { readonly code: string | null; readonly position: number | null }

/** The newest code is the longest, then the greatest: "K-10000" comes after "K-9999". */
async function nextPlace(rows: Rows, meetingId: string): Promise<{ code: string; position: number }> {
  await takeTurn(rows, 'contribution-code')
  const [last] = await rows.$queryRaw<Last[]>`
    SELECT (SELECT code FROM "Contribution" ORDER BY length(code) DESC, code DESC LIMIT 1) AS code,
           (SELECT max(position) FROM "Contribution" WHERE "meetingId" = ${meetingId}::uuid) AS position`
  return {
    code: contributionCode(numberOfContribution(last?.code ?? '') + 1),
    position: (last?.position ?? 0) + 1,
  }
}
