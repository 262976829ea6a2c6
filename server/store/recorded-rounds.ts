import { itemWords } from '#domain/dots/item-words.ts'
import type { RecordedDots, RecordedMood } from '#domain/minutes/record.ts'
import type { Rows } from './database.ts'

const IN_TIME = [{ openedAt: 'asc' }, { id: 'asc' }] as const

/** The priority rounds of a meeting that are over, as its minutes tell them. What is hidden has its code alone. */
export async function recordedDots(rows: Rows, meetingId: string): Promise<RecordedDots[]> {
  const rounds = await rows.dotRound.findMany({
    where: { meetingId, state: { not: 'open' } },
    orderBy: [...IN_TIME],
    include: {
      items: {
        orderBy: { position: 'asc' },
        include: {
          proposal: { select: { code: true, title: true } },
          contribution: { select: { code: true, text: true, state: true } },
        },
      },
    },
  })
  return rounds.map(({ agendaItemId, took, entitled, reason, items }, index) => ({
    number: index + 1,
    itemId: agendaItemId,
    took: took ?? 0,
    entitled: entitled ?? 0,
    reason,
    items: items.map(({ proposal, contribution, puts }) => {
      const isHidden = contribution?.state === 'hidden'
      const title = proposal?.title ?? (isHidden ? '' : itemWords(contribution?.text ?? ''))
      return { code: (proposal ?? contribution)?.code ?? '', title, puts }
    }),
  }))
}

/** The mood rounds of a meeting that are over. */
export async function recordedMoods(rows: Rows, meetingId: string): Promise<RecordedMood[]> {
  const rounds = await rows.moodRound.findMany({
    where: { meetingId, state: 'put_away' },
    orderBy: [...IN_TIME],
    include: { concerns: { orderBy: { position: 'asc' }, select: { colour: true, text: true } } },
  })
  return rounds.map(({ agendaItemId, question, green, yellow, red, entitled, concerns }, index) => ({
    number: index + 1,
    itemId: agendaItemId,
    question,
    green: green ?? 0,
    yellow: yellow ?? 0,
    red: red ?? 0,
    entitled: entitled ?? 0,
    concerns,
  }))
}
