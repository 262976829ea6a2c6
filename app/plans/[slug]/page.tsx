import { FileDown } from 'lucide-react'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { firstOf } from '#app/_lib/params.ts'
import { contextForRequest } from '#app/_lib/request-context.ts'
import { speechOf } from '#app/_lib/speech.ts'
import { words } from '#app/_lib/words.ts'
import { planAddress } from '#components/plan/plan-address.ts'
import { PlanFilters, PlanYears } from '#components/plan/plan-filters.tsx'
import { PlanGoals } from '#components/plan/plan-goals.tsx'
import { PlanProgress } from '#components/plan/plan-progress.tsx'
import { PageBody } from '#components/shell/page-body.tsx'
import { inLanguageOf, type Speech } from '#components/story/speech.ts'
import { LinkButton } from '#components/ui/link-button.tsx'
import { SectionHeading } from '#components/ui/section-heading.tsx'
import { StateBadge } from '#components/ui/state-badge.tsx'
import type { PlanPage } from '#protocol/pages/plan.ts'
import { planPage } from '#server/queries/plan-page.ts'

type Query = Readonly<Record<string, string | string[] | undefined>>
type Props = { params: Promise<{ slug: string }>; searchParams: Promise<Query> }

const load = cache(async (slug: string, year?: string, responsible?: string, theme?: string) =>
  planPage(await contextForRequest(), slug, { year, responsible, theme }),
)

async function askedPlan({ params, searchParams }: Props): Promise<PlanPage | undefined> {
  const [{ slug }, query] = await Promise.all([params, searchParams])
  return load(slug, firstOf(query.year), firstOf(query.responsible), firstOf(query.theme))
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const plan = await askedPlan(props)
  if (!plan) notFound()
  const t = await words('plan')
  const description = t('description', { plan: plan.title })
  return { title: plan.title, description, openGraph: { title: plan.title, description } }
}

export default async function Plan(props: Props) {
  const plan = await askedPlan(props)
  if (!plan) notFound()

  const [speech, common] = await Promise.all([speechOf('plan'), words('common')])
  const { t, states } = speech
  const { slug, filter, process } = plan
  return (
    <PageBody
      title={<span {...inLanguageOf(speech, process.place)}>{plan.title}</span>}
      eyebrow={
        <>
          <StateBadge kind="plan" state={plan.state} label={states(`plan.${plan.state}`)} />
          <span className="tabular text-ink-soft">{`${plan.periodFrom} – ${plan.periodTo}`}</span>
          <span className="text-ink-soft">{process.place.name}</span>
        </>
      }
      lead={<PlanLead speech={speech} plan={plan} />}
      crumbsLabel={common('breadcrumbs')}
      crumbs={[{ label: common('plans'), href: '/plans' }]}
      actions={
        <LinkButton
          plain
          href={planAddress(slug, filter, '/export.csv')}
          icon={<FileDown size={16} aria-hidden />}
        >
          {t('exportCsv')}
        </LinkButton>
      }
    >
      <div className="print-wide space-y-8">
        <PlanYears speech={speech} plan={plan} />
        <PlanFilters speech={speech} plan={plan} />
        {plan.progress.total > 0 && (
          <section aria-labelledby="glance" className="space-y-5">
            <SectionHeading id="glance">
              {filter.year === null ? t('glance') : t('glanceYear', { year: String(filter.year) })}
            </SectionHeading>
            <PlanProgress
              speech={speech}
              place={process.place}
              progress={plan.progress}
              hrefOf={(responsible) => planAddress(slug, { ...filter, responsible })}
            />
          </section>
        )}
        <PlanGoals speech={speech} plan={plan} />
      </div>
    </PageBody>
  )
}

function PlanLead({ speech, plan }: { speech: Speech<'plan'>; plan: PlanPage }) {
  const { t } = speech
  const theirs = inLanguageOf(speech, plan.process.place)
  if (!plan.decisionBody && !plan.legalBasis) return null
  return (
    <span className="text-base">
      {plan.decisionBody && <span {...theirs}>{t('decidedBy', { body: plan.decisionBody })}</span>}
      {plan.decisionBody && plan.legalBasis && ' · '}
      {plan.legalBasis && <span {...theirs}>{t('legalBasis', { basis: plan.legalBasis })}</span>}
    </span>
  )
}
