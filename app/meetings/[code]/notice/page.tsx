import { CalendarPlus, Printer } from 'lucide-react'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { formats } from '#app/_lib/formats.ts'
import { requestLocale } from '#app/_lib/locale.ts'
import { decodedParam } from '#app/_lib/params.ts'
import { contextForRequest } from '#app/_lib/request-context.ts'
import { clientWords, words } from '#app/_lib/words.ts'
import { NoticeForm } from '#components/floor/notice-form.tsx'
import { NoticeNews } from '#components/preparing/notice-news.tsx'
import { PageBody } from '#components/shell/page-body.tsx'
import {
  cancellingPath,
  correctingPath,
  invitationPath,
  meetingPath,
  preparingPath,
} from '#components/story/addresses.ts'
import { inLanguageOf } from '#components/story/speech.ts'
import { LinkButton } from '#components/ui/link-button.tsx'
import { NoticeBox } from '#components/ui/notice-box.tsx'
import { WordsProvider } from '#components/words/words-provider.tsx'
import { acceptCorrection } from '#domain/meeting/convening.ts'
import type { AnnouncementPage } from '#protocol/pages/announcement.ts'
import { announcementPage } from '#server/queries/announcement-page.ts'
import { findNoticePage, type NoticePage } from '#server/queries/notice-page.ts'
import { publishNoticeAction } from './actions.ts'
import { draftNotice } from './draft-notice.ts'

type Props = { params: Promise<{ code: string }> }

/** Everybody reads what is published; what is being written, those who prepare it. */
const load = cache(async (param: string) => {
  const [ctx, code] = [await contextForRequest(), decodedParam(param)]
  const [published, own] = await Promise.all([announcementPage(ctx, code), findNoticePage(ctx, code)])
  return { published, own }
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ published }, t] = await Promise.all([load((await params).code), words('floor')])
  if (!published) return { title: t('notice.title'), robots: { index: false } }
  return { title: `${t('notice.title')}: ${published.meeting.title}` }
}

export default async function MeetingNoticePage({ params }: Props) {
  const { published, own } = await load((await params).code)
  if (published) return <Published page={published} own={own} />
  if (own?.state !== 'draft') notFound()
  return <Writing meeting={own} />
}

async function Writing({ meeting }: { meeting: NoticePage }) {
  const [t, own, f] = await Promise.all([words('floor'), words('preparing'), formats(meeting.timeZone)])
  return (
    <PageBody
      width="text"
      title={t('notice.title')}
      lead={t('notice.lead')}
      {...(await crumbsOf(meeting))}
      actions={
        <>
          <LinkButton href={preparingPath(meeting.code)}>{own('agenda.title')}</LinkButton>
          <LinkButton href={meetingPath(meeting.code)}>{t('notice.toMeeting')}</LinkButton>
        </>
      }
    >
      <div className="mb-6 flex flex-wrap items-center justify-between gap-3">
        <p>
          <strong className="block">{f.event(meeting.startsAt, meeting.endsAt)}</strong>
          {meeting.place}
        </p>
        <LinkButton size="sm" href={correctingPath(meeting.code)}>
          {own('correct.draft')}
        </LinkButton>
      </div>
      <WordsProvider {...(await clientWords('floor', 'preparing'))}>
        <NoticeForm
          action={publishNoticeAction}
          code={meeting.code}
          requestId={crypto.randomUUID()}
          draft={draftNotice(meeting)}
        />
      </WordsProvider>
    </PageBody>
  )
}

async function Published({ page, own }: { page: AnnouncementPage; own: NoticePage | undefined }) {
  const { meeting } = page
  const { place } = meeting.process
  const [t, preparing, f, locale] = await Promise.all([
    words('floor'),
    words('preparing'),
    formats(place.timeZone),
    requestLocale(),
  ])
  const theirs = inLanguageOf({ locale }, place)
  return (
    <PageBody
      width="text"
      title={t('notice.title')}
      eyebrow={
        <span {...theirs} className="text-ink-soft">
          {meeting.title}
        </span>
      }
      lead={
        <>
          <time dateTime={meeting.startsAt} className="block">
            {f.event(meeting.startsAt, meeting.endsAt)}
          </time>
          <span {...theirs} className="block text-base">
            {[meeting.where, place.name].filter((part) => part !== null).join(' · ')}
          </span>
        </>
      }
      {...(await crumbsOf(meeting))}
      actions={<Takeaways page={page} />}
    >
      <NoticeNews news={page.news} speech={{ t: preparing, formats: f, theirLanguage: theirs.lang }} />
      {own && <ForModerators meeting={own} />}
      <p {...theirs} className="measure text-reading whitespace-pre-line wrap-anywhere">
        {page.text}
      </p>
      <p className="mt-6 text-ink-soft text-small">
        {t('notice.published', { when: `${f.date(page.publishedAt)}, ${f.time(page.publishedAt)}` })}
      </p>
    </PageBody>
  )
}

async function Takeaways({ page: { meeting } }: { page: AnnouncementPage }) {
  const [t, own, common] = await Promise.all([words('floor'), words('preparing'), words('meeting')])
  return (
    <>
      <LinkButton href={invitationPath(meeting.code)} icon={<Printer size={16} aria-hidden />}>
        {own('invitation.open')}
      </LinkButton>
      <LinkButton
        plain
        href={`${meetingPath(meeting.code)}/calendar.ics`}
        icon={<CalendarPlus size={16} aria-hidden />}
      >
        {common('addToCalendar')}
      </LinkButton>
      <LinkButton href={meetingPath(meeting.code)}>{t('notice.toMeeting')}</LinkButton>
    </>
  )
}

async function ForModerators({ meeting }: { meeting: NoticePage }) {
  const [t, own] = await Promise.all([words('floor'), words('preparing')])
  if (!acceptCorrection(meeting.state).ok) return null
  return (
    <div className="mb-6" data-print="hide">
      <NoticeBox
        tone="adopted"
        title={t('notice.done')}
        action={
          <div className="flex flex-wrap gap-2">
            <LinkButton size="sm" href={correctingPath(meeting.code)}>
              {own('correct.open')}
            </LinkButton>
            <LinkButton size="sm" href={preparingPath(meeting.code)}>
              {own('agenda.open')}
            </LinkButton>
            <LinkButton size="sm" href={cancellingPath(meeting.code)}>
              {own('cancel.open')}
            </LinkButton>
          </div>
        }
      />
    </div>
  )
}

async function crumbsOf({ code, title }: { code: string; title: string }) {
  const [t, common] = await Promise.all([words('floor'), words('common')])
  return {
    crumbsLabel: common('breadcrumbs'),
    crumbs: [
      { label: common('home'), href: '/' },
      { label: title, href: meetingPath(code) },
      { label: t('notice.crumb') },
    ],
  }
}
