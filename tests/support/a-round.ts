import type { Requests } from '#protocol/requests.ts'
import { closeDots } from '#server/commands/close-dots.ts'
import { openDots } from '#server/commands/open-dots.ts'
import { openMood } from '#server/commands/open-mood.ts'
import { putDots } from '#server/commands/put-dots.ts'
import { putMoodAway } from '#server/commands/put-mood-away.ts'
import { showMoodCard } from '#server/commands/show-mood-card.ts'
import type { Context } from '#server/context.ts'
import { newRequestId, type Somebody, type Town } from '#tests/support/a-town.ts'
import { aProposal } from '#tests/support/on-the-board.ts'

type Who = Somebody | Context

const contextOf = (town: Town, who: Who) => (typeof who === 'string' ? town.as(who) : who)

/** Cards of the board, as what dots can be put on. */
export async function someCards(town: Town, count: number): Promise<Requests['dots:open']['items']> {
  const items: Requests['dots:open']['items'] = []
  for (let index = 1; index <= count; index++) {
    items.push({ kind: 'proposal', id: await aProposal(town, `Návrh ${index}`) })
  }
  return items
}

export const open = (town: Town, over: Partial<Requests['dots:open']>, who: Who = 'ben') =>
  openDots(contextOf(town, who), town.meeting, {
    requestId: newRequestId(),
    items: [],
    dotsEach: 3,
    mostOnOne: 2,
    ...over,
  })

/** A round over cards of the town, for those on its list. */
export async function anOpenRound(town: Town, count = 3, over: Partial<Requests['dots:open']> = {}) {
  const items = await someCards(town, count)
  const opened = await open(town, { items, ...over })
  if (!opened.ok) throw new Error(`the round was refused: ${opened.reason}`)
  return { roundId: opened.value.roundId, items }
}

export const put = (
  town: Town,
  who: Who,
  roundId: string,
  dots: number[],
  { seen = 0, requestId = newRequestId() } = {},
) => putDots(contextOf(town, who), town.meeting, { requestId, roundId, seen, dots })

export const close = (town: Town, roundId: string, who: Who = 'ben') =>
  closeDots(contextOf(town, who), town.meeting, { requestId: newRequestId(), roundId })

export async function anOpenMood(town: Town, question = 'Môže to takto zostať?') {
  const opened = await openMood(town.as('ben'), town.meeting, { requestId: newRequestId(), question })
  if (!opened.ok) throw new Error(`the question was refused: ${opened.reason}`)
  return opened.value.roundId
}

type Shown = Partial<Pick<Requests['mood:show'], 'concern' | 'seen' | 'requestId'>>

export const show = (
  town: Town,
  who: Who,
  roundId: string,
  colour: Requests['mood:show']['colour'],
  { concern = null, seen = 0, requestId = newRequestId() }: Shown = {},
) => showMoodCard(contextOf(town, who), town.meeting, { requestId, roundId, seen, colour, concern })

export const putAway = (town: Town, roundId: string, who: Who = 'ben') =>
  putMoodAway(contextOf(town, who), town.meeting, { requestId: newRequestId(), roundId })

/** Somebody of a crowd, by whatever process they are connected to. */
export const somebody = (town: Town, id: string, store = town.store): Context => ({
  ...town.as('ada'),
  store,
  actor: { kind: 'person', id, name: 'x', accountRole: 'member', suspended: false },
})

export const reasonOf = (answer: { ok: boolean; reason?: string }) => answer.reason ?? answer.ok
