import { moodOf } from '#domain/mood/mood.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import type { FloorDots, FloorMood } from '#protocol/floor-rounds.ts'
import type { Rows } from './database.ts'
import { tookPartInDots } from './dot-rounds.ts'
import { readCards, tookPartInMood } from './mood-rounds.ts'

const CODE = { select: { code: true } } as const
const ITEMS = {
  items: { orderBy: { position: 'asc' }, include: { proposal: CODE, contribution: CODE } },
} as const
const IN_TIME = [{ openedAt: 'asc' }, { id: 'asc' }] as const

type DotRow = Prisma.DotRoundGetPayload<{ include: typeof ITEMS }>

/** The priority rounds of a meeting as everybody may see them: of an open one no dot is even read. */
export async function readFloorDots(rows: Rows, meetingId: string): Promise<FloorDots[]> {
  const rounds = await rows.dotRound.findMany({
    where: { meetingId },
    orderBy: [...IN_TIME],
    include: ITEMS,
  })
  const shown: FloorDots[] = []
  for (const [index, round] of rounds.entries()) {
    const counts = round.state === 'open' ? await tookPartInDots(rows, round) : round
    shown.push({
      ...toDots(round),
      position: index + 1,
      took: counts.took ?? 0,
      entitled: counts.entitled ?? 0,
    })
  }
  return shown
}

function toDots(round: DotRow): Omit<FloorDots, 'position' | 'took' | 'entitled'> {
  const { id, agendaItemId, state, dotsEach, mostOnOne, openedAt, closedAt, reason, orderTakenAt } = round
  return {
    id,
    itemId: agendaItemId,
    state,
    dotsEach,
    mostOnOne,
    openedAt: openedAt.toISOString(),
    closedAt: closedAt?.toISOString() ?? null,
    reason,
    isOrderTaken: orderTakenAt !== null,
    items: round.items.map(({ proposalId, proposal, contributionId, contribution, puts }) => ({
      id: proposalId ?? contributionId ?? '',
      kind: proposalId === null ? ('contribution' as const) : ('proposal' as const),
      code: (proposal ?? contribution)?.code ?? '',
      puts,
    })),
  }
}

/** The mood rounds of a meeting: counts and what was said, read without whose it is. */
export async function readFloorMoods(rows: Rows, meetingId: string): Promise<FloorMood[]> {
  const rounds = await rows.moodRound.findMany({
    where: { meetingId },
    orderBy: [...IN_TIME],
    include: { concerns: { orderBy: { position: 'asc' }, select: { colour: true, text: true } } },
  })
  const shown: FloorMood[] = []
  for (const [index, round] of rounds.entries()) {
    const isOpen = round.state === 'open'
    const mood = isOpen ? moodOf(await readCards(rows, round.id)) : round
    const { entitled } = isOpen ? await tookPartInMood(rows, round) : round
    shown.push({
      id: round.id,
      position: index + 1,
      itemId: round.agendaItemId,
      question: round.question,
      state: round.state,
      openedAt: round.openedAt.toISOString(),
      closedAt: round.closedAt?.toISOString() ?? null,
      green: mood.green ?? 0,
      yellow: mood.yellow ?? 0,
      red: mood.red ?? 0,
      entitled: entitled ?? 0,
      concerns: [...mood.concerns],
    })
  }
  return shown
}
