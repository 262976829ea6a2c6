import { ArrowRight, FileDown } from 'lucide-react'
import { speechOf } from '#app/_lib/speech.ts'
import { words } from '#app/_lib/words.ts'
import { MinutesText } from '#components/group/minutes-text.tsx'
import { MinutesView } from '#components/minutes/minutes-view.tsx'
import { VersionList } from '#components/minutes/version-list.tsx'
import { FieldForm } from '#components/people/field-form.tsx'
import { PageBody } from '#components/shell/page-body.tsx'
import { groupPath, meetingPath, minutesPath } from '#components/story/addresses.ts'
import { formatsAt, inLanguageOf } from '#components/story/speech.ts'
import { LinkButton } from '#components/ui/link-button.tsx'
import type { MinutesPage } from '#protocol/pages/minutes.ts'
import { correctAction } from './actions.ts'

/** Minutes that everybody may read, or their members' edition. */
export async function PublishedMinutes({ minutes }: { minutes: MinutesPage }) {
  const [speech, common, t] = await Promise.all([speechOf('group'), words('common'), words('minutes')])
  const { meeting } = minutes
  const { place } = meeting.process
  const theirs = inLanguageOf(speech, place)
  const formats = formatsAt(speech, place)
  return (
    <PageBody
      width="text"
      title={speech.t('minutesTitle', { number: minutes.number })}
      eyebrow={<span className="text-ink-soft">{speech.t('minutesOf')}</span>}
      lead={<span {...theirs}>{meeting.title}</span>}
      crumbsLabel={common('breadcrumbs')}
      crumbs={[
        { label: common('groups'), href: '/groups' },
        ...(meeting.group ? [{ label: meeting.group.name, href: groupPath(meeting.group.slug) }] : []),
      ]}
      actions={
        <LinkButton href={meetingPath(meeting.code)} icon={<ArrowRight size={16} aria-hidden />}>
          {speech.t('meetingPage')}
        </LinkButton>
      }
    >
      {minutes.isInternal && (
        <p className="mb-3 text-small text-ink-soft">
          {t('page.internal')}{' '}
          <a className="font-semibold underline" href={`${minutesPath(meeting.code)}?edition=public`}>
            {t('page.seePublic')}
          </a>
        </p>
      )}
      <Body minutes={minutes} theirs={theirs} />
      <p className="mt-4 text-small text-ink-soft">
        {speech.t('minutesPublished', { date: formats.date(minutes.publishedAt), version: minutes.version })}
      </p>
      <Files minutes={minutes} t={t} />
      {minutes.hash && (
        <p className="mt-1 text-small text-ink-soft [overflow-wrap:anywhere]">
          {t('page.hash', { hash: minutes.hash })}{' '}
          <a className="underline" href={`${minutesPath(meeting.code)}/versions/${minutes.version}`}>
            {t('page.bytes')}
          </a>
        </p>
      )}
      <VersionList minutes={minutes} t={t} day={formats.date} />
      {minutes.mayCorrect && <Correct code={meeting.code} t={t} />}
    </PageBody>
  )
}

type Words = Awaited<ReturnType<typeof words<'minutes'>>>

/** The version on the page as files: its address lasts, so it names the version and the edition. */
function Files({ minutes, t }: { minutes: MinutesPage; t: Words }) {
  if (!minutes.layout) return null
  const edition = minutes.isInternal ? '' : '&edition=public'
  const href = (format: 'docx' | 'pdf') =>
    `${minutesPath(minutes.meeting.code)}/${format}?version=${minutes.version}${edition}`
  return (
    <p className="mt-4 flex flex-wrap gap-2" data-print="hide">
      <LinkButton plain size="sm" href={href('pdf')} icon={<FileDown size={16} aria-hidden />}>
        {t('page.pdf')}
      </LinkButton>
      <LinkButton plain size="sm" href={href('docx')} icon={<FileDown size={16} aria-hidden />}>
        {t('page.docx')}
      </LinkButton>
    </p>
  )
}

function Body({ minutes, theirs }: { minutes: MinutesPage; theirs: { lang?: string } }) {
  if (minutes.layout) return <MinutesView layout={minutes.layout} />
  return (
    <article
      {...theirs}
      className="rounded-md border border-line bg-surface p-5 sm:p-8 print:border-0 print:p-0"
    >
      <MinutesText text={minutes.text} />
    </article>
  )
}

function Correct({ code, t }: { code: string; t: Words }) {
  return (
    <details className="mt-8" data-print="hide">
      <summary className="cursor-pointer font-semibold">{t('correct.open')}</summary>
      <p className="measure mt-2 mb-4 text-ink-soft">{t('correct.means')}</p>
      <FieldForm
        action={correctAction}
        size="md"
        hidden={{ meeting: code, requestId: crypto.randomUUID() }}
        fields={[
          { kind: 'input', name: 'what', label: t('correct.what'), maxLength: 500 },
          { kind: 'input', name: 'why', label: t('correct.why'), maxLength: 500 },
        ]}
        submit={t('correct.submit')}
      />
    </details>
  )
}
