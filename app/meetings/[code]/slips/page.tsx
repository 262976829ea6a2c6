import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { cache } from 'react'
import { fullAddress } from '#app/_lib/address.ts'
import { formats } from '#app/_lib/formats.ts'
import { decodedParam } from '#app/_lib/params.ts'
import { contextForRequest } from '#app/_lib/request-context.ts'
import { words } from '#app/_lib/words.ts'
import { Slip } from '#components/capture/slip.tsx'
import { PageBody } from '#components/shell/page-body.tsx'
import { contributionPath, meetingPath } from '#components/story/addresses.ts'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { PrintButton } from '#components/ui/print-button.tsx'
import { formatsFor } from '#domain/formats.ts'
import { negotiateLocale } from '#domain/locale.ts'
import { translator } from '#messages/catalogue.ts'
import type { FloorContribution } from '#protocol/floor.ts'
import type { MeetingPage } from '#protocol/pages/meeting.ts'
import { findMeetingPage } from '#server/queries/meeting-page.ts'

type Props = { params: Promise<{ code: string }> }

const load = cache(async (code: string) => findMeetingPage(await contextForRequest(), decodedParam(code)))

export async function generateMetadata(): Promise<Metadata> {
  const t = await words('capture')
  return { title: t('slipsTitle'), robots: { index: false } }
}

export default async function Slips({ params }: Props) {
  const page = await load((await params).code)
  if (!page) notFound()
  const { frame, onlooker, stored } = page
  if (onlooker.role === 'viewer') redirect(meetingPath(frame.code))

  const [t, common, f] = await Promise.all([
    words('capture'),
    words('common'),
    formats(frame.municipality.timeZone),
  ])
  const contributions = stored.floor.contributions.filter(({ state }) => state !== 'hidden')
  return (
    <PageBody
      title={t('slipsTitle')}
      lead={t('slipsText')}
      crumbs={[
        { label: common('home'), href: '/' },
        { label: frame.title, href: meetingPath(frame.code) },
        { label: f.date(frame.startsAt) },
      ]}
      crumbsLabel={common('breadcrumbs')}
      actions={contributions.length > 0 && <PrintButton label={t('print')} />}
    >
      {contributions.length === 0 ? (
        <EmptyState title={t('slipsEmpty')}>{t('slipsEmptyText')}</EmptyState>
      ) : (
        <SlipSheet page={page} contributions={contributions} />
      )}
    </PageBody>
  )
}

type SheetProps = { page: MeetingPage; contributions: readonly FloorContribution[] }

/** In the language of the meeting, whatever its secretary reads in. */
function SlipSheet({ page: { frame }, contributions }: SheetProps) {
  const locale = negotiateLocale(frame.municipality.locale)
  const t = translator(locale, 'capture')
  const date = formatsFor(locale, frame.municipality.timeZone).date(frame.startsAt)
  return (
    <ul
      lang={frame.municipality.locale}
      className="slips grid gap-4 sm:grid-cols-2 print:grid-cols-2 print:gap-0"
    >
      {contributions.map(({ id, code, text }) => (
        <Slip
          key={id}
          t={t}
          code={code}
          text={text}
          address={fullAddress(contributionPath(code))}
          occasion={`${frame.municipality.name} · ${date}`}
        />
      ))}
    </ul>
  )
}
