import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { announcementOf } from '#components/public-meeting/announcement.ts'
import { changesBetween } from '#components/public-meeting/changes.ts'
import { spokenWords } from '#components/public-meeting/public-words.tsx'
import { whatIsNew } from '#components/workspace/floor-news.ts'
import { allMessages } from '#messages/catalogue.ts'
import { readFloor } from '#protocol/floor.ts'
import type { FloorVote } from '#protocol/floor-vote.ts'
import { aFloorVote } from '#tests/support/a-floor-vote.ts'
import { aFloor, writeFloor } from '#tests/support/a-meeting.ts'

const floorWith = (vote: FloorVote | null) => aFloor({ vote })
const closed = { closedAt: '2022-10-18T08:40:00.000Z', needed: 1 }

const STEPS: readonly (readonly [string, FloorVote | null, FloorVote | null])[] = [
  ['opened', null, aFloorVote()],
  ['somebody has voted', aFloorVote(), aFloorVote({ voted: 1 })],
  ['decided', aFloorVote(), aFloorVote({ ...closed, state: 'closed', decision: 'R1' })],
  ['no quorum', aFloorVote(), aFloorVote({ ...closed, state: 'closed' })],
  ['cancelled', aFloorVote(), aFloorVote({ ...closed, state: 'cancelled', reason: 'Chyba' })],
  ['the next one', aFloorVote({ ...closed, state: 'closed', decision: 'R1' }), aFloorVote({ id: 'v2' })],
]

test('VOTE-14 who looks elsewhere hears that a vote begins and ends, and not each ballot', () => {
  const news = STEPS.map(([what, before, now]) => [what, whatIsNew(floorWith(before), floorWith(now))])

  expect(Object.fromEntries(news)).toEqual({
    opened: [{ kind: 'vote-opened', question: 'Súhlasíte?' }],
    'somebody has voted': [],
    // The card tells.
    decided: [],
    'no quorum': [{ kind: 'vote-ended' }],
    cancelled: [{ kind: 'vote-ended' }],
    'the next one': [{ kind: 'vote-opened', question: 'Súhlasíte?' }],
  })
})

test('VOTE-14 the public hears the same', () => {
  const { dots, meeting, mood, queue, states, vote } = allMessages('sk')
  const words = spokenWords({
    locale: 'sk',
    timeZone: 'Europe/Bratislava',
    theirLanguage: undefined,
    meeting,
    queue: queue.shown,
    states,
    vote,
    dots: dots.shown,
    mood: mood.shown,
  })
  const said = STEPS.map(([what, before, now]) => {
    const after = { floor: floorWith(now), notes: [], cards: {} }
    const changes = changesBetween({ ...after, floor: floorWith(before) }, after)
    return [what, announcementOf(changes, after, words)]
  })

  expect(Object.fromEntries(said)).toEqual({
    opened: 'Prebieha hlasovanie: Súhlasíte?',
    'somebody has voted': '',
    decided: '',
    'no quorum': 'Hlasovanie sa skončilo.',
    cancelled: 'Hlasovanie sa skončilo.',
    'the next one': 'Prebieha hlasovanie: Súhlasíte?',
  })
})

test('VOTE-1 a vote on the floor reads as it was written, and an unreadable one is none', () => {
  const doc = new Y.Doc()
  const written = aFloorVote({ before: { title: 'Pred', text: 'tým' } })
  writeFloor(doc, floorWith(written))
  const read = readFloor(doc).vote
  doc.getMap('floor').set('vote', { ...written, state: 'paused' })

  expect([read, readFloor(doc).vote]).toEqual([written, null])
})
