import { type FloorQuestion, floorQuestion } from '#protocol/floor-question.ts'
import type { Rows } from './database.ts'

/** The questions of a meeting as everybody may see them, and how many wait to be looked through. */
export async function readFloorQuestions(
  rows: Rows,
  meetingId: string,
): Promise<{ questions: FloorQuestion[]; waiting: number }> {
  const found = await rows.publicQuestion.findMany({
    where: { meetingId, state: { not: 'asked' } },
    orderBy: { position: 'asc' },
    select: SHOWN,
  })
  const waiting = await rows.publicQuestion.count({ where: { meetingId, state: 'asked' } })
  return { questions: found.flatMap((row) => floorQuestion(toFloor(row)) ?? []), waiting }
}

/** Of whoever asked, nothing but the name that they chose. */
const SHOWN = {
  id: true,
  code: true,
  position: true,
  state: true,
  text: true,
  display: true,
  agendaItemId: true,
  askedAt: true,
  reason: true,
  takenUpAt: true,
  due: true,
  answer: true,
  answeredBy: true,
  answeredAt: true,
  responsible: { select: { name: true } },
  _count: { select: { supports: true } },
} as const

type Row = Awaited<ReturnType<typeof rowOf>>
const rowOf = (rows: Rows) => rows.publicQuestion.findFirstOrThrow({ select: SHOWN })

function toFloor({ agendaItemId, responsible, _count, due, ...row }: Row): FloorQuestion {
  const isHidden = row.state === 'hidden'
  return {
    ...row,
    text: isHidden ? '' : row.text,
    display: isHidden ? '' : row.display,
    itemId: agendaItemId,
    askedAt: row.askedAt.toISOString(),
    takenUpAt: row.takenUpAt?.toISOString() ?? null,
    answeredAt: row.answeredAt?.toISOString() ?? null,
    due: due?.toISOString().slice(0, 10) ?? null,
    responsible: responsible?.name ?? null,
    supporters: _count.supports,
  }
}
