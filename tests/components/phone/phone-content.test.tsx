import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { AskedNow } from '#components/phone/asked-now.tsx'
import { OutsideDoors } from '#components/phone/outside-doors.tsx'
import { PhoneWordsProvider } from '#components/phone/phone-words.tsx'
import { PresentNow } from '#components/phone/present-now.tsx'
import { publicWordsIn } from '#components/public-meeting/public-words-in.ts'
import { LOCALES, type Locale } from '#domain/locale.ts'
import type { MeetingState } from '#domain/meeting/role.ts'
import { allMessages } from '#messages/catalogue.ts'
import type { Floor, FloorMeeting } from '#protocol/floor.ts'
import { readContent } from '#protocol/meeting-content.ts'
import { aFloorVote } from '#tests/support/a-floor-vote.ts'
import { aCard, aFloor, aMeetingDocument, anItem } from '#tests/support/a-meeting.ts'
import { aMeetingFrame } from '#tests/support/a-meeting-frame.ts'

const NOW = Date.parse('2022-10-18T08:35:00Z')

function drawn(locale: Locale, floor: Floor, doors = { byCode: true, group: false }): string {
  const { phone } = allMessages(locale)
  const words = {
    ...publicWordsIn(locale, { timeZone: 'Europe/Bratislava', theirLanguage: undefined }),
    phone,
  }
  const content = readContent(aMeetingDocument({ floor }))
  return renderToStaticMarkup(
    <PhoneWordsProvider words={words}>
      <PresentNow floor={floor} hasMinutes drawnAt={NOW} />
      <AskedNow content={content} drawnAt={NOW} ballot={null} />
      <OutsideDoors page={{ frame: aMeetingFrame(), doors }} meeting={floor.meeting} />
    </PhoneWordsProvider>,
  )
}

const inState = (state: MeetingState, over: Partial<FloorMeeting> = {}): Floor => {
  const { meeting, ...floor } = aFloor()
  return { ...floor, meeting: meeting && { ...meeting, state, ...over } }
}

const MOMENTS: readonly (readonly [MeetingState, string, string])[] = [
  ['convened', 'Not begun yet', '/meetings/s-sen/calendar.ics'],
  ['check_in', 'Not begun yet', '/meetings/s-sen/calendar.ics'],
  ['in_session', 'Between two items', ''],
  ['paused', 'The meeting is taking a break', ''],
  ['closed', 'The meeting is closed', '/meetings/s-sen/minutes'],
  ['minutes_published', 'The meeting is closed', '/meetings/s-sen/minutes'],
  ['cancelled', 'This meeting is cancelled', ''],
]

test.each(MOMENTS)('PHONE-9 a meeting that is %s says so', (state, said, door) => {
  const html = drawn('en', inState(state))

  expect(html).toContain(said)
  expect(html).toContain(door)
})

test('PHONE-1 the present item stands with its number, its purpose and its time in words', () => {
  const open = anItem('i1', {
    number: '3',
    title: 'Obedy',
    purpose: 'decide',
    state: 'open',
    plannedMinutes: 10,
    openedAt: '2022-10-18T08:20:00.000Z',
  })
  const html = drawn('en', aFloor({ items: [open] }))

  expect(html).toContain('Item 3 · decision')
  expect(html).toContain('15 of 10 min')
  expect(html).toContain('5 min over the plan')
  expect(html).toContain('Under discussion')
  expect(html).toContain('Text návrhu')
})

test('PHONE-1 an open vote stands before all, with the old and the new words', () => {
  const vote = aFloorVote({
    proposalId: 'p1',
    state: 'open',
    before: { title: 'Návrh p1', text: 'Starý návrh' },
  })
  const html = drawn('en', aFloor({ cards: [aCard('p1', { state: 'ready_for_decision' })], vote }))

  expect(html).toContain(vote.question)
  expect(html).toMatch(/<del[^>]*>Starý/)
  expect(html).toMatch(/<ins[^>]*>Text/)
  expect(html).not.toContain('To be decided')
})

test.each(LOCALES)('PHONE-6 the doors of a meeting lead where it lets people in, in %s', (locale) => {
  const hrefs = (floor: Floor, doors?: Parameters<typeof drawn>[2]) =>
    [...drawn(locale, floor, doors).matchAll(/href="([^"]+)"/g)].map(([, href]) => href)

  expect(hrefs(inState('in_session'))).toEqual(['/join'])
  expect(hrefs(inState('in_session', { outsideInput: 'moderated' }))).toEqual([
    '/join',
    '/meetings/s-sen/contribute',
    '/meetings/s-sen/ask',
  ])
  expect(hrefs(inState('closed', { outsideInput: 'open' }), { byCode: false, group: true })).toEqual([
    '/meetings/s-sen/minutes',
  ])
})
