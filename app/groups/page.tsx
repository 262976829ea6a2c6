import { Users } from 'lucide-react'
import type { Metadata } from 'next'
import { contextForRequest } from '#app/_lib/request-context.ts'
import { speechOf } from '#app/_lib/speech.ts'
import { words } from '#app/_lib/words.ts'
import { GroupCard } from '#components/group/group-card.tsx'
import { PageBody } from '#components/shell/page-body.tsx'
import { inLanguageOf, understoodFirst } from '#components/story/speech.ts'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { groupsPage } from '#server/queries/groups.ts'

export async function generateMetadata(): Promise<Metadata> {
  const t = await words('group')
  return { title: t('listTitle'), description: t('listLead') }
}

export default async function Groups() {
  const [processes, speech] = await Promise.all([contextForRequest().then(groupsPage), speechOf('group')])
  const { t } = speech
  return (
    <PageBody title={t('listTitle')} lead={t('listLead')}>
      {processes.length === 0 && (
        <EmptyState title={t('listEmptyTitle')} icon={<Users size={20} aria-hidden />}>
          {t('listEmptyText')}
        </EmptyState>
      )}
      <div className="space-y-10">
        {understoodFirst(speech, processes, ({ process }) => process.place).map(({ process, groups }) => (
          <section key={process.slug} aria-labelledby={`process-${process.slug}`}>
            <p className="font-semibold text-accent-ink">{process.place.name}</p>
            <h2
              id={`process-${process.slug}`}
              className="measure text-title-2"
              {...inLanguageOf(speech, process.place)}
            >
              {process.title}
            </h2>
            <ul className="mt-4 grid grid-cols-1 gap-3 md:grid-cols-2">
              {groups.map((group) => (
                <GroupCard key={group.slug} speech={speech} place={process.place} group={group} />
              ))}
            </ul>
          </section>
        ))}
      </div>
    </PageBody>
  )
}
