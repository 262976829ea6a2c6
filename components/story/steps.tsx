import type { ReactNode } from 'react'
import { entryPath, meetingPath, proposalPath } from '#components/story/addresses.ts'
import { DecisionRecord, Remark } from '#components/story/decision-record.tsx'
import { SaidWords } from '#components/story/said-words.tsx'
import { formatsAt, inLanguageOf, type Speech } from '#components/story/speech.ts'
import { termInWords } from '#components/story/term.ts'
import { stateMark } from '#components/ui/state-mark.ts'
import { TextLink } from '#components/ui/text-link.tsx'
import type { TimelineItem } from '#components/ui/timeline.tsx'
import type { OriginRelation } from '#domain/proposal/state.ts'
import type { Place } from '#protocol/pages/place.ts'
import type {
  DecisionRecord as Decision,
  EntryInPlan,
  OriginStep,
  Report,
  Said,
} from '#protocol/pages/story.ts'

/** What every step of a story needs to be told. */
export type Telling = { readonly speech: Speech<'story'>; readonly place: Place }

export function saidStep({ speech, place }: Telling, said: Said): TimelineItem {
  const { t } = speech
  return {
    key: `said ${said.code}`,
    when: formatsAt(speech, place).date(said.saidAt),
    title: t('said'),
    tone: 'info',
    children: (
      <>
        <SaidWords speech={speech} place={place} said={said} />
        {said.meeting && <AtMeeting {...{ speech, place }} meeting={said.meeting} />}
      </>
    ),
  }
}

/** A source of a proposal. What was said is told as such; other sources with what they brought along. */
export function originStep(telling: Telling, origin: OriginStep): TimelineItem {
  const { speech, place } = telling
  const { from } = origin
  if (from.kind === 'contribution') {
    const said = saidStep(telling, from.said)
    return origin.relation === 'merged_into' ? { ...said, children: mergedSaid(telling, origin, said) } : said
  }
  const source = from.kind === 'proposal' ? from.proposal : from.entry
  const href = from.kind === 'proposal' ? proposalPath(source.code) : entryPath(source.code)
  return {
    key: `origin ${source.code}`,
    when: formatsAt(speech, place).date(origin.at),
    title: originTitle(speech, origin),
    tone: 'info',
    children: (
      <div className="space-y-3">
        <p>
          <TextLink href={href}>{source.code}</TextLink>{' '}
          <span {...inLanguageOf(speech, place)}>{source.title}</span>
        </p>
        {from.kind === 'proposal' && from.text !== null && (
          <blockquote
            {...inLanguageOf(speech, place)}
            className="measure whitespace-pre-line border-s-2 border-accent ps-4 text-reading"
          >
            {from.text}
          </blockquote>
        )}
        {origin.reason && (
          <Remark label={speech.t('reason')}>
            <span {...inLanguageOf(speech, place)}>{origin.reason}</span>
          </Remark>
        )}
        {from.kind === 'proposal' &&
          from.said.map((said) => <SaidWords key={said.code} {...telling} said={said} />)}
      </div>
    ),
  }
}

/** A merge or a split that was undone happened all the same, and says so. */
const originTitle = ({ t }: Telling['speech'], { relation, isUndone }: OriginStep) =>
  isUndone ? t('undone', { what: t(ORIGIN_WORDS[relation]) }) : t(ORIGIN_WORDS[relation])

function mergedSaid(telling: Telling, origin: OriginStep, said: TimelineItem): ReactNode {
  const { speech, place } = telling
  return (
    <div className="space-y-3">
      {said.children}
      <p className="text-small text-ink-soft">{originTitle(speech, origin)}</p>
      {origin.reason && (
        <Remark label={speech.t('reason')}>
          <span {...inLanguageOf(speech, place)}>{origin.reason}</span>
        </Remark>
      )}
    </div>
  )
}

export const ORIGIN_WORDS = {
  turned_into: 'turnedInto',
  merged_into: 'mergedIn',
  split_from: 'splitFrom',
  inspired_by: 'inspiredBy',
  carried_over: 'carriedOver',
} as const satisfies Record<OriginRelation, string>

export function decisionStep(telling: Telling, proposalCode: string, decision: Decision): TimelineItem {
  const { speech, place } = telling
  const { t, states } = speech
  return {
    key: `decision ${proposalCode} ${decision.number}`,
    when: formatsAt(speech, place).date(decision.decidedAt),
    title: t('decision', { number: decision.number, result: states(`outcome.${decision.result}`) }),
    tone: stateMark('outcome', decision.result).tone,
    children: (
      <div className="space-y-2.5">
        <AtMeeting {...telling} meeting={decision.meeting} />
        <DecisionRecord {...telling} proposalCode={proposalCode} decision={decision} />
      </div>
    ),
  }
}

export function entryStep({ speech, place }: Telling, entry: EntryInPlan): TimelineItem {
  const { t } = speech
  const f = formatsAt(speech, place)
  const theirs = inLanguageOf(speech, place)
  return {
    key: `entry ${entry.code}`,
    title: t('entered', { code: entry.code }),
    tone: 'adopted',
    children: (
      <>
        <p>
          <TextLink href={entryPath(entry.code)}>
            <span {...theirs}>{entry.activity}</span>
          </TextLink>
        </p>
        <p className="text-ink-soft">
          <span {...theirs}>{entry.responsible}</span>
          {`, ${termInWords(speech.plan, f, entry.term)}`}
        </p>
      </>
    ),
  }
}

export function reportStep({ speech, place }: Telling, entry: EntryInPlan, report: Report): TimelineItem {
  const { t, states } = speech
  const f = formatsAt(speech, place)
  const { indicator, target } = entry
  const theirs = inLanguageOf(speech, place)
  return {
    key: `report ${report.asOf}`,
    when: f.calendarDate(report.asOf),
    title: t('report', { status: states(`report.${report.status}`) }),
    tone: stateMark('report', report.status).tone,
    children: (
      <>
        {indicator && report.value !== null && (
          <p className="tabular">
            <span {...theirs}>{indicator}</span>
            {': '}
            {target === null
              ? f.number(report.value)
              : t('progressTo', { value: f.number(report.value), target: f.number(target) })}
          </p>
        )}
        {report.spent !== null && (
          <p className="tabular">{t('spent', { money: f.money(report.spent, place.currency) })}</p>
        )}
        {report.note && (
          <p {...theirs} className="measure text-ink-soft">
            {report.note}
          </p>
        )}
      </>
    ),
  }
}

type MeetingLink = { meeting: { code: string; title: string } }

function AtMeeting({ speech, place, meeting }: Telling & MeetingLink) {
  return (
    <p className="mt-1 text-small text-ink-soft">
      <TextLink href={meetingPath(meeting.code)}>
        <span {...inLanguageOf(speech, place)}>{meeting.title}</span>
      </TextLink>
    </p>
  )
}
