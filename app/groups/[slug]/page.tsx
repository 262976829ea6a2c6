import { CalendarPlus, UserPlus } from 'lucide-react'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { contextForRequest } from '#app/_lib/request-context.ts'
import { speechOf } from '#app/_lib/speech.ts'
import { words } from '#app/_lib/words.ts'
import { ComingMeetings, PastMeetings } from '#components/group/group-meetings.tsx'
import { GroupProposals } from '#components/group/group-proposals.tsx'
import { OverdueAnswers } from '#components/group/overdue-answers.tsx'
import { PageBody } from '#components/shell/page-body.tsx'
import { groupPath } from '#components/story/addresses.ts'
import { inLanguageOf, type Speech } from '#components/story/speech.ts'
import { DefinitionList } from '#components/ui/definition-list.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { hueOf, ThemeLabel } from '#components/ui/theme-label.tsx'
import type { GroupPage } from '#protocol/pages/group.ts'
import { groupPage } from '#server/queries/group-page.ts'
import { NewMeetingLink } from './_new-meeting-link.tsx'

type Props = { params: Promise<{ slug: string }> }

const load = cache(async (slug: string) => groupPage(await contextForRequest(), slug))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const group = await load((await params).slug)
  if (!group) notFound()
  const t = await words('group')
  const description = t('description', { group: group.name })
  return { title: group.name, description, openGraph: { title: group.name, description } }
}

export default async function Group({ params }: Props) {
  const group = await load((await params).slug)
  if (!group) notFound()

  const [speech, common, questions] = await Promise.all([
    speechOf('group'),
    words('common'),
    words('questions'),
  ])
  const theirs = inLanguageOf(speech, group.process.place)
  return (
    <PageBody
      title={<span {...theirs}>{group.name}</span>}
      eyebrow={
        group.theme && (
          <ThemeLabel hue={hueOf(group.theme.hue)}>
            <span {...theirs}>{group.theme.title}</span>
          </ThemeLabel>
        )
      }
      crumbsLabel={common('breadcrumbs')}
      crumbs={[{ label: common('groups'), href: '/groups' }]}
      actions={<GroupActs speech={speech} group={group} />}
    >
      <div className="grid grid-cols-1 items-start gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
        <div className="space-y-10">
          <ComingMeetings speech={speech} group={group} />
          <OverdueAnswers t={questions} speech={speech} group={group} />
          <GroupProposals speech={speech} group={group} />
          <PastMeetings speech={speech} group={group} />
        </div>
        <GroupFacts speech={speech} group={group} />
      </div>
    </PageBody>
  )
}

type PartProps = { speech: Speech<'group'>; group: GroupPage }

function GroupActs({ speech: { t }, group }: PartProps) {
  return (
    <>
      <NewMeetingLink slug={group.slug} />
      <LinkButton
        plain
        href={`${groupPath(group.slug)}/calendar.ics`}
        icon={<CalendarPlus size={16} aria-hidden />}
      >
        {t('subscribe')}
      </LinkButton>
      {group.openToJoin && (
        <LinkButton
          href={`${groupPath(group.slug)}/join`}
          variant="primary"
          icon={<UserPlus size={16} aria-hidden />}
        >
          {t('join')}
        </LinkButton>
      )}
    </>
  )
}

function GroupFacts({ speech, group }: PartProps) {
  const { t } = speech
  const { process, lead, theme } = group
  const theirs = inLanguageOf(speech, process.place)
  const themeTerm = t(process.kind === 'conference' ? 'themeAxis' : 'themeTargetGroup')
  return (
    <aside className="space-y-3 rounded-md border border-line bg-surface p-4">
      <DefinitionList
        layout="stack"
        items={[
          ...(theme ? [{ term: themeTerm, details: <span {...theirs}>{theme.title}</span> }] : []),
          ...(lead
            ? [
                {
                  term: t('lead'),
                  details: <span {...theirs}>{[lead.name, lead.role].filter(Boolean).join(', ')}</span>,
                },
              ]
            : []),
          { term: t('membersTerm'), details: t('members', { count: group.members }) },
          {
            term: t('process'),
            details: <span {...theirs}>{`${process.title} (${process.place.name})`}</span>,
          },
        ]}
      />
      {!group.openToJoin && <p className="text-small text-ink-soft">{t('joinClosed')}</p>}
    </aside>
  )
}
