import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { cache } from 'react'
import { decodedParam, firstOf } from '#app/_lib/params.ts'
import { contextForRequest } from '#app/_lib/request-context.ts'
import { words } from '#app/_lib/words.ts'
import { Sheet } from '#components/attendance/sheet.tsx'
import { sheetPath } from '#components/attendance/sheet-path.ts'
import { PageBody } from '#components/shell/page-body.tsx'
import { meetingPath } from '#components/story/addresses.ts'
import { LinkButton } from '#components/ui/link-button.tsx'
import { PrintButton } from '#components/ui/print-button.tsx'
import { formatsFor } from '#domain/formats.ts'
import { FORMAT_TAGS, negotiateLocale } from '#domain/locale.ts'
import { translator } from '#messages/catalogue.ts'
import type { AttendanceSheet } from '#protocol/pages/attendance-sheet.ts'
import { attendanceSheet } from '#server/queries/attendance-sheet.ts'

type Query = Record<string, string | string[] | undefined>
type Props = { params: Promise<{ code: string }>; searchParams: Promise<Query> }

const load = cache(async (code: string) => attendanceSheet(await contextForRequest(), code))

export async function generateMetadata(): Promise<Metadata> {
  const t = await words('attendance')
  return { title: t('sheetPage.title'), robots: { index: false } }
}

/** For paper. The page around it speaks the reader's language, the sheet that of the town. */
export default async function AttendanceSheetPage({ params, searchParams }: Props) {
  const code = decodedParam((await params).code)
  const [t, sheet] = await Promise.all([words('attendance'), load(code)])
  if (!sheet.ok) {
    if (sheet.reason === 'not-found') notFound()
    if (sheet.reason === 'not-signed-in') redirect(`/sign-in?next=${encodeURIComponent(sheetPath(code))}`)
    return (
      <PageBody title={t('sheetPage.title')} lead={t('sheetPage.notYours')} width="text">
        <LinkButton href={meetingPath(code)}>{t('sheetPage.toMeeting')}</LinkButton>
      </PageBody>
    )
  }
  const isBlank = firstOf((await searchParams).form) === 'blank'
  return (
    <main id="main" tabIndex={-1} className="mx-auto w-full max-w-[56rem] px-4 pt-5 pb-16 sm:px-6">
      <div data-print="hide" className="mb-6 space-y-3">
        <h1 className="text-title-2">{t('sheetPage.title')}</h1>
        <p className="measure text-ink-soft">{t('sheetPage.lead')}</p>
        <div className="flex flex-wrap gap-2">
          <PrintButton label={t('sheetPage.print')} />
          <LinkButton href={sheetPath(code, isBlank ? 'filled' : 'blank')}>
            {t(isBlank ? 'sheetPage.filled' : 'sheetPage.blank')}
          </LinkButton>
          <LinkButton variant="quiet" href={meetingPath(code)}>
            {t('sheetPage.toMeeting')}
          </LinkButton>
        </div>
      </div>
      <InItsLanguage sheet={sheet.value} isBlank={isBlank} />
    </main>
  )
}

function InItsLanguage({ sheet, isBlank }: { sheet: AttendanceSheet; isBlank: boolean }) {
  const { town } = sheet.meeting
  const locale = negotiateLocale(town.locale)
  const speech = {
    t: translator(locale, 'attendance'),
    states: translator(locale, 'states'),
    formats: formatsFor(locale, town.timeZone),
  }
  return <Sheet sheet={sheet} isBlank={isBlank} speech={speech} lang={FORMAT_TAGS[locale]} />
}
