import { ScrollText } from 'lucide-react'
import type { Metadata } from 'next'
import { contextForRequest } from '#app/_lib/request-context.ts'
import { speechOf } from '#app/_lib/speech.ts'
import { words } from '#app/_lib/words.ts'
import { PlanCard } from '#components/plan/plan-card.tsx'
import { PageBody } from '#components/shell/page-body.tsx'
import { understoodFirst } from '#components/story/speech.ts'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { plansPage } from '#server/queries/plan-page.ts'

export async function generateMetadata(): Promise<Metadata> {
  const t = await words('plan')
  return { title: t('listTitle'), description: t('listLead') }
}

export default async function Plans() {
  const [plans, speech] = await Promise.all([contextForRequest().then(plansPage), speechOf('plan')])
  const { t } = speech
  return (
    <PageBody title={t('listTitle')} lead={t('listLead')}>
      {plans.length === 0 ? (
        <EmptyState title={t('listEmptyTitle')} icon={<ScrollText size={20} aria-hidden />}>
          {t('listEmptyText')}
        </EmptyState>
      ) : (
        <div className="grid grid-cols-1 items-start gap-4 md:grid-cols-2">
          {understoodFirst(speech, plans, ({ process }) => process.place).map((plan) => (
            <div key={plan.slug}>
              <p className="mb-1.5 font-semibold text-accent-ink">{plan.process.place.name}</p>
              <PlanCard speech={speech} plan={plan} heading="h2" />
            </div>
          ))}
        </div>
      )}
    </PageBody>
  )
}
