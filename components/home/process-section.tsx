import { GroupCard } from '#components/group/group-card.tsx'
import { PlanCard } from '#components/plan/plan-card.tsx'
import { inLanguageOf, type Speech } from '#components/story/speech.ts'
import type { HomeProcess } from '#protocol/pages/home.ts'

type Props = {
  process: HomeProcess
  speech: Speech<'home'>
  groupSpeech: Speech<'group'>
  planSpeech: Speech<'plan'>
}

/** One process of one municipality: its plans and who works on them. */
export function ProcessSection({ process, speech, groupSpeech, planSpeech }: Props) {
  const { t } = speech
  const { place, slug, groups, plans } = process
  const theirs = inLanguageOf(speech, place)
  return (
    <section aria-labelledby={`process-${slug}`} className="border-t border-line pt-8">
      <p {...theirs} className="font-semibold text-accent-ink">
        {place.name}
      </p>
      <h2 id={`process-${slug}`} {...theirs} className="measure text-title-2">
        {process.title}
      </h2>
      {process.themeText && (
        <p {...theirs} className="measure text-ink-soft">
          {process.themeText}
        </p>
      )}
      <div className="mt-5 grid grid-cols-1 items-start gap-8 lg:grid-cols-2">
        {plans.length > 0 && (
          <div>
            <h3 className="mb-3 text-title-3">{t('plans')}</h3>
            <div className="space-y-3">
              {plans.map((plan) => (
                <PlanCard key={plan.slug} speech={planSpeech} plan={plan} heading="h4" />
              ))}
            </div>
          </div>
        )}
        {groups.length > 0 && (
          <div>
            <h3 className="mb-3 text-title-3">{t('groups')}</h3>
            <ul className="space-y-3">
              {groups.map((group) => (
                <GroupCard key={group.slug} speech={groupSpeech} place={place} group={group} heading="h4" />
              ))}
            </ul>
          </div>
        )}
      </div>
    </section>
  )
}
