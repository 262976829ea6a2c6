import { contributionCode, numberOfContribution } from '#domain/contribution/code.ts'
import type { ContributionState, ReadBack } from '#domain/contribution/contribution.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import type { Rows } from './database.ts'
import { takeTurn } from './take-turn.ts'

export type NewContribution = Omit<Prisma.ContributionUncheckedCreateInput, 'code' | 'id' | 'origins'> & {
  readonly meetingId: string
}

type Standing = { readonly id: string; readonly state: ContributionState; readonly reason: string | null }
type Hidden = { readonly id: string; readonly reasonBefore: string | null }

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

  /** What came from outside and waits for a moderator. */
  async waitingAt(meetingId: string, take: number) {
    const where = { meetingId, state: 'submitted' } as const
    const count = await rows.contribution.count({ where })
    const waiting = await rows.contribution.findMany({ where, orderBy: { position: 'asc' }, take })
    return { count, waiting }
  },

  /** A moderator has accepted it: it stands on the board, as what came last. */
  async accept(id: string, meetingId: string, { heldBack }: { heldBack: boolean }): Promise<void> {
    const position = await nextPosition(rows, meetingId)
    await rows.contribution.update({ where: { id }, data: { state: 'captured', position, heldBack } })
  },

  async hide(
    { id, state, reason: reasonBefore }: Standing,
    { reason, heldBack }: { reason: string; heldBack: boolean },
  ): Promise<void> {
    const data = { state: 'hidden', reason, stateBefore: state, reasonBefore, heldBack } as const
    await rows.contribution.update({ where: { id }, data })
  },

  async showAgain({ id, reasonBefore }: Hidden, state: ContributionState): Promise<void> {
    const data = { state, reason: reasonBefore, stateBefore: null, reasonBefore: null }
    await rows.contribution.update({ where: { id }, data })
  },

  getSpeaker: (personId: string) =>
    rows.person.findUniqueOrThrow({ where: { id: personId }, select: SPEAKER }),
})

async function nextPosition(rows: Rows, meetingId: string): Promise<number> {
  const last = await rows.contribution.aggregate({ where: { meetingId }, _max: { position: true } })
  return (last._max.position ?? 0) + 1
}

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
