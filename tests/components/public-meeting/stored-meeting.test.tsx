import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { StoredMeeting } from '#components/public-meeting/stored-meeting.tsx'
import { LOCALES, type Locale } from '#domain/locale.ts'
import { allMessages } from '#messages/catalogue.ts'
import type { Floor } from '#protocol/floor.ts'
import { readContent } from '#protocol/meeting-content.ts'
import type { MeetingFrame } from '#protocol/meeting-page.ts'
import { aCard, aDecision, aFloor, aMeetingDocument, anItem } from '#tests/support/a-meeting.ts'

const frame: MeetingFrame = {
  code: 's-sen',
  title: 'Seniori',
  startsAt: '2022-10-18T08:00:00.000Z',
  endsAt: '2022-10-18T09:05:00.000Z',
  place: null,
  planYear: 2023,
  group: null,
  process: { slug: 'kpss', title: 'KPSS', kind: 'community_plan' },
  municipality: { name: 'Mesto', locale: 'sk-SK', timeZone: 'Europe/Bratislava', currency: 'EUR' },
  plan: null,
  territories: [],
  themes: [{ id: 't1', code: 'SEN', title: 'Seniori', shortTitle: 'Seniori', hue: 1 }],
  measures: [],
  organisations: [],
  levels: ['municipality'],
  decisionDefault: 'consent',
  speechSeconds: 120,
}

function textOf(locale: Locale, floor: Floor, lines?: string[]): string {
  const { dots, meeting, mood, queue, states, vote } = allMessages(locale)
  const around = { locale, timeZone: 'Europe/Bratislava', theirLanguage: undefined }
  const rounds = { dots: dots.shown, mood: mood.shown }
  const words = { ...around, ...rounds, meeting, queue: queue.shown, states, vote }
  const stored = { ...readContent(aMeetingDocument({ floor, ...(lines && { lines }) })), seq: '1' }
  return renderToStaticMarkup(
    <StoredMeeting page={{ frame, stored }} words={words} drawnAt={Date.parse('2022-10-18T08:35:00Z')} />,
  )
}

const FULL = aFloor({
  items: [
    anItem('i1', {
      state: 'done',
      openedAt: '2022-10-18T08:00:00.000Z',
      closedAt: '2022-10-18T08:04:00.000Z',
    }),
    anItem('i2', { number: '2', title: 'Návrhy', state: 'open', openedAt: '2022-10-18T08:04:00.000Z' }),
  ],
  cards: [
    aCard('p1', {
      state: 'finalised',
      themeId: 't1',
      entryCode: '1.1.1/2023',
      decision: aDecision({
        method: 'show_of_cards',
        votesFor: 8,
        votesAgainst: 0,
        votesAbstain: 1,
        objectionsIntegrated: 2,
      }),
      origins: [{ kind: 'contribution', code: 'K-1', display: 'obyvateľka mesta', relation: 'turned_into' }],
    }),
  ],
})

test('without scripts the page says what was decided, how, and where it came from and went', () => {
  const html = textOf('sk', FULL)

  expect(html).toContain(
    'Návrh „Návrh p1“ je prijatý: zdvihnutím karty, za 8, proti 0, zdržalo sa 1, 2 námietky zapracované, 10:32.',
  )
  expect(html).toContain('href="/contributions/K-1"')
  expect(html).toContain('href="/entries/1.1.1/2023"')
  expect(html).toContain('10:00 – 10:04')
  expect(html).toContain('Prvý odsek')
})

test.each(LOCALES)('nothing of an empty meeting is blank in %s', (locale) => {
  const html = textOf(locale, aFloor({ items: [], cards: [] }), [])
  const { meeting } = allMessages(locale)

  for (const words of [
    meeting.agendaEmpty,
    meeting.documentEmptyTitle,
    meeting.boardEmptyTitle,
    meeting.contributionsEmpty,
  ]) {
    expect(html).toContain(words)
  }
})
