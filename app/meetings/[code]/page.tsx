import { Megaphone } from 'lucide-react'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { formats } from '#app/_lib/formats.ts'
import { decodedParam } from '#app/_lib/params.ts'
import { contextForRequest } from '#app/_lib/request-context.ts'
import { words } from '#app/_lib/words.ts'
import { NoticeNews } from '#components/preparing/notice-news.tsx'
import { LiveMeeting } from '#components/public-meeting/live-meeting.tsx'
import { PublicMeeting } from '#components/public-meeting/public-meeting.tsx'
import { noticePath } from '#components/story/addresses.ts'
import { LinkButton } from '#components/ui/link-button.tsx'
import { isOpenForWriting } from '#domain/meeting/role.ts'
import type { MeetingPage } from '#protocol/pages/meeting.ts'
import { findMeetingPage } from '#server/queries/meeting-page.ts'
import { MembersMeeting } from './_members-meeting.tsx'
import { publicWords } from './_public-words.ts'

type Props = { params: Promise<{ code: string }> }

const load = cache(async (code: string) => findMeetingPage(await contextForRequest(), decodedParam(code)))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const page = await load((await params).code)
  if (!page) notFound()
  const { title, startsAt, endsAt, municipality } = page.frame
  const [t, f] = await Promise.all([words('meeting'), formats(municipality.timeZone)])
  const description = t('description', { title, when: f.event(startsAt, endsAt) })
  return { title, description, openGraph: { title, description } }
}

/** One address for everybody: what stands here depends on what one is at this meeting. */
export default async function Meeting({ params }: Props) {
  const page = await load((await params).code)
  if (!page) notFound()

  if (page.onlooker.role !== 'viewer' && page.state !== 'cancelled') return <MembersMeeting page={page} />
  return <MeetingForAll page={page} />
}

async function MeetingForAll({ page }: { page: MeetingPage }) {
  const { frame, state, stored } = page
  const [t, outside, preparing, common, states, phone, spoken] = await Promise.all([
    words('meeting'),
    words('outside'),
    words('preparing'),
    words('common'),
    words('states'),
    words('phone'),
    publicWords(frame),
  ])
  const f = await formats(frame.municipality.timeZone)
  const { theirLanguage } = spoken
  const isAhead = isOpenForWriting(state) || state === 'cancelled'
  return (
    <PublicMeeting
      page={page}
      words={{
        t,
        contribute: outside('form.open'),
        state: states(`meeting.${state}`),
        breadcrumbs: common('breadcrumbs'),
        home: common('home'),
        phoneView: phone('phoneView'),
      }}
      formats={f}
      theirLanguage={theirLanguage}
      news={
        page.news &&
        isAhead && <NoticeNews news={page.news} speech={{ t: preparing, formats: f, theirLanguage }} />
      }
      notice={
        isAhead && (
          <LinkButton href={noticePath(frame.code)} icon={<Megaphone size={16} aria-hidden />}>
            {preparing('agenda.toNotice')}
          </LinkButton>
        )
      }
    >
      <LiveMeeting page={{ frame, state, stored }} words={spoken} drawnAt={Date.now()} />
    </PublicMeeting>
  )
}
