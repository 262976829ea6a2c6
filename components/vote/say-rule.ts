import type { Say } from '#components/public-meeting/say.ts'
import type { SayRule } from '#components/vote/rule-words.ts'
import type { Messages } from '#messages/catalogue.ts'

/** The sentences of a rule where there is no message library. */
export const sayRule =
  ({ rule }: Messages['vote'], say: Say): SayRule =>
  (key, values) =>
    say(messageOf(rule, key), values)

function messageOf(rule: Messages['vote']['rule'], key: Parameters<SayRule>[0]): string {
  switch (key) {
    case 'rule.simple':
      return rule.simple
    case 'rule.majority':
      return rule.majority
    case 'rule.share':
      return rule.share
    case 'rule.quorumPeople':
      return rule.quorumPeople
    case 'rule.quorumShare':
      return rule.quorumShare
    case 'rule.quorumMajority':
      return rule.quorumMajority
    case 'rule.base.for_and_against':
      return rule.base.for_and_against
    case 'rule.base.voting':
      return rule.base.voting
    case 'rule.base.present':
      return rule.base.present
  }
}
