import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { decodedParam } from '#app/_lib/params.ts'
import { contextForRequest } from '#app/_lib/request-context.ts'
import { config } from '#app/_lib/store.ts'
import { words } from '#app/_lib/words.ts'
import { Invitation } from '#components/preparing/invitation.tsx'
import { noticePath, phonePath } from '#components/story/addresses.ts'
import { LinkButton } from '#components/ui/link-button.tsx'
import { PrintButton } from '#components/ui/print-button.tsx'
import { formatsFor } from '#domain/formats.ts'
import { FORMAT_TAGS } from '#domain/locale.ts'
import { translator } from '#messages/catalogue.ts'
import { announcementPage } from '#server/queries/announcement-page.ts'
import { localeOf } from '../notice/draft-notice.ts'

type Props = { params: Promise<{ code: string }> }

const load = cache(async (code: string) => announcementPage(await contextForRequest(), decodedParam(code)))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const page = await load((await params).code)
  if (!page) notFound()
  const t = await words('preparing')
  return { title: `${t('invitation.title')}: ${page.meeting.title}`, robots: { index: false } }
}

/** The invitation on one sheet, in the language of the place, whoever looks at it. */
export default async function MeetingInvitation({ params }: Props) {
  const page = await load((await params).code)
  if (!page) notFound()
  const { code, process } = page.meeting
  const locale = localeOf(process.place.locale)
  const [t, floor] = [translator(locale, 'preparing'), translator(locale, 'floor')]
  const own = await words('preparing')

  return (
    <main
      id="main"
      tabIndex={-1}
      className="invitation-page mx-auto w-full max-w-[52rem] px-4 pt-5 pb-16 sm:px-6"
    >
      <div className="mb-6 flex flex-wrap justify-end gap-2" data-print="hide">
        <LinkButton href={noticePath(code)}>{own('agenda.toNotice')}</LinkButton>
        <PrintButton label={own('invitation.print')} />
      </div>
      <Invitation
        page={page}
        t={t}
        formats={formatsFor(locale, process.place.timeZone)}
        welcome={floor('notice.draftPublic')}
        address={`${config().appUrl}${phonePath(code)}`}
        lang={FORMAT_TAGS[locale]}
      />
    </main>
  )
}
