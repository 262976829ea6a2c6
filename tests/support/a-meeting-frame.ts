import type { MeetingFrame } from '#protocol/meeting-page.ts'

export const aMeetingFrame = (): MeetingFrame => ({
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
  limits: [],
  speechSeconds: 120,
})
