'use client'

import { CircleCheck, CloudOff, Lock, type LucideIcon, RefreshCw, TriangleAlert } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { useSettled } from '#components/editor/use-settled.ts'
import type { Saving, SavingState } from '#components/live/saving.ts'
import { useSaving } from '#components/live/use-saving.ts'
import { announce } from '#components/ui/announcer.ts'
import { classNames } from '#components/ui/class-names.ts'
import { useFormats } from '#components/words/use-formats.ts'

type Look = { readonly icon: LucideIcon; readonly ink: string }

const LOOKS: Record<SavingState, Look> = {
  connecting: { icon: RefreshCw, ink: 'text-ink-soft' },
  saved: { icon: CircleCheck, ink: 'text-adopted-ink' },
  saving: { icon: RefreshCw, ink: 'text-ink-soft' },
  waiting: { icon: TriangleAlert, ink: 'text-needs-work-ink' },
  offline: { icon: CloudOff, ink: 'text-needs-work-ink' },
  'read-only': { icon: Lock, ink: 'text-ink-soft' },
}

/** Whether what one typed is safe, in an icon and words, from the server's acknowledgements alone. */
export function SavingSign() {
  const now = useSaving()
  const saving = useSettled(now)
  const words = useSavingWords(saving)
  useSpokenSaving(saving.state, words)
  const { icon: Icon, ink } = LOOKS[saving.state]
  return (
    <p
      data-saving={now.state}
      data-waiting={now.waiting}
      className={classNames('flex min-h-8 items-center gap-1.5 text-small font-semibold tabular', ink)}
    >
      <Icon size={16} aria-hidden className="shrink-0" />
      <span>{words}</span>
    </p>
  )
}

/** The same for eyes only, where the sign has scrolled away: an icon, and the number that waits. */
export function SavingMark() {
  const { state, waiting } = useSettled(useSaving())
  const { icon: Icon, ink } = LOOKS[state]
  return (
    <span
      aria-hidden
      className={classNames('flex items-center gap-1 px-1 text-small font-semibold tabular', ink)}
    >
      <Icon size={16} />
      {state === 'waiting' && waiting}
    </span>
  )
}

function useSavingWords({ state, savedAt, waiting, isOnline }: Saving): string {
  const t = useTranslations('editor')
  const { clock } = useFormats()
  if (state === 'saved') return t('saving.saved', { time: savedAt ? clock(savedAt) : '' })
  if (state === 'waiting') return t(isOnline ? 'saving.waitingOnline' : 'saving.waiting', { count: waiting })
  return t(`saving.${state}`)
}

const WORRYING: ReadonlySet<SavingState> = new Set(['waiting', 'offline', 'read-only'])

/** Says when it becomes worrying, and when it is well again; never each save. */
function useSpokenSaving(state: SavingState, words: string) {
  const t = useTranslations('editor')
  const spoken = useRef<SavingState>('connecting')
  const latestWords = useRef(words)
  useEffect(() => {
    latestWords.current = words
  })
  useEffect(() => {
    const before = spoken.current
    if (WORRYING.has(state)) {
      spoken.current = state
      if (before !== state) announce(latestWords.current, { subject: 'saving' })
    } else if (state === 'saved') {
      spoken.current = state
      if (WORRYING.has(before)) announce(t('saving.savedAgain'), { subject: 'saving' })
    }
  }, [state, t])
}
