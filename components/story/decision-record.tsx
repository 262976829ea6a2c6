import type { ReactNode } from 'react'
import { proposalPath } from '#components/story/addresses.ts'
import { Fingerprint } from '#components/story/fingerprint.tsx'
import { inLanguageOf, type Speech } from '#components/story/speech.ts'
import type { Place } from '#protocol/pages/place.ts'
import type { DecisionRecord as Decision, Votes } from '#protocol/pages/story.ts'

type Props = { speech: Speech<'story'>; place: Place; proposalCode: string; decision: Decision }

/** How it was decided, with which numbers and in exactly which words. */
export function DecisionRecord({ speech, place, proposalCode, decision }: Props) {
  const { t, states } = speech
  const { version, votes, item } = decision
  const theirs = inLanguageOf(speech, place)
  return (
    <div className="space-y-2.5">
      <ul className="text-ink-soft">
        <li>{t('decidedHow', { method: states(`method.${decision.method}`) })}</li>
        {votes && <li className="tabular">{votesInWords(t, votes)}</li>}
        {decision.block && (
          <li>{t('inBlock', { block: decision.block.number, count: decision.block.size })}</li>
        )}
        {decision.objectionsIntegrated > 0 && decision.objections.length === 0 && (
          <li>{t('objections', { count: decision.objectionsIntegrated })}</li>
        )}
        {item && <li {...theirs}>{t('item', { number: item.number, title: item.title })}</li>}
      </ul>
      {decision.objections.map(({ words, integration }) => (
        <Remark key={words} label={t(integration === null ? 'objectionUpheld' : 'objectionIntegrated')}>
          <span {...theirs}>
            {integration === null
              ? t('objectionWords', { words })
              : t('objectionHow', { words, integration })}
          </span>
        </Remark>
      ))}
      {decision.reason && (
        <Remark label={t('reason')}>
          <span {...theirs}>{decision.reason}</span>
        </Remark>
      )}
      {decision.minorityView && (
        <Remark label={t('minorityView')}>
          <span {...theirs}>{decision.minorityView}</span>
        </Remark>
      )}
      <div className="measure rounded-md border border-line bg-sunken px-4 py-3">
        <p className="text-small text-ink-soft">{t('exactWords')}</p>
        <div {...theirs}>
          <p className="mt-1 font-semibold">{version.title}</p>
          <p className="whitespace-pre-line">{version.text}</p>
        </div>
        <div className="mt-2">
          <Fingerprint
            speech={speech}
            hash={decision.hash}
            fileHref={`${proposalPath(proposalCode)}/versions/${version.number}`}
            fileName={`${proposalCode}-${version.number}.txt`}
          />
        </div>
      </div>
    </div>
  )
}

export function Remark({ label, children }: { label: string; children: ReactNode }) {
  return (
    <p className="measure">
      <span className="font-semibold">{label}: </span>
      {children}
    </p>
  )
}

function votesInWords(t: Speech<'story'>['t'], { base, ...votes }: Votes): string {
  const cast = t('votes', votes)
  return base === null ? cast : `${cast}, ${t('votesBase', { base })}`
}
