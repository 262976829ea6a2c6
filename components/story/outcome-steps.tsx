import { proposalPath } from '#components/story/addresses.ts'
import { Remark } from '#components/story/decision-record.tsx'
import { inLanguageOf } from '#components/story/speech.ts'
import { decisionStep, entryStep, reportStep, type Telling } from '#components/story/steps.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import type { TimelineItem } from '#components/ui/timeline.tsx'
import { isUndecided } from '#domain/proposal/state.ts'
import type { EntryInPlan, Outcome } from '#protocol/pages/story.ts'

/** Everything that became of a proposal, followed through the one into which it was merged. */
export function outcomeSteps(telling: Telling, outcome: Outcome): TimelineItem[] {
  const { mergedInto, entry } = outcome
  return [
    ...decisionSteps(telling, outcome),
    ...(mergedInto ? mergedSteps(telling, outcome, mergedInto) : []),
    ...(entry ? entrySteps(telling, entry) : []),
    ...(isUndecided(outcome.state) ? [waitingStep(telling, 'waitingDecision')] : []),
  ]
}

export const decisionSteps = (telling: Telling, { code, decisions }: Outcome): TimelineItem[] =>
  decisions.map((decision) => decisionStep(telling, code, decision))

function mergedSteps(telling: Telling, { code, reason }: Outcome, into: Outcome): TimelineItem[] {
  const { speech, place } = telling
  const theirs = inLanguageOf(speech, place)
  const merged: TimelineItem = {
    key: `merged ${code}`,
    title: speech.t('mergedInto'),
    tone: 'neutral',
    children: (
      <div className="space-y-1.5">
        <p>
          <TextLink href={proposalPath(into.code)}>{into.code}</TextLink>{' '}
          <span {...theirs}>{into.title}</span>
        </p>
        {reason && (
          <Remark label={speech.t('reason')}>
            <span {...theirs}>{reason}</span>
          </Remark>
        )}
      </div>
    ),
  }
  return [merged, ...outcomeSteps(telling, into)]
}

function entrySteps(telling: Telling, entry: EntryInPlan): TimelineItem[] {
  return [entryStep(telling, entry), ...accountSteps(telling, entry)]
}

/** The reports on an entry, or that one is due. */
export function accountSteps(telling: Telling, entry: EntryInPlan): TimelineItem[] {
  if (entry.reports.length === 0) return [waitingStep(telling, 'waitingReport')]
  return entry.reports.map((report) => reportStep(telling, entry, report))
}

/** What has not happened yet stands at the end, so that nobody takes silence for the end. */
export function waitingStep(
  { speech: { t } }: Telling,
  what: 'waitingDecision' | 'waitingReport' | 'waitingProposal',
): TimelineItem {
  return {
    key: what,
    title: <span className="text-ink-soft">{t(what)}</span>,
    children: <p className="measure text-ink-soft">{t(`${what}Text`)}</p>,
  }
}
