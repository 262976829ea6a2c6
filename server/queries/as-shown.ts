import type { StoredMeeting } from '#protocol/meeting-content.ts'
import type { Context } from '#server/context.ts'
import type { OriginRow, OutcomeRow, SaidRow } from '#server/present/rows.ts'
import { texts } from './meeting-texts.ts'

// Rows know of acts at once. While the public sees less of their meeting than the members, public pages
// say of a row what stands on the floor that the public sees; whole rows that are newer are `heldBack`.

type Held = { readonly id: string; readonly document: { readonly pausedSeq: bigint | null } | null } | null
type Store = Pick<Context, 'store'>['store']

type Titled = { readonly id: string; readonly title: string; readonly meeting: Held }
type Tabled = Titled & { readonly state: OutcomeRow['state']; readonly entry: unknown }

/** What the public sees of a meeting if that is less than there is. */
async function findShown(store: Store, meeting: Held): Promise<StoredMeeting | undefined> {
  const seq = meeting?.document?.pausedSeq
  if (!meeting || seq === null || seq === undefined) return undefined
  return texts.public.upTo(store.log, meeting.id, seq)
}

/** Its title in the words that the public sees. */
async function titledAsShown<Row extends Titled>(store: Store, row: Row): Promise<Row> {
  const shown = await findShown(store, row.meeting)
  return { ...row, title: shown?.cards[row.id]?.title || row.title }
}

export const titlesAsShown = <Row extends Titled>(store: Store, rows: readonly Row[]) =>
  Promise.all(rows.map((row) => titledAsShown(store, row)))

/** The same of those that something led to. */
export const ledToAsShown = <Row extends { readonly proposal: Titled }>(store: Store, rows: readonly Row[]) =>
  Promise.all(rows.map(async (row) => ({ ...row, proposal: await titledAsShown(store, row.proposal) })))

export async function tabledAsShown<Row extends Tabled>(store: Store, row: Row): Promise<Row> {
  const shown = await findShown(store, row.meeting)
  if (!shown) return row
  const card = shown.floor.cards.find(({ id }) => id === row.id)
  const titled = await titledAsShown(store, row)
  return { ...titled, state: card?.state ?? row.state, entry: card?.entryCode ? row.entry : null }
}

export async function outcomeAsShown<Row extends OutcomeRow>(store: Store, row: Row): Promise<Row> {
  const shown = await findShown(store, row.meeting)
  if (!shown) return row
  const card = shown.floor.cards.find(({ id }) => id === row.id)
  const isSettled = card?.state === row.state
  return {
    ...(await tabledAsShown(store, row)),
    reason: card?.reason ?? null,
    referredTo: isSettled ? row.referredTo : null,
    answerDue: isSettled ? row.answerDue : null,
    mergedIntoId: card?.mergedInto ? row.mergedIntoId : null,
  }
}

export async function saidAsShown<Row extends Pick<SaidRow, 'code' | 'text' | 'display' | 'meeting'>>(
  store: Store,
  row: Row,
): Promise<Row> {
  const shown = await findShown(store, row.meeting)
  const said = shown?.floor.contributions.find(({ code }) => code === row.code)
  return said ? { ...row, text: said.text, display: said.display } : row
}

/** Whether the public sees that a contribution has become part of a proposal. */
export async function isOriginShown(
  store: Store,
  { proposal }: { readonly proposal: Pick<OutcomeRow, 'id' | 'meeting'> },
  code: string,
): Promise<boolean> {
  const shown = await findShown(store, proposal.meeting)
  const card = shown?.floor.cards.find(({ id }) => id === proposal.id)
  return !card || card.origins.some((origin) => origin.code === code)
}

/** Where a proposal came from, as far as the public sees that. */
export async function originsAsShown<Row extends OriginRow>(
  store: Store,
  { id, meeting }: Pick<OutcomeRow, 'id' | 'meeting'>,
  origins: readonly Row[],
): Promise<Row[]> {
  const shown = await findShown(store, meeting)
  const card = shown?.floor.cards.find((each) => each.id === id)
  const codes = card?.origins.map(({ code }) => code)
  const isShown = ({ contribution, fromProposal, fromEntry }: Row) =>
    !codes || codes.includes((contribution ?? fromProposal ?? fromEntry)?.code ?? null)
  return Promise.all(
    origins.filter(isShown).map(async (origin) => ({
      ...origin,
      contribution: origin.contribution && (await saidAsShown(store, origin.contribution)),
    })),
  )
}
