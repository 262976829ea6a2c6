import type * as Y from 'yjs'
import { type Floor, type FloorCard, type FloorItem, type FloorTurn, floorEntries } from '#protocol/floor.ts'
import type { FloorQuestion } from '#protocol/floor-question.ts'
import { addCard, newSharedDocument, paragraph } from '#protocol/shared-document.ts'

export const anItem = (id: string, over: Partial<FloorItem> = {}): FloorItem => ({
  id,
  number: '1',
  position: 1,
  title: 'Otvorenie',
  purpose: 'inform',
  plannedMinutes: 10,
  state: 'planned',
  openedAt: null,
  closedAt: null,
  resumedAt: null,
  spentSeconds: 0,
  extendedMinutes: 0,
  decisions: 0,
  resultText: null,
  returnedFrom: null,
  ...over,
})

export const aCard = (id: string, over: Partial<FloorCard> = {}): FloorCard => ({
  id,
  code: `N-${id}`,
  state: 'in_discussion',
  position: 1,
  themeId: null,
  measureId: null,
  level: 'municipality',
  responsibleId: null,
  estimatedCost: null,
  origins: [],
  reason: null,
  mergedInto: null,
  decision: null,
  entryCode: null,
  tabledAt: null,
  finalisedAt: null,
  highlights: [],
  ...over,
})

export const aFloorTurn = (id: string, over: Partial<FloorTurn> = {}): FloorTurn => ({
  id,
  position: 1,
  state: 'waiting',
  kind: 'normal',
  isFirst: true,
  display: id,
  grantedAt: null,
  until: null,
  ...over,
})

export const aFloorQuestion = (id: string, over: Partial<FloorQuestion> = {}): FloorQuestion => ({
  id,
  code: `Q-${id}`,
  position: 1,
  state: 'visible',
  text: 'Kedy bude obed aj v nedeľu?',
  display: 'Hana z Lipovej',
  itemId: null,
  askedAt: '2022-10-18T08:10:00.000Z',
  supporters: 0,
  reason: null,
  takenUpAt: null,
  due: null,
  responsible: null,
  answer: null,
  answeredBy: null,
  answeredAt: null,
  ...over,
})

export const aDecision = (over: Partial<NonNullable<FloorCard['decision']>> = {}) => ({
  number: 'R1',
  method: 'consent' as const,
  result: 'adopted' as const,
  votesFor: null,
  votesAgainst: null,
  votesAbstain: null,
  objectionsIntegrated: 0,
  objections: [],
  textHash: 'a'.repeat(64),
  decidedAt: '2022-10-18T08:32:00.000Z',
  block: null,
  ...over,
})

export const aFloor = (over: Partial<Floor> = {}): Floor => ({
  meeting: {
    code: 's-sen',
    title: 'Seniori',
    state: 'in_session',
    currentItemId: null,
    startsAt: '2022-10-18T08:00:00.000Z',
    endsAt: '2022-10-18T09:05:00.000Z',
    openedAt: '2022-10-18T08:01:00.000Z',
    closedAt: null,
    place: null,
    publicPause: null,
    publicView: { delay: 'none', asOf: null, movesAt: null },
    attendance: null,
    heldSince: null,
    outsideInput: 'closed',
    tasks: null,
    terms: [],
    questionsWaiting: 0,
  },
  vote: null,
  items: [anItem('i1')],
  cards: [aCard('p1')],
  contributions: [],
  turns: [],
  questions: [],
  dots: [],
  moods: [],
  ...over,
})

export function writeFloor(doc: Y.Doc, floor: Floor): void {
  const map = doc.getMap('floor')
  doc.transact(() => {
    for (const [key, value] of floorEntries(floor)) map.set(key, value)
  })
}

/** A meeting's shared document with one paragraph a line and words for each card of the floor. */
export function aMeetingDocument({ floor = aFloor(), lines = ['Prvý odsek', 'Druhý odsek'] } = {}): Y.Doc {
  const doc = newSharedDocument()
  writeFloor(doc, floor)
  doc.getXmlFragment('notes').insert(0, lines.map(paragraph))
  for (const { id } of floor.cards) addCard(doc, id, { title: `Návrh ${id}`, text: 'Text návrhu' })
  return doc
}
