import { UserPlus } from 'lucide-react'
import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { cache } from 'react'
import { decodedParam } from '#app/_lib/params.ts'
import { contextForRequest, currentPerson } from '#app/_lib/request-context.ts'
import { words } from '#app/_lib/words.ts'
import { ask } from '#app/groups/[slug]/join/actions.ts'
import { type Field, FieldForm } from '#components/people/field-form.tsx'
import { PageBody } from '#components/shell/page-body.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { NoticeBox } from '#components/ui/notice-box.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import { LONGEST_MESSAGE } from '#protocol/sign-in.ts'
import { type GroupDoor, groupDoor } from '#server/queries/membership-requests.ts'

type Props = { params: Promise<{ slug: string }> }

const load = cache(async (slug: string) => groupDoor(await contextForRequest(), slug))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [t, group] = await Promise.all([words('join'), load(decodedParam((await params).slug))])
  return group ? { title: t('groupTitle', { name: group.name }) } : {}
}

export default async function JoinGroup({ params }: Props) {
  const group = await load(decodedParam((await params).slug))
  if (!group) notFound()
  if (group.runs) redirect(`/groups/${group.slug}/members`)

  const [t, common] = await Promise.all([words('join'), words('common')])
  return (
    <PageBody
      title={t('groupTitle', { name: group.name })}
      lead={group.isOpen ? t('groupLeadOpen') : t('groupLead')}
      crumbsLabel={common('breadcrumbs')}
      crumbs={[
        { label: common('groups'), href: '/groups' },
        { label: group.name, href: `/groups/${group.slug}` },
      ]}
      width="text"
    >
      <JoinState group={group} />
    </PageBody>
  )
}

async function JoinState({ group }: { group: GroupDoor }) {
  const t = await words('join')
  const toGroup = <LinkButton href={`/groups/${group.slug}`}>{t('toGroup')}</LinkButton>
  if (group.present === 'active') {
    return (
      <NoticeBox tone="adopted" title={t('memberTitle')} action={toGroup}>
        {t('memberText')}
      </NoticeBox>
    )
  }
  if (group.present === 'asked') {
    return (
      <NoticeBox tone="info" role="status" title={t('askedTitle')} action={toGroup}>
        {t('askedText')}
      </NoticeBox>
    )
  }
  if (!group.takesRequests) {
    return (
      <EmptyState title={t('closedTitle')} action={toGroup}>
        {t('closedText')}
      </EmptyState>
    )
  }
  return <AskForm group={group} />
}

async function AskForm({ group }: { group: GroupDoor }) {
  const [t, person] = await Promise.all([words('join'), currentPerson()])
  const here = `/groups/${group.slug}/join`
  return (
    <div className="space-y-6">
      {group.present === 'refused' && <NoticeBox tone="info">{t('refusedBefore')}</NoticeBox>}
      <FieldForm
        action={ask}
        hidden={{ slug: group.slug }}
        submit={group.isOpen ? t('become') : t('ask')}
        icon={<UserPlus size={20} aria-hidden />}
        fields={[...(person ? [] : await whoAsks()), await messageField()]}
      />
      {!person && <TextLink href={`/sign-in?next=${encodeURIComponent(here)}`}>{t('haveAccount')}</TextLink>}
    </div>
  )
}

async function whoAsks(): Promise<Field[]> {
  const t = await words('join')
  return [
    {
      kind: 'input',
      name: 'name',
      label: t('askName'),
      hint: t('askNameHint'),
      autoComplete: 'name',
      maxLength: 80,
      required: true,
    },
    {
      kind: 'input',
      name: 'email',
      label: t('email'),
      hint: t('emailHint'),
      type: 'email',
      autoComplete: 'email',
      required: true,
    },
  ]
}

async function messageField(): Promise<Field> {
  const t = await words('join')
  return {
    kind: 'area',
    name: 'message',
    label: t('message'),
    hint: t('messageHint'),
    maxLength: LONGEST_MESSAGE,
  }
}
