import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { chooseLocale, chooseTheme } from '#app/_actions/preferences.ts'
import { formats } from '#app/_lib/formats.ts'
import { requestLocale } from '#app/_lib/locale.ts'
import { decodedParam } from '#app/_lib/params.ts'
import { contextForRequest } from '#app/_lib/request-context.ts'
import { shellWords } from '#app/_lib/site-words.ts'
import { requestTheme } from '#app/_lib/theme.ts'
import { clientWords, words } from '#app/_lib/words.ts'
import { PhoneDoor } from '#components/phone/phone-door.tsx'
import { VisitorsPhone } from '#components/phone/visitors-phone.tsx'
import { NoticeNews } from '#components/preparing/notice-news.tsx'
import { PersonMenu } from '#components/shell/person-menu.tsx'
import { PreferencesMenu } from '#components/shell/preferences-menu.tsx'
import { isOpenForWriting } from '#domain/meeting/role.ts'
import { allMessages } from '#messages/catalogue.ts'
import type { MeetingPage } from '#protocol/pages/meeting.ts'
import { findMeetingPage } from '#server/queries/meeting-page.ts'
import { publicWords } from '../../meetings/[code]/_public-words.ts'

type Props = { params: Promise<{ code: string }> }

const load = cache(async (code: string) => findMeetingPage(await contextForRequest(), decodedParam(code)))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const page = await load((await params).code)
  if (!page) notFound()
  // Search engines shall lead to the whole page.
  return { title: page.frame.title, robots: { index: false } }
}

/** The meeting for one hand: what a QR code in the room leads to. */
export default async function Phone({ params }: Props) {
  const page = await load((await params).code)
  if (!page) notFound()
  const { frame, onlooker, state } = page
  const spoken = await publicWords(frame)
  const phone = { ...spoken, phone: allMessages(spoken.locale).phone }
  const common = { page, words: phone, drawnAt: Date.now(), tools: <Tools page={page} /> }
  if (onlooker.role === 'viewer' || !isOpenForWriting(state)) {
    return <VisitorsPhone {...common} news={<News page={page} theirLanguage={spoken.theirLanguage} />} />
  }
  const parts = await clientWords(
    'agenda',
    'attendance',
    'ballot',
    'board',
    'editor',
    'floor',
    'queue',
    'reasons',
    'states',
    'vote',
  )
  return <PhoneDoor {...common} spoken={{ ...parts, timeZone: frame.municipality.timeZone }} />
}

type NewsProps = { page: MeetingPage; theirLanguage: string | undefined }

async function News({ page: { news, state, frame }, theirLanguage }: NewsProps) {
  if (!news || !(isOpenForWriting(state) || state === 'cancelled')) return null
  const [t, f] = await Promise.all([words('preparing'), formats(frame.municipality.timeZone)])
  return <NoticeNews news={news} speech={{ t, formats: f, theirLanguage }} />
}

async function Tools({ page: { onlooker } }: { page: MeetingPage }) {
  const [locale, theme, common, states] = await Promise.all([
    requestLocale(),
    requestTheme(),
    words('common'),
    words('states'),
  ])
  const shell = shellWords(common)
  const role = states(`role.${onlooker.role === 'viewer' ? 'public' : onlooker.role}`)
  return (
    <>
      <PreferencesMenu words={shell} {...{ locale, theme, chooseLocale, chooseTheme }} />
      {onlooker.name !== null && <PersonMenu words={shell} person={{ name: onlooker.name, role }} />}
    </>
  )
}
