import { ArrowRight } from 'lucide-react'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { decodedParam } from '#app/_lib/params.ts'
import { contextForRequest } from '#app/_lib/request-context.ts'
import { speechOf } from '#app/_lib/speech.ts'
import { words } from '#app/_lib/words.ts'
import { MinutesText } from '#components/group/minutes-text.tsx'
import { PageBody } from '#components/shell/page-body.tsx'
import { groupPath, meetingPath } from '#components/story/addresses.ts'
import { formatsAt, inLanguageOf } from '#components/story/speech.ts'
import { LinkButton } from '#components/ui/link-button.tsx'
import { minutesPage } from '#server/queries/minutes-page.ts'

type Props = { params: Promise<{ code: string }> }

const load = cache(async (code: string) => minutesPage(await contextForRequest(), code))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const minutes = await load(decodedParam((await params).code))
  if (!minutes) notFound()
  const t = await words('group')
  const title = t('minutesTitle', { number: minutes.number })
  const description = t('minutesDescription', { meeting: minutes.meeting.title })
  return { title, description, openGraph: { title, description } }
}

export default async function Minutes({ params }: Props) {
  const minutes = await load(decodedParam((await params).code))
  if (!minutes) notFound()

  const [speech, common] = await Promise.all([speechOf('group'), words('common')])
  const { t } = speech
  const { meeting } = minutes
  const { place } = meeting.process
  const theirs = inLanguageOf(speech, place)
  const published = formatsAt(speech, place).date(minutes.publishedAt)
  return (
    <PageBody
      width="text"
      title={t('minutesTitle', { number: minutes.number })}
      eyebrow={<span className="text-ink-soft">{t('minutesOf')}</span>}
      lead={<span {...theirs}>{meeting.title}</span>}
      crumbsLabel={common('breadcrumbs')}
      crumbs={[
        { label: common('groups'), href: '/groups' },
        ...(meeting.group ? [{ label: meeting.group.name, href: groupPath(meeting.group.slug) }] : []),
      ]}
      actions={
        <LinkButton href={meetingPath(meeting.code)} icon={<ArrowRight size={16} aria-hidden />}>
          {t('meetingPage')}
        </LinkButton>
      }
    >
      <article
        {...theirs}
        className="rounded-md border border-line bg-surface p-5 sm:p-8 print:border-0 print:p-0"
      >
        <MinutesText text={minutes.text} />
      </article>
      <p className="mt-4 text-small text-ink-soft">
        {t('minutesPublished', { date: published, version: minutes.version })}
      </p>
    </PageBody>
  )
}
