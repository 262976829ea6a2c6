import type { ItemBlock } from '#domain/minutes/document.ts'
import type { DecisionLayout } from '#domain/minutes/layout.ts'
import type { Speech } from './minutes-speech.ts'

type Row = readonly [term: string, value: string]
type RecordedDecision = ItemBlock['decisions'][number]

/** A decision as its minutes show it: the exact words, and how it came about. */
export function decisionOf(decision: RecordedDecision, speech: Speech): DecisionLayout {
  const { t, states, f } = speech
  const { number, result, proposal } = decision
  return {
    kind: 'decision',
    title: t('doc.decision', {
      number,
      code: proposal.code,
      title: proposal.title,
      result: states(`outcome.${result}`),
    }),
    wordsTitle: t('doc.exactWords'),
    words: proposal.text.split('\n').filter((line) => line.trim() !== ''),
    facts: factsOf(decision, speech),
    fingerprint: t('doc.fingerprint', { hash: decision.textHash, time: f.time(decision.decidedAt) }),
  }
}

function factsOf(decision: RecordedDecision, { t, states }: Speech): Row[] {
  const { method, votesFor, votesAgainst, votesAbstain, base } = decision
  const votes =
    votesFor === null
      ? []
      : [
          t('doc.votes', { pro: votesFor, contra: votesAgainst ?? 0, abstain: votesAbstain ?? 0 }),
          ...(base === null ? [] : [t('doc.base', { base })]),
        ]
  const said = (key: 'reason' | 'minority' | 'entry', value: string | null): Row[] =>
    value ? [[t(`doc.${key}`), value]] : []
  return [
    [t('doc.method'), [states(`method.${method}`), ...votes].join('; ')],
    ...partOf(decision, t),
    ...objectionsOf(decision, t),
    ...said('reason', decision.reason),
    ...said('minority', decision.minorityView),
    ...decision.contributions.map(
      ({ code, text, display }): Row => [t('doc.origin', { code }), t('doc.said', { text, display })],
    ),
    ...said('entry', decision.entryCode),
  ]
}

const partOf = ({ block }: RecordedDecision, t: Speech['t']): Row[] =>
  block ? [[t('doc.block'), t('doc.blockOf', { block: block.number, count: block.size })]] : []

/** In their words; of earlier decisions only how many there were. Who raised them, nobody has kept. */
function objectionsOf({ objections, objectionsIntegrated }: RecordedDecision, t: Speech['t']): Row[] {
  if (objections.length === 0) {
    return objectionsIntegrated > 0 ? [[t('doc.objections'), String(objectionsIntegrated)]] : []
  }
  return objections.map(
    ({ words, integration }): Row =>
      integration === null
        ? [t('doc.objectionUpheld'), t('doc.objectionWords', { words })]
        : [t('doc.objectionIntegrated'), t('doc.objectionHow', { words, integration })],
  )
}
