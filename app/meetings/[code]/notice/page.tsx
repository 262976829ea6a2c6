import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { formats } from '#app/_lib/formats.ts'
import { decodedParam } from '#app/_lib/params.ts'
import { contextForRequest } from '#app/_lib/request-context.ts'
import { clientWords, words } from '#app/_lib/words.ts'
import { NoticeForm } from '#components/floor/notice-form.tsx'
import { PageBody } from '#components/shell/page-body.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { NoticeBox } from '#components/ui/notice-box.tsx'
import { WordsProvider } from '#components/words/words-provider.tsx'
import { findNoticePage, type NoticePage } from '#server/queries/notice-page.ts'
import { publishNoticeAction } from './actions.ts'
import { draftNotice } from './draft-notice.ts'

type Props = { params: Promise<{ code: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await words('floor')
  return { title: t('notice.title'), robots: { index: false } }
}

export default async function MeetingNoticePage({ params }: Props) {
  const { code } = await params
  const meeting = await findNoticePage(await contextForRequest(), decodedParam(code))
  if (!meeting) notFound()
  const [t, common, f] = await Promise.all([words('floor'), words('common'), formats(meeting.timeZone)])
  const path = `/meetings/${encodeURIComponent(meeting.code)}`

  return (
    <PageBody
      width="text"
      title={t('notice.title')}
      lead={meeting.state === 'draft' ? t('notice.lead') : undefined}
      crumbs={[
        { label: common('home'), href: '/' },
        { label: meeting.title, href: path },
        { label: t('notice.crumb') },
      ]}
      crumbsLabel={common('breadcrumbs')}
      actions={<LinkButton href={path}>{t('notice.toMeeting')}</LinkButton>}
    >
      <p className="mb-6 font-semibold">{f.event(meeting.startsAt, meeting.endsAt)}</p>
      {meeting.state === 'draft' ? <Writing meeting={meeting} /> : <Published meeting={meeting} />}
    </PageBody>
  )
}

async function Writing({ meeting }: { meeting: NoticePage }) {
  return (
    <WordsProvider {...(await clientWords('floor'))}>
      <NoticeForm
        action={publishNoticeAction}
        code={meeting.code}
        requestId={crypto.randomUUID()}
        draft={draftNotice(meeting)}
      />
    </WordsProvider>
  )
}

async function Published({ meeting: { notice, timeZone } }: { meeting: NoticePage }) {
  const [t, f] = await Promise.all([words('floor'), formats(timeZone)])
  if (!notice) return null
  return (
    <div className="flex flex-col gap-5">
      <NoticeBox tone="adopted" role="status" title={t('notice.done')}>
        {t('notice.published', {
          when: `${f.date(notice.publishedAt)}, ${f.time(notice.publishedAt)}`,
        })}
      </NoticeBox>
      <p className="measure text-reading whitespace-pre-line">{notice.text}</p>
    </div>
  )
}
