import { History } from 'lucide-react'
import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { cache } from 'react'
import { formats } from '#app/_lib/formats.ts'
import { requestLocale } from '#app/_lib/locale.ts'
import { decodedParam, firstOf } from '#app/_lib/params.ts'
import { contextForRequest } from '#app/_lib/request-context.ts'
import { words } from '#app/_lib/words.ts'
import { ChooseStates } from '#components/history/choose-states.tsx'
import { Comparison } from '#components/history/comparison.tsx'
import { type HistorySpeech, historyPath, nameOfState } from '#components/history/history-speech.ts'
import { RevisionList } from '#components/history/revision-list.tsx'
import { PageBody } from '#components/shell/page-body.tsx'
import { groupPath, meetingPath } from '#components/story/addresses.ts'
import { inLanguageOf } from '#components/story/speech.ts'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { NoticeBox } from '#components/ui/notice-box.tsx'
import { SectionHeading } from '#components/ui/section-heading.tsx'
import type { HistoryPage } from '#protocol/pages/history.ts'
import { historyPage } from '#server/queries/history-page.ts'
import { EraseWords, KeepText } from './_acts.tsx'
import { restore } from './actions.ts'

type Query = Record<string, string | string[] | undefined>
type Props = { params: Promise<{ code: string }>; searchParams: Promise<Query> }

const load = cache(async (code: string, from?: string, to?: string) =>
  historyPage(await contextForRequest(), code, { from, to }),
)

const read = async ({ params, searchParams }: Props) => {
  const [{ code }, query] = await Promise.all([params, searchParams])
  return load(decodedParam(code), firstOf(query.from), firstOf(query.to))
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [t, page] = await Promise.all([words('history'), read(props)])
  const title = page.ok ? `${t('title')}: ${page.value.meeting.title}` : t('title')
  return { title, robots: { index: false } }
}

export default async function MeetingHistory(props: Props) {
  const code = decodedParam((await props.params).code)
  const [t, common, page] = await Promise.all([words('history'), words('common'), read(props)])
  if (!page.ok) {
    if (page.reason === 'not-found') notFound()
    if (page.reason === 'not-signed-in') redirect(`/sign-in?next=${encodeURIComponent(historyPath(code))}`)
    return (
      <PageBody title={t('title')} lead={t('notYours')} width="text">
        <LinkButton href={meetingPath(code)}>{t('toMeeting')}</LinkButton>
      </PageBody>
    )
  }

  const { meeting } = page.value
  const theirs = inLanguageOf({ locale: await requestLocale() }, meeting.place)
  const speech = { t, formats: await formats(meeting.place.timeZone), theirs }
  return (
    <PageBody
      width="wide"
      title={t('title')}
      eyebrow={
        <span {...theirs} className="text-ink-soft">
          {meeting.title}
        </span>
      }
      lead={t('lead')}
      crumbsLabel={common('breadcrumbs')}
      crumbs={[
        { label: common('home'), href: '/' },
        ...(meeting.group ? [{ label: meeting.group.name, href: groupPath(meeting.group.slug) }] : []),
      ]}
      actions={<LinkButton href={meetingPath(meeting.code)}>{t('toMeeting')}</LinkButton>}
    >
      <Done done={firstOf((await props.searchParams).done)} speech={speech} />
      <Body page={page.value} speech={speech} />
    </PageBody>
  )
}

function Done({ done, speech: { t } }: { done: string | undefined; speech: HistorySpeech }) {
  if (done !== 'kept' && done !== 'restored' && done !== 'erased') return null
  return (
    <div className="mb-6">
      <NoticeBox tone="adopted" role="status">
        {t(done)}
      </NoticeBox>
    </div>
  )
}

function Body({ page, speech }: { page: HistoryPage; speech: HistorySpeech }) {
  const { revisions, isModerator, isOpen } = page
  const { t } = speech
  return (
    <div className="grid gap-x-8 gap-y-10 xl:grid-cols-[minmax(0,1fr)_20rem]">
      <div className="min-w-0 space-y-8">
        {revisions.length === 0 ? (
          <EmptyState title={t('emptyTitle')} icon={<History size={24} aria-hidden />}>
            {t('emptyText')}
          </EmptyState>
        ) : (
          <Compared page={page} speech={speech} />
        )}
      </div>
      <div className="min-w-0 space-y-8">
        {isModerator && isOpen && <KeepText code={page.meeting.code} t={t} />}
        {revisions.length > 0 && (
          <section aria-labelledby="states" className="space-y-3">
            <SectionHeading id="states" count={revisions.length}>
              {t('states')}
            </SectionHeading>
            <RevisionList page={page} speech={speech} restore={restore} />
          </section>
        )}
        {isModerator && revisions.length > 0 && <EraseWords code={page.meeting.code} t={t} />}
      </div>
    </div>
  )
}

function Compared({ page, speech }: { page: HistoryPage; speech: HistorySpeech }) {
  const { comparison, revisions, isUnknown } = page
  const { t } = speech
  const name = (id: string) => nameOfState(speech, revisions, id)
  return (
    <>
      <ChooseStates page={page} speech={speech} />
      {isUnknown && (
        <NoticeBox tone="needs-work" title={t('unknownTitle')}>
          {t('unknownText')}
        </NoticeBox>
      )}
      {comparison && (
        <Comparison
          comparison={comparison}
          names={[name(comparison.from), name(comparison.to)]}
          speech={speech}
        />
      )}
    </>
  )
}
