import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { decodedParam } from '#app/_lib/params.ts'
import { contextForRequest } from '#app/_lib/request-context.ts'
import { clientWords, words } from '#app/_lib/words.ts'
import { CorrectNoticeForm } from '#components/preparing/correct-notice-form.tsx'
import { PageBody } from '#components/shell/page-body.tsx'
import { meetingPath, noticePath } from '#components/story/addresses.ts'
import { WordsProvider } from '#components/words/words-provider.tsx'
import { acceptCorrection } from '#domain/meeting/convening.ts'
import { dayIn } from '#domain/meeting/notice.ts'
import { findNoticePage } from '#server/queries/notice-page.ts'
import { changeDraftAction, correctNoticeAction } from '../actions.ts'
import { draftNotice } from '../draft-notice.ts'

type Props = { params: Promise<{ code: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await words('preparing')
  return { title: t('correct.title'), robots: { index: false } }
}

export default async function CorrectNotice({ params }: Props) {
  const code = decodedParam((await params).code)
  const meeting = await findNoticePage(await contextForRequest(), code)
  if (!meeting) notFound()
  const { state, notice, timeZone } = meeting
  if (state !== 'draft' && !(notice && acceptCorrection(state).ok)) notFound()
  const [t, floor, common] = await Promise.all([words('preparing'), words('floor'), words('common')])
  const clock = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' })

  return (
    <PageBody
      width="text"
      title={notice ? t('correct.title') : t('correct.draft')}
      lead={notice ? t('correct.lead') : undefined}
      crumbsLabel={common('breadcrumbs')}
      crumbs={[
        { label: meeting.title, href: meetingPath(code) },
        { label: floor('notice.crumb'), href: noticePath(code) },
        { label: t('correct.crumb') },
      ]}
    >
      <WordsProvider {...(await clientWords('floor', 'preparing'))}>
        <CorrectNoticeForm
          action={notice ? correctNoticeAction : changeDraftAction}
          code={code}
          requestId={crypto.randomUUID()}
          start={{
            title: meeting.title,
            day: dayIn(timeZone, meeting.startsAt),
            from: clock.format(meeting.startsAt),
            to: clock.format(meeting.endsAt),
            place: meeting.place ?? '',
            contact: meeting.contact ?? '',
          }}
          published={
            notice ? { text: notice.text, isDraft: notice.text === draftNotice(meeting) } : undefined
          }
        />
      </WordsProvider>
    </PageBody>
  )
}
