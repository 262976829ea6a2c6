'use client'

import { useTranslations } from 'use-intl'
import { announce } from '#components/ui/announcer.ts'
import { Button } from '#components/ui/button.tsx'
import { useFormats } from '#components/words/use-formats.ts'
import { useAct } from '#components/workspace/use-act.ts'
import type { JoinDesk, WaitingPerson } from '#protocol/requests.ts'

type Props = { desk: JoinDesk; onChanged: () => Promise<void> }

export function WaitingList({ desk, onChanged }: Props) {
  const t = useTranslations('floor')
  return (
    <section aria-labelledby="waiting">
      <h3 id="waiting" tabIndex={-1} className="mb-1 font-semibold">
        {t('join.waiting', { count: desk.waiting.length })}
      </h3>
      {desk.waiting.length === 0 && <p className="text-ink-soft">{t('join.nobody')}</p>}
      <ul className="divide-y divide-line">
        {desk.waiting.map((person) => (
          <WaitingRow key={person.participationId} person={person} onChanged={onChanged} />
        ))}
      </ul>
      <p className="mt-3 text-small text-ink-soft">{t('join.admitted', { count: desk.admitted })}</p>
    </section>
  )
}

function WaitingRow({ person, onChanged }: { person: WaitingPerson; onChanged: () => Promise<void> }) {
  const t = useTranslations('floor')
  const { time } = useFormats()
  const { act, isPending } = useAct()
  const { participationId, displayName: name, organisationName, askedAt } = person

  const answer = async (verdict: 'admitted' | 'refused') => {
    const answered = await act('join:answer', { participationId, verdict })
    await onChanged()
    document.getElementById('waiting')?.focus()
    if (answered.ok) announce(t(`join.${verdict}Name`, { name }))
  }
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-2 py-2.5">
      <div className="min-w-40 flex-1">
        <p className="font-semibold wrap-break-word">{name}</p>
        <p className="text-small text-ink-soft">
          {organisationName && <>{organisationName} · </>}
          {time(askedAt)}
        </p>
      </div>
      <Button
        size="sm"
        variant="primary"
        isPending={isPending}
        aria-label={t('join.admitName', { name })}
        onPress={() => void answer('admitted')}
      >
        {t('join.admit')}
      </Button>
      <Button
        size="sm"
        isPending={isPending}
        aria-label={t('join.refuseName', { name })}
        onPress={() => void answer('refused')}
      >
        {t('join.refuse')}
      </Button>
    </li>
  )
}
