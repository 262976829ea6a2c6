import type { FloorDots, FloorMood } from '#protocol/floor-rounds.ts'

export const aFloorRound = (over: Partial<FloorDots> = {}): FloorDots => ({
  id: 'd1',
  position: 1,
  itemId: 'i1',
  state: 'open',
  dotsEach: 2,
  mostOnOne: 2,
  openedAt: '2022-10-18T08:20:00.000Z',
  closedAt: null,
  took: 0,
  entitled: 3,
  reason: null,
  isOrderTaken: false,
  items: [
    { id: 'p1', kind: 'proposal', code: 'N-p1', puts: [] },
    { id: 'k1', kind: 'contribution', code: 'K-0001', puts: [] },
  ],
  ...over,
})

export const aFloorMood = (over: Partial<FloorMood> = {}): FloorMood => ({
  id: 'm1',
  position: 1,
  itemId: 'i1',
  question: 'Môže to takto zostať?',
  state: 'open',
  openedAt: '2022-10-18T08:25:00.000Z',
  closedAt: null,
  green: 0,
  yellow: 0,
  red: 0,
  entitled: 3,
  concerns: [],
  ...over,
})
