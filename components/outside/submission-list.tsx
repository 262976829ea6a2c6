'use client'

import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { HideDialog } from '#components/outside/hide-dialog.tsx'
import { announce } from '#components/ui/announcer.ts'
import { Button } from '#components/ui/button.tsx'
import { useFormats } from '#components/words/use-formats.ts'
import { useSurroundings } from '#components/workspace/surroundings.tsx'
import { useAct } from '#components/workspace/use-act.ts'
import type { OutsideInput } from '#domain/meeting/outside-input.ts'
import type { OutsideDesk, Submission } from '#protocol/outside.ts'

type Props = { desk: OutsideDesk; input: OutsideInput; onChanged: () => Promise<void> }

const EMPTY = { moderated: 'empty', open: 'emptyOpen', closed: 'emptyClosed' } as const

/** What waits, the oldest first. After each verdict the focus is at the heading, before what waits next. */
export function SubmissionList({ desk: { waiting, count }, input, onChanged }: Props) {
  const t = useTranslations('outside.desk')
  const judged = async () => {
    await onChanged()
    document.getElementById('from-outside')?.focus()
  }
  return (
    <section aria-labelledby="from-outside">
      <h3 id="from-outside" tabIndex={-1} className="mb-1 font-semibold">
        {t('queue', { count })}
      </h3>
      {count === 0 && <p className="text-ink-soft">{t(EMPTY[input])}</p>}
      <ul className="divide-y divide-line">
        {waiting.map((submission) => (
          <SubmissionRow key={submission.id} submission={submission} onJudged={judged} />
        ))}
      </ul>
      {count > waiting.length && (
        <p className="mt-2 text-small text-ink-soft">{t('more', { count: count - waiting.length })}</p>
      )}
    </section>
  )
}

type RowProps = { submission: Submission; onJudged: () => Promise<void> }

function SubmissionRow({ submission, onJudged }: RowProps) {
  const t = useTranslations('outside.desk')
  const { act, isPending } = useAct()
  const [isHiding, setHiding] = useState(false)
  const { id: contributionId, code, text } = submission

  const accept = async () => {
    const accepted = await act('outside:accept', { contributionId })
    await onJudged()
    if (accepted.ok) announce(t('accepted', { code }))
  }
  const hide = async (reason: string) => {
    const hidden = await act('outside:hide', { contributionId, reason })
    setHiding(false)
    await onJudged()
    if (hidden.ok) announce(t('hidden', { code }))
  }
  return (
    <li className="py-3">
      <p className="whitespace-pre-line wrap-break-word">{text}</p>
      <SentHow submission={submission} />
      <div className="mt-2 flex flex-wrap gap-2">
        <Button
          size="sm"
          variant="primary"
          isPending={isPending}
          aria-label={t('acceptCode', { code })}
          onPress={() => void accept()}
        >
          {t('accept')}
        </Button>
        <Button size="sm" aria-label={t('hideCode', { code })} onPress={() => setHiding(true)}>
          {t('hide')}
        </Button>
      </div>
      {isHiding && (
        <HideDialog code={code} isPending={isPending} onHide={hide} onClose={() => setHiding(false)} />
      )}
    </li>
  )
}

function SentHow({ submission }: { submission: Submission }) {
  const states = useTranslations('states')
  const { frame } = useSurroundings()
  const { time } = useFormats()
  const { code, display, channel, themeId, territoryId, sentAt } = submission
  const theme = frame.themes.find(({ id }) => id === themeId)?.shortTitle
  const territory = frame.territories.find(({ id }) => id === territoryId)?.name
  const facts = [display, theme, territory, states(`channel.${channel}`), time(sentAt)]
  return (
    <p className="mt-1 text-small text-ink-soft">
      <span className="tabular">{code}</span>
      {facts.filter(Boolean).map((fact) => ` · ${fact}`)}
    </p>
  )
}
