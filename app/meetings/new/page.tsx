import type { Metadata } from 'next'
import { firstOf } from '#app/_lib/params.ts'
import { contextForRequest } from '#app/_lib/request-context.ts'
import { clientWords, words } from '#app/_lib/words.ts'
import { NewMeetingForm } from '#components/preparing/new-meeting-form.tsx'
import { PageBody } from '#components/shell/page-body.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { WordsProvider } from '#components/words/words-provider.tsx'
import { groupsToConvene } from '#server/queries/groups-to-convene.ts'
import { startingAgendas } from '#server/queries/starting-agendas.ts'
import { prepareMeetingAction } from './actions.ts'

export async function generateMetadata(): Promise<Metadata> {
  const t = await words('floor')
  return { title: t('newMeeting.title'), robots: { index: false } }
}

type Props = { searchParams: Promise<{ group?: string | string[] }> }

export default async function NewMeetingPage({ searchParams }: Props) {
  const [t, common, ctx] = await Promise.all([words('floor'), words('common'), contextForRequest()])
  const groups = await groupsToConvene(ctx)
  const starts = await startingAgendas(ctx, groups)
  const slug = firstOf((await searchParams).group)

  return (
    <PageBody
      width="text"
      title={t('newMeeting.title')}
      lead={t('newMeeting.lead')}
      crumbs={[{ label: common('home'), href: '/' }, { label: t('newMeeting.title') }]}
      crumbsLabel={common('breadcrumbs')}
    >
      {groups.length === 0 ? (
        <EmptyState
          title={t('newMeeting.noGroups')}
          action={<LinkButton href="/groups">{t('newMeeting.toGroups')}</LinkButton>}
        >
          {t('newMeeting.noGroupsText')}
        </EmptyState>
      ) : (
        <WordsProvider {...(await clientWords('floor', 'preparing'))}>
          <NewMeetingForm
            action={prepareMeetingAction}
            groups={groups.flatMap((group) => {
              const start = starts.get(group.id)
              return start ? [{ ...group, start }] : []
            })}
            chosenGroup={groups.find((group) => group.slug === slug)?.id}
            requestId={crypto.randomUUID()}
          />
        </WordsProvider>
      )}
    </PageBody>
  )
}
