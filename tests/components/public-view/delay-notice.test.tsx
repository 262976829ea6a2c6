import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { LinkSign } from '#components/public-meeting/link-sign.tsx'
import { PublicWordsProvider } from '#components/public-meeting/public-words.tsx'
import { publicWordsIn } from '#components/public-meeting/public-words-in.ts'
import { DelayNotice } from '#components/public-view/delay-notice.tsx'
import { shownAt } from '#components/public-view/shown-at.ts'
import { LOCALES, type Locale } from '#domain/locale.ts'
import { allMessages } from '#messages/catalogue.ts'
import type { Floor, FloorMeeting } from '#protocol/floor.ts'
import { aFloor } from '#tests/support/a-meeting.ts'

const AT = Date.parse('2022-10-18T08:47:00Z')
const FOLLOWING = {
  delay: 'five_minutes',
  asOf: '2022-10-18T08:10:00.000Z',
  movesAt: '2022-10-18T08:15:00.000Z',
}
const STANDING = { ...FOLLOWING, asOf: '2022-10-18T08:40:00.000Z', movesAt: '2022-10-18T08:50:00.000Z' }
const UNTIL_CLOSE = { delay: 'until_close', asOf: '2022-10-18T08:10:00.000Z', movesAt: null }

function floorWith(publicView: object): Floor {
  const floor = aFloor()
  return {
    ...floor,
    meeting: floor.meeting && { ...floor.meeting, publicView: publicView as FloorMeeting['publicView'] },
  }
}

const noticeIn = (locale: Locale, floor: Floor) =>
  renderToStaticMarkup(
    <PublicWordsProvider
      words={publicWordsIn(locale, { timeZone: 'Europe/Bratislava', theirLanguage: undefined })}
    >
      <DelayNotice floor={floor} drawnAt={AT} />
    </PublicWordsProvider>,
  )

const signOf = (floor: Floor) =>
  renderToStaticMarkup(
    <PublicWordsProvider
      words={publicWordsIn('en', { timeZone: 'Europe/Bratislava', theirLanguage: undefined })}
    >
      <LinkSign snapshot={{ link: 'live', lostAt: null, floor } as never} drawnAt={AT} />
    </PublicWordsProvider>,
  )

test('DELAY-13 the public is told of when it sees the meeting, and why, in every language', () => {
  const notices = LOCALES.map((locale) => noticeIn(locale, floorWith(FOLLOWING)))

  for (const [index, notice] of notices.entries()) {
    expect(notice).toMatch(/10[:h]42/)
    expect(notice).toContain(allMessages(LOCALES[index] ?? 'en').delay.shown.why.five_minutes)
  }
})

test('DELAY-13 while the picture stands the public is told when it goes on; until the close it is not', () => {
  expect(noticeIn('en', floorWith(STANDING))).toMatch(/10:40.*10:50/s)
  expect(noticeIn('en', floorWith(UNTIL_CLOSE))).toMatch(/10:10/)
  expect(noticeIn('en', aFloor())).toBe('')
})

test('DELAY-13 no sign says live of what comes later', () => {
  const signs = [aFloor(), ...[FOLLOWING, UNTIL_CLOSE].map(floorWith)].map(signOf)

  expect(signs.map((sign) => sign.replaceAll(/<[^>]*>/g, ''))).toEqual([
    'Live',
    'Five minutes later',
    'After the close',
  ])
})

test('DELAY-13 members are told the same moment', () => {
  const shown = [FOLLOWING, STANDING, UNTIL_CLOSE].map((view) => shownAt(floorWith(view).meeting, AT))

  expect(shown).toEqual([
    { delay: 'five_minutes', asOf: new Date('2022-10-18T08:42:00Z'), movesAt: null },
    { delay: 'five_minutes', asOf: new Date(STANDING.asOf), movesAt: new Date(STANDING.movesAt) },
    { delay: 'until_close', asOf: new Date(UNTIL_CLOSE.asOf), movesAt: null },
  ])
  expect(shownAt(aFloor().meeting, AT)).toBe(undefined)
})
