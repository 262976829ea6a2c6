import { proposalPath } from '#components/story/addresses.ts'
import { Remark } from '#components/story/decision-record.tsx'
import { outcomeSteps, waitingStep } from '#components/story/outcome-steps.tsx'
import { formatsAt, inLanguageOf } from '#components/story/speech.ts'
import type { Telling } from '#components/story/steps.tsx'
import { stateMark } from '#components/ui/state-mark.ts'
import { TextLink } from '#components/ui/text-link.tsx'
import type { TimelineItem } from '#components/ui/timeline.tsx'
import type { ContributionState } from '#domain/contribution/contribution.ts'
import type { ContributionPage, Said } from '#protocol/pages/story.ts'

const ENDED: ReadonlySet<ContributionState> = new Set(['set_aside', 'out_of_scope', 'withdrawn', 'hidden'])

/** Everything that became of what somebody said, proposal by proposal. */
export function contributionSteps(telling: Telling, { said, became }: ContributionPage): TimelineItem[] {
  const steps = became.flatMap((step) => becameSteps(telling, step))
  const isUsed = became.some(({ isUndone }) => !isUndone)
  // Whatever became of the words, why they are not here is told.
  if (isUsed) return said.state === 'hidden' ? [...steps, endedStep(telling, said)] : steps
  return [
    ...steps,
    ENDED.has(said.state) ? endedStep(telling, said) : waitingStep(telling, 'waitingProposal'),
  ]
}

function becameSteps(telling: Telling, step: ContributionPage['became'][number]): TimelineItem[] {
  const { speech, place } = telling
  const { outcome, reason } = step
  const theirs = inLanguageOf(speech, place)
  const turned: TimelineItem = {
    key: `turned ${outcome.code}`,
    when: formatsAt(speech, place).date(step.at),
    title: becameTitle(speech, step),
    tone: 'info',
    children: (
      <div className="space-y-1.5">
        <p>
          <TextLink href={proposalPath(outcome.code)}>{outcome.code}</TextLink>{' '}
          <span {...theirs}>{outcome.title}</span>
        </p>
        {reason && (
          <Remark label={speech.t('reason')}>
            <span {...theirs}>{reason}</span>
          </Remark>
        )}
      </div>
    ),
  }
  // What was undone leads nowhere: the merged proposal says what became of it.
  const steps = step.isUndone ? [turned] : [turned, ...outcomeSteps(telling, outcome)]
  return steps.map((item) => ({ ...item, key: `${outcome.code} ${item.key}` }))
}

function becameTitle({ t }: Telling['speech'], { relation, isUndone }: ContributionPage['became'][number]) {
  const what = t(relation === 'merged_into' ? 'mergedInto' : 'turnedInto')
  return isUndone ? t('undone', { what }) : what
}

function endedStep({ speech, place }: Telling, { state, reason }: Said): TimelineItem {
  const word = speech.states(`contribution.${state}`)
  return {
    key: state,
    title: word.charAt(0).toLocaleUpperCase() + word.slice(1),
    tone: stateMark('contribution', state).tone,
    ...(reason && {
      children: (
        <Remark label={speech.t('reason')}>
          <span {...inLanguageOf(speech, place)}>{reason}</span>
        </Remark>
      ),
    }),
  }
}
