'use client'

import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Spinner } from '#components/ui/spinner.tsx'
import { useFormats } from '#components/words/use-formats.ts'
import { useAct } from '#components/workspace/use-act.ts'
import { CHOICES } from '#domain/vote/ballot.ts'
import type { Values } from '#protocol/requests.ts'

/** Who voted how in an open vote, for members who want to know; read only when it is opened. */
export function OpenBallots({ proposalId }: { proposalId: string }) {
  const t = useTranslations('ballot')
  const { act } = useAct()
  const [ballots, setBallots] = useState<Values['ballot:list'] | null>(null)

  const read = async () => {
    const answer = await act('ballot:list', { proposalId })
    if (answer.ok) setBallots(answer.value)
  }
  return (
    <details onToggle={({ currentTarget }) => currentTarget.open && ballots === null && void read()}>
      <summary className="cursor-pointer font-semibold text-accent-ink">{t('whoVoted')}</summary>
      <div className="mt-2">{ballots ? <Names ballots={ballots} /> : <Spinner label={t('whoVoted')} />}</div>
    </details>
  )
}

function Names({ ballots }: { ballots: Values['ballot:list'] }) {
  const t = useTranslations('ballot')
  const { list } = useFormats()
  if (ballots.length === 0) return <p>{t('nobodyVoted')}</p>
  const namesOf = (wanted: string) =>
    ballots
      .filter(({ choice }) => choice === wanted)
      .map(({ name }) => name)
      .sort((a, b) => a.localeCompare(b))
  return (
    <dl className="measure space-y-2">
      {CHOICES.map((choice) => {
        const names = namesOf(choice)
        return names.length === 0 ? null : (
          <div key={choice}>
            <dt className="tabular font-semibold">{`${t(choice)} (${names.length})`}</dt>
            <dd>{list(names)}</dd>
          </div>
        )
      })}
    </dl>
  )
}
