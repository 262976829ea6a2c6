'use client'

import { CheckCheck, ChevronLeft, ChevronRight, Pencil, UserRoundCheck } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useFloor } from '#components/live/use-floor.ts'
import { Button } from '#components/ui/button.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { TextArea } from '#components/ui/text-area.tsx'
import { showToast } from '#components/ui/toasts.ts'
import { useAct } from '#components/workspace/use-act.ts'
import type { ReadBack } from '#domain/contribution/contribution.ts'
import type { FloorContribution } from '#protocol/floor.ts'
import { LONGEST } from '#protocol/requests.ts'

/** One after the other in large letters, for the whole room to say: yes, that is what was said. */
export function ReadBackView() {
  const t = useTranslations('capture')
  const unread = useFloor(({ contributions }) => contributions.filter(isUnread))
  const [currentId, setCurrent] = useState<string | null>(null)
  const at = Math.max(
    0,
    unread.findIndex(({ id }) => id === currentId),
  )
  const current = unread[at]
  if (!current) return <EmptyState title={t('allRead')}>{t('allReadText')}</EmptyState>

  const go = (step: number) => setCurrent(unread.at((at + step) % unread.length)?.id ?? null)
  return (
    <section aria-label={t('readBack')} className="mt-4">
      <p className="text-ink-soft">
        {t('readTitle', { place: at + 1, count: unread.length })} · {t('readIntro')}
      </p>
      <OneSaid key={current.id} said={current} onStep={go} onConfirmed={() => go(1)} />
      <p className="mt-6 text-small text-ink-soft max-sm:hidden">
        <strong className="font-semibold">{t('keys')}:</strong> {t('readKeys')}
      </p>
    </section>
  )
}

const isUnread = ({ state, readBack }: FloorContribution) => state === 'captured' && readBack === null

type OneProps = { said: FloorContribution; onStep: (step: 1 | -1) => void; onConfirmed: () => void }

function OneSaid({ said, onStep, onConfirmed }: OneProps) {
  const t = useTranslations('capture')
  const { act, isPending } = useAct()
  const [isCorrecting, setCorrecting] = useState(false)
  const card = useRef<HTMLElement>(null)
  useEffect(() => {
    if (!isCorrecting) card.current?.focus({ preventScroll: true })
  }, [isCorrecting])

  const confirm = async (by: ReadBack) => {
    if (isPending) return
    const confirmed = await act('contribution:read-back', { contributionId: said.id, by })
    if (!confirmed.ok) return
    showToast(t('confirmed', { code: said.code }))
    onConfirmed()
  }
  const onKey = (key: string): boolean => {
    const acts = new Map([
      ['enter', () => void confirm('room')],
      ['a', () => void confirm('author')],
      ['e', () => setCorrecting(true)],
      ['arrowright', () => onStep(1)],
      ['arrowleft', () => onStep(-1)],
    ])
    const does = acts.get(key.toLowerCase())
    does?.()
    return does !== undefined
  }
  if (isCorrecting) return <Correction said={said} onDone={() => setCorrecting(false)} />
  return (
    <>
      <article
        ref={card}
        // The words themselves take the keys, so that no button must be found first.
        tabIndex={-1}
        aria-label={said.code}
        onKeyDown={(event) => {
          if (!(event.ctrlKey || event.altKey || event.metaKey) && onKey(event.key)) event.preventDefault()
        }}
        className="mt-3 min-h-[40vh] rounded-lg border border-line bg-surface p-5 outline-none focus-visible:outline-3 focus-visible:outline-focus sm:p-10"
      >
        <p className="wrap-break-word font-semibold text-[clamp(1.5rem,4.5vw,3.25rem)] leading-tight whitespace-pre-line">
          {said.text}
        </p>
        <p className="mt-6 text-title-3 font-normal text-ink-soft">
          {said.display} · {said.code}
        </p>
      </article>
      <div className="mt-4 flex flex-wrap gap-2">
        <Button
          variant="primary"
          isPending={isPending}
          onPress={() => void confirm('room')}
          icon={<CheckCheck size={18} aria-hidden />}
        >
          {t('room')}
        </Button>
        <Button onPress={() => void confirm('author')} icon={<UserRoundCheck size={18} aria-hidden />}>
          {t('author')}
        </Button>
        <Button onPress={() => setCorrecting(true)} icon={<Pencil size={16} aria-hidden />}>
          {t('correct')}
        </Button>
        <span className="flex-1" />
        <Button variant="quiet" onPress={() => onStep(-1)} icon={<ChevronLeft size={18} aria-hidden />}>
          {t('previous')}
        </Button>
        <Button variant="quiet" onPress={() => onStep(1)} icon={<ChevronRight size={18} aria-hidden />}>
          {t('skip')}
        </Button>
      </div>
    </>
  )
}

function Correction({ said, onDone }: { said: FloorContribution; onDone: () => void }) {
  const t = useTranslations('capture')
  const { act, isPending } = useAct()
  const [text, setText] = useState(said.text)
  const store = async () => {
    const corrected = await act('contribution:correct', { contributionId: said.id, text })
    if (!corrected.ok) return
    showToast(t('corrected', { code: said.code }))
    onDone()
  }
  return (
    <form
      className="mt-3 space-y-3 [&_textarea]:text-title-2 [&_textarea]:font-normal"
      onSubmit={(event) => {
        event.preventDefault()
        void store()
      }}
    >
      <TextArea
        autoFocus
        label={t('correcting', { code: said.code })}
        value={text}
        onChange={setText}
        maxLength={LONGEST.contribution}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return
          if (event.key === 'Enter' && !event.shiftKey) void store()
          else if (event.key === 'Escape') onDone()
          else return event.continuePropagation()
          event.preventDefault()
        }}
      />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" isPending={isPending} isDisabled={text.trim() === ''}>
          {t('correctNow')}
        </Button>
        <Button variant="quiet" onPress={onDone}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  )
}
