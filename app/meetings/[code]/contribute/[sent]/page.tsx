import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { fullAddress } from '#app/_lib/address.ts'
import { decodedParam } from '#app/_lib/params.ts'
import { contextForRequest } from '#app/_lib/request-context.ts'
import { words } from '#app/_lib/words.ts'
import { PageBody } from '#components/shell/page-body.tsx'
import { contributePath, contributionPath, meetingPath } from '#components/story/addresses.ts'
import { QrCode } from '#components/story/qr-code.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { NoticeBox } from '#components/ui/notice-box.tsx'
import { PrintButton } from '#components/ui/print-button.tsx'
import { sentContribution } from '#server/queries/sent-contribution.ts'

type Props = { params: Promise<{ code: string; sent: string }> }

const load = cache(async (meeting: string, sent: string) =>
  sentContribution(await contextForRequest(), decodedParam(meeting), decodedParam(sent)),
)

export async function generateMetadata(): Promise<Metadata> {
  const t = await words('outside')
  return { title: t('sent.title'), robots: { index: false } }
}

/** What somebody keeps who has sent something: its code, and where to see what becomes of it. */
export default async function Sent({ params }: Props) {
  const { code: meeting, sent } = await params
  const arrived = await load(meeting, sent)
  if (!arrived) notFound()

  const t = await words('outside')
  const { code, stands } = arrived
  return (
    <PageBody title={t('sent.title')} width="text" actions={<PrintButton label={t('sent.print')} />}>
      <div className="space-y-6">
        <NoticeBox tone={stands === 'public' ? 'adopted' : 'info'}>{t(`sent.${stands}`)}</NoticeBox>
        <Keepsake code={code} />
        <div className="flex flex-wrap gap-2" data-print="hide">
          <LinkButton href={contributionPath(code)}>{t('sent.toPage', { code })}</LinkButton>
          <LinkButton href={meetingPath(arrived.meeting.code)}>{t('form.toMeeting')}</LinkButton>
          <LinkButton href={contributePath(arrived.meeting.code)} variant="quiet">
            {t('sent.another')}
          </LinkButton>
        </div>
      </div>
    </PageBody>
  )
}

async function Keepsake({ code }: { code: string }) {
  const t = await words('outside')
  const address = fullAddress(contributionPath(code))
  return (
    <section
      aria-labelledby="keep"
      className="flex flex-wrap items-center gap-5 rounded-md border border-line border-dashed bg-surface p-5"
    >
      <div className="w-36 shrink-0">
        <QrCode text={address} label={t('sent.qr', { code })} />
      </div>
      <div className="min-w-0 flex-1 basis-56">
        <h2 id="keep" className="text-title-3">
          {t('sent.keep')}
        </h2>
        <p className="tabular mt-2 text-title-1">{code}</p>
        <p className="mt-1 text-small break-all select-all">{address}</p>
      </div>
    </section>
  )
}
