import { formatsFor } from '#domain/formats.ts'
import { DEFAULT_LOCALE, LOCALES, type Locale } from '#domain/locale.ts'
import { translator } from '#messages/catalogue.ts'
import type { NoticePage } from '#server/queries/notice-page.ts'

type Details = Pick<
  NoticePage,
  'title' | 'startsAt' | 'endsAt' | 'place' | 'contact' | 'locale' | 'timeZone' | 'agenda'
>

/** An invitation to start from, in the language of the place: a notice speaks to the town. */
export function draftNotice(meeting: Details): string {
  const locale = localeOf(meeting.locale)
  const t = translator(locale, 'floor')
  const own = translator(locale, 'preparing')
  const { event } = formatsFor(locale, meeting.timeZone)
  const agenda = meeting.agenda.map(({ number, title, plannedMinutes }) =>
    t('notice.draftItem', { number, title, minutes: plannedMinutes }),
  )
  return [
    t('notice.draftInvitation', { title: meeting.title }),
    event(meeting.startsAt, meeting.endsAt),
    ...(meeting.place ? [t('notice.draftWhere', { place: meeting.place })] : []),
    '',
    ...(agenda.length > 0 ? [t('notice.draftAgenda'), ...agenda, ''] : []),
    t('notice.draftPublic'),
    ...(meeting.contact ? [own('notice.draftContact', { contact: meeting.contact })] : []),
  ].join('\n')
}

/** A municipality's locale may name its country: "sk-SK". */
export const localeOf = (tag: string): Locale =>
  LOCALES.find((locale) => tag === locale || tag.startsWith(`${locale}-`)) ?? DEFAULT_LOCALE
