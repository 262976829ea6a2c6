'use client'

import { useTranslations } from 'use-intl'
import type { PreparedJudging } from '#components/decision/use-judging.ts'
import { asksForCounts, isTallied } from '#components/floor/decision-form.ts'
import { NoticeBox } from '#components/ui/notice-box.tsx'
import { ruleWords } from '#components/vote/rule-words.ts'
import { useFormats } from '#components/words/use-formats.ts'
import { isCounted, quorumOf, type Votes } from '#domain/proposal/decision.ts'
import type { DecisionMethod } from '#domain/proposal/state.ts'
import { weigh } from '#domain/vote/outcome.ts'
import { isVoteMethod } from '#domain/vote/vote.ts'

type Props = {
  judging: PreparedJudging
  form: Votes & { readonly method: DecisionMethod }
  /** Of several proposals at once: whoever objects to one takes it out. */
  isBlock?: boolean
}

/** The rule of the day, and what it makes of the numbers before anything is recorded. */
export function RuleBox({ judging, form, isBlock = false }: Props) {
  const t = useTranslations('decisions')
  const votes = useTranslations('vote')
  const { rule, presence } = judging
  const quorum = quorumOf(rule.quorum, presence, form.base)
  const verdict = useVerdict(judging, form)

  if (isVoteMethod(form.method)) return null
  return (
    <NoticeBox tone={quorum.isMet ? (verdict?.tone ?? 'info') : 'needs-work'} title={t('rule')}>
      <p>
        {isCounted(form.method)
          ? ruleWords({ ...rule, quorum: null }, votes).join(' ')
          : t(uncounted(form, isBlock))}
      </p>
      {presence && <p>{t('present', { count: presence.present })}</p>}
      {rule.quorum && (
        <p className="tabular">
          {t('quorum', { needed: quorum.needed, present: quorum.present })}{' '}
          {!quorum.isMet && <b>{t('noQuorum')}.</b>}
        </p>
      )}
      {verdict && (
        <p className="tabular" role="status">
          <b>{t(verdict.isCarried ? 'carried' : 'lost')}:</b> {t('weighed', verdict.numbers)}
        </p>
      )}
    </NoticeBox>
  )
}

function uncounted({ method }: Props['form'], isBlock: boolean) {
  if (method !== 'consent') return 'ruleUncounted'
  return isBlock ? 'ruleBlockConsent' : 'ruleConsent'
}

function useVerdict({ rule, presence }: PreparedJudging, form: Props['form']) {
  const { percent } = useFormats()
  if (!asksForCounts(form) || !isTallied(form)) return null
  const present = presence?.present ?? form.base
  if (present === null && rule.approval.of === 'present') return null
  const { isCarried, votesFor, base, needed } = weigh(rule.approval, form, present ?? 0)
  const part = percent(base === 0 ? 0 : votesFor / base)
  const tone = isCarried ? 'adopted' : 'not-adopted'
  return { isCarried, tone, numbers: { votesFor, base, needed, part } } as const
}
