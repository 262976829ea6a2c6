'use client'

import { useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { DecisionForm } from '#components/floor/decision-form.ts'
import { useAsk } from '#components/live/use-ask.ts'
import { NoticeBox } from '#components/ui/notice-box.tsx'
import { ruleWords } from '#components/vote/rule-words.ts'
import type { FloorCard } from '#protocol/floor.ts'
import type { Values } from '#protocol/requests.ts'

/** What will happen when the vote is opened: who is asked what, and by which rule it is judged. */
export function VoteSummary({ card, form }: { card: FloorCard; form: DecisionForm }) {
  const t = useTranslations('ballot')
  const votes = useTranslations('vote')
  const ask = useAsk()
  const [prepared, setPrepared] = useState<Values['vote:prepare'] | null>(null)

  useEffect(() => {
    void ask('vote:prepare', {}).then((answer) => answer.ok && setPrepared(answer.value))
  }, [ask])

  return (
    <NoticeBox title={t('summaryTitle', { code: card.code })}>
      <p className="font-semibold">{form.question}</p>
      <p>{votes(form.method === 'electronic_secret' ? 'secret' : 'open')}</p>
      {prepared && (
        <>
          <p className="tabular">{t('electorate', { count: prepared.entitled })}</p>
          <p>{ruleWords(prepared.rule, votes).join(' ')}</p>
        </>
      )}
      <p className="mt-2">{t('summaryText')}</p>
    </NoticeBox>
  )
}
