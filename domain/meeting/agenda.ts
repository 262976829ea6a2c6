import { allow, type Result, refuse } from '#domain/result.ts'

export const PURPOSES = ['inform', 'collect', 'discuss', 'prioritise', 'decide', 'review'] as const
export type Purpose = (typeof PURPOSES)[number]

export const ITEM_STATES = ['planned', 'open', 'done', 'skipped', 'moved'] as const
export type ItemState = (typeof ITEM_STATES)[number]

export type AgendaItem = {
  readonly id: string
  readonly purpose: Purpose
  readonly state: ItemState
  readonly openedAt: Date | null
  readonly closedAt: Date | null
  /** Since when it is open this time. */
  readonly resumedAt: Date | null
  /** How long it was open before. */
  readonly spentSeconds: number
  /** How many decisions were recorded under it. */
  readonly decisions: number
  /** What was decided otherwise than about proposals: an election, the rules of the day. */
  readonly resultText: string | null
}

/** In letters, as the database counts them. */
export const LONGEST_RESULT = 300

/** What somebody presses, and what the board is like at that moment. */
export type Press = {
  readonly itemId: string
  readonly at: Date
  /** Proposals that are put to decision and have none. */
  readonly cardsWaiting: number
}

export type NoResult = 'cards-waiting' | 'item-without-result'

/**
 * Opens an item and closes the one that was open: a meeting speaks about one thing at a time.
 * Any other item may be opened, a finished, skipped or moved one again, since the wrong button is
 * pressed in every meeting. Answers the items that change.
 */
export function openItem<Item extends AgendaItem>(
  agenda: readonly Item[],
  press: Press,
): Result<Item[], 'not-found' | NoResult> {
  const item = agenda.find(({ id }) => id === press.itemId)
  if (!item) return refuse('not-found')
  if (item.state === 'open') return allow([])
  const current = agenda.find(({ state }) => state === 'open')
  const finished = current ? finish(current, press) : allow([])
  if (!finished.ok) return finished

  const opened: Item = {
    ...item,
    state: 'open',
    openedAt: item.openedAt ?? press.at,
    resumedAt: press.at,
    closedAt: null,
  }
  return allow([...finished.value, opened])
}

/** With its result in a sentence, where what was decided is no proposal of the board. */
export function closeItem<Item extends AgendaItem>(
  agenda: readonly Item[],
  { result = '', ...press }: Press & { readonly result?: string | undefined },
): Result<Item[], 'not-found' | 'item-not-open' | 'too-long' | NoResult> {
  const item = agenda.find(({ id }) => id === press.itemId)
  if (!item) return refuse('not-found')
  if (item.state !== 'open') return refuse('item-not-open')
  const said = result.trim().replaceAll(/\s+/g, ' ')
  if ([...said].length > LONGEST_RESULT) return refuse('too-long')
  return finish(said === '' ? item : { ...item, resultText: said }, press)
}

/** An item that nobody needs. What was put to decision in it is not passed over. */
export function skipItem<Item extends AgendaItem>(
  agenda: readonly Item[],
  press: Press,
): Result<Item[], 'not-found' | 'item-not-planned' | 'cards-waiting'> {
  const item = agenda.find(({ id }) => id === press.itemId)
  if (!item) return refuse('not-found')
  if (!isAhead(item)) return refuse('item-not-planned')
  const isPassedOver = item.state === 'open' && item.purpose === 'decide' && press.cardsWaiting > 0
  return isPassedOver ? refuse('cards-waiting') : allow([leave(item, 'skipped', press.at)])
}

/** To the next meeting, with everything that is still to be decided in it. */
export function moveItem<Item extends AgendaItem>(
  agenda: readonly Item[],
  { itemId, at }: Press,
): Result<Item[], 'not-found' | 'item-not-planned'> {
  const item = agenda.find(({ id }) => id === itemId)
  if (!item) return refuse('not-found')
  return isAhead(item) ? allow([leave(item, 'moved', at)]) : refuse('item-not-planned')
}

/** Leaves an item for later in this meeting, and takes back that it was skipped or moved. */
export function putBackItem<Item extends AgendaItem>(
  agenda: readonly Item[],
  { itemId, at }: Press,
): Result<Item[], 'not-found' | 'wrong-state'> {
  const item = agenda.find(({ id }) => id === itemId)
  if (!item) return refuse('not-found')
  const mayReturn = item.state === 'open' || item.state === 'skipped' || item.state === 'moved'
  return mayReturn ? allow([{ ...leave(item, 'planned', at), closedAt: null }]) : refuse('wrong-state')
}

/**
 * What closing the meeting does to its agenda: the open item is done, and what should have been decided
 * and was not goes to the next meeting, if the moderator has said so of each.
 */
export function closeAgenda<Item extends AgendaItem>(
  agenda: readonly Item[],
  { moves, at, cardsWaiting }: { moves: readonly string[]; at: Date; cardsWaiting: number },
): Result<Item[], 'items-undecided'> {
  const undecided = agenda.filter((item) => isUndecided(item, cardsWaiting))
  if (undecided.some(({ id }) => !moves.includes(id))) return refuse('items-undecided')
  const open = agenda.filter((item) => item.state === 'open' && !undecided.includes(item))
  return allow([
    ...open.map((item) => leave(item, 'done', at)),
    ...undecided.map((item) => leave(item, 'moved', at)),
  ])
}

type Judged = Pick<AgendaItem, 'purpose' | 'state' | 'decisions' | 'resultText'>

/** Items that should end with a result and have none yet. */
export function isUndecided(item: Judged, cardsWaiting: number): boolean {
  return isAhead(item) && !judgeResult(item, cardsWaiting).ok
}

/**
 * What is there to decide ends with a result: decisions were recorded while it was open, or what was
 * decided is told in a sentence, and nothing that is put to decision waits. Who made a proposal may
 * withdraw it, but that is no result of the body: an item in which nothing is left to decide is skipped.
 */
export function judgeResult(
  { purpose, decisions, resultText }: Omit<Judged, 'state'>,
  cardsWaiting: number,
): Result<true, NoResult> {
  if (purpose !== 'decide') return allow(true)
  if (cardsWaiting > 0) return refuse('cards-waiting')
  return decisions > 0 || resultText !== null ? allow(true) : refuse('item-without-result')
}

const isAhead = ({ state }: Pick<AgendaItem, 'state'>) => state === 'planned' || state === 'open'

function finish<Item extends AgendaItem>(
  item: Item,
  { at, cardsWaiting }: Pick<Press, 'at' | 'cardsWaiting'>,
): Result<Item[], NoResult> {
  const judged = judgeResult(item, cardsWaiting)
  return judged.ok ? allow([leave(item, 'done', at)]) : judged
}

/** Stops the clock of an item; one that was not open has no end. */
function leave<Item extends AgendaItem>(item: Item, state: ItemState, at: Date): Item {
  if (item.resumedAt === null) return { ...item, state }
  const seconds = Math.floor((at.getTime() - item.resumedAt.getTime()) / 1000)
  const spentSeconds = item.spentSeconds + Math.max(0, seconds)
  return { ...item, state, closedAt: at, resumedAt: null, spentSeconds }
}
