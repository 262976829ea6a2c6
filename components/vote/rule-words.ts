import type { ApprovalBase, Share, VoteRule } from '#domain/vote/rule.ts'

type RuleKey =
  | 'rule.simple'
  | 'rule.majority'
  | 'rule.share'
  | `rule.base.${ApprovalBase}`
  | 'rule.quorumPeople'
  | 'rule.quorumShare'
  | 'rule.quorumMajority'

/** Says a sentence of the part `vote`; the workspace and the public page each have their own way. */
export type SayRule = (key: RuleKey, values?: Record<string, string | number>) => string

/** By what a vote is judged, in sentences for everybody who votes. */
export const ruleWords = ({ approval, quorum }: VoteRule, say: SayRule): string[] => [
  approvalWords(approval, say),
  ...quorumWords(quorum, say),
]

function approvalWords({ of, share, isMoreThan }: VoteRule['approval'], say: SayRule): string {
  if (isMoreThan && of === 'for_and_against') return say('rule.simple')
  const base = say(`rule.base.${of}`)
  return isMoreThan ? say('rule.majority', { base }) : say('rule.share', { share: shareWords(share), base })
}

function quorumWords(quorum: VoteRule['quorum'], say: SayRule): string[] {
  const { people, share, isMoreThan = false } = quorum ?? { people: null, share: null }
  if (isMoreThan) return [say('rule.quorumMajority')]
  return [
    ...(people === null ? [] : [say('rule.quorumPeople', { count: people })]),
    ...(share === null ? [] : [say('rule.quorumShare', { share: shareWords(share) })]),
  ]
}

/** "2/3" as it was written, "60 %" of a decimal. */
function shareWords({ numerator, denominator }: Share): string {
  return denominator === 10_000 ? `${numerator / 100}\u00a0%` : `${numerator}/${denominator}`
}
