import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { formats } from '#app/_lib/formats.ts'
import { decodedParam } from '#app/_lib/params.ts'
import { contextForRequest } from '#app/_lib/request-context.ts'
import { clientWords, words } from '#app/_lib/words.ts'
import { CancelForm } from '#components/preparing/cancel-form.tsx'
import { PageBody } from '#components/shell/page-body.tsx'
import { meetingPath, noticePath } from '#components/story/addresses.ts'
import { WordsProvider } from '#components/words/words-provider.tsx'
import { cancel } from '#domain/meeting/convening.ts'
import { findNoticePage } from '#server/queries/notice-page.ts'
import { cancelMeetingAction } from '../actions.ts'

type Props = { params: Promise<{ code: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await words('preparing')
  return { title: t('cancel.title'), robots: { index: false } }
}

export default async function CancelMeeting({ params }: Props) {
  const code = decodedParam((await params).code)
  const meeting = await findNoticePage(await contextForRequest(), code)
  if (!meeting || !cancel(meeting.state).ok) notFound()
  const [t, floor, common, f] = await Promise.all([
    words('preparing'),
    words('floor'),
    words('common'),
    formats(meeting.timeZone),
  ])

  return (
    <PageBody
      width="text"
      title={t('cancel.title')}
      eyebrow={<span className="text-ink-soft">{f.event(meeting.startsAt, meeting.endsAt)}</span>}
      lead={t('cancel.lead')}
      crumbsLabel={common('breadcrumbs')}
      crumbs={[
        { label: meeting.title, href: meetingPath(code) },
        { label: floor('notice.crumb'), href: noticePath(code) },
        { label: t('cancel.crumb') },
      ]}
    >
      <WordsProvider {...(await clientWords('preparing'))}>
        <CancelForm action={cancelMeetingAction} code={code} requestId={crypto.randomUUID()} />
      </WordsProvider>
    </PageBody>
  )
}
