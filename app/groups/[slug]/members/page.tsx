import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { cache } from 'react'
import { decodedParam } from '#app/_lib/params.ts'
import { contextForRequest } from '#app/_lib/request-context.ts'
import { words } from '#app/_lib/words.ts'
import { MembersTable } from '#app/groups/[slug]/members/_parts/members-table.tsx'
import { RequestCards } from '#app/groups/[slug]/members/_parts/request-cards.tsx'
import { PageBody } from '#components/shell/page-body.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { SectionHeading } from '#components/ui/section-heading.tsx'
import { membersDesk } from '#server/queries/membership-requests.ts'

type Props = { params: Promise<{ slug: string }> }

const load = cache(async (slug: string) => membersDesk(await contextForRequest(), slug))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [t, desk] = await Promise.all([words('join'), load(decodedParam((await params).slug))])
  const title = desk.ok ? t('membersTitle', { name: desk.value.group.name }) : t('members')
  return { title, robots: { index: false } }
}

export default async function GroupMembers({ params }: Props) {
  const slug = decodedParam((await params).slug)
  const [t, common, desk] = await Promise.all([words('join'), words('common'), load(slug)])
  if (!desk.ok) {
    if (desk.reason === 'not-found') notFound()
    if (desk.reason === 'not-signed-in')
      redirect(`/sign-in?next=${encodeURIComponent(`/groups/${slug}/members`)}`)
    return (
      <PageBody title={t('members')} lead={t('notYours')} width="text">
        <LinkButton href={`/groups/${slug}`}>{t('toGroup')}</LinkButton>
      </PageBody>
    )
  }

  const { group, requests, members } = desk.value
  return (
    <PageBody
      title={t('membersTitle', { name: group.name })}
      lead={t('membersLead')}
      crumbsLabel={common('breadcrumbs')}
      crumbs={[
        { label: common('groups'), href: '/groups' },
        { label: group.name, href: `/groups/${slug}` },
      ]}
    >
      <div className="space-y-12">
        <section aria-labelledby="requests" className="space-y-4">
          <SectionHeading id="requests" count={requests.length}>
            {t('requests')}
          </SectionHeading>
          {requests.length === 0 ? (
            <EmptyState title={t('requestsNoneTitle')}>{t('requestsNone')}</EmptyState>
          ) : (
            <RequestCards group={group} requests={requests} />
          )}
        </section>
        <section aria-labelledby="members" className="space-y-4">
          <SectionHeading id="members" count={members.length}>
            {t('members')}
          </SectionHeading>
          <MembersTable group={group} members={members} />
        </section>
      </div>
    </PageBody>
  )
}
