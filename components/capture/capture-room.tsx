'use client'

import { ArrowLeft, Printer } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { CaptureLine } from '#components/capture/capture-line.tsx'
import { ReadBackView } from '#components/capture/read-back.tsx'
import { SaidList } from '#components/capture/said-list.tsx'
import { useOutbox } from '#components/capture/use-outbox.ts'
import { useFloor } from '#components/live/use-floor.ts'
import { LinkButton } from '#components/ui/link-button.tsx'
import { NoticeBox } from '#components/ui/notice-box.tsx'
import { Tabs } from '#components/ui/tabs.tsx'
import { Toaster } from '#components/ui/toaster.tsx'
import { useSurroundings } from '#components/workspace/surroundings.tsx'

/** One page for one person with a keyboard: write down, read back, print the slips. */
export function CaptureRoom() {
  const t = useTranslations('capture')
  const { frame } = useSurroundings()
  const [view, setView] = useState('write')
  const unread = useFloor(
    ({ contributions }) => contributions.filter(({ state }) => state === 'captured').length,
  )
  const address = `/meetings/${encodeURIComponent(frame.code)}`

  return (
    <main id="main" tabIndex={-1} className="mx-auto w-full max-w-[60rem] px-3 pt-3 pb-12 sm:px-6">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <div className="min-w-0">
          <h1 className="text-title-2">{t('title')}</h1>
          <p className="text-small text-ink-soft">{frame.title}</p>
        </div>
        <div className="flex flex-wrap gap-2">
          <LinkButton
            plain
            href={address}
            variant="quiet"
            size="sm"
            icon={<ArrowLeft size={16} aria-hidden />}
          >
            {t('back')}
          </LinkButton>
          <LinkButton
            plain
            href={`${address}/slips`}
            variant="secondary"
            size="sm"
            icon={<Printer size={16} aria-hidden />}
          >
            {t('slips')}
          </LinkButton>
        </div>
      </div>
      <Tabs
        label={t('views')}
        className="mt-3"
        selected={view}
        onSelect={setView}
        items={[
          { id: 'write', label: t('write'), content: <Writing /> },
          { id: 'read', label: t('readBack'), count: unread, content: <ReadBackView /> },
        ]}
      />
      <Toaster />
    </main>
  )
}

function Writing() {
  const outbox = useOutbox()
  return (
    <div className="mt-4 space-y-6">
      <Waiting captured={outbox.captured} isKept={outbox.isKept} />
      <CaptureLine captured={outbox.captured} onCapture={outbox.capture} />
      <SaidList outbox={outbox} />
    </div>
  )
}

/** How much the server does not have yet, and whether closing this page would lose it. */
function Waiting({ captured, isKept }: Pick<ReturnType<typeof useOutbox>, 'captured' | 'isKept'>) {
  const t = useTranslations('capture')
  const waiting = captured.filter(({ id }) => id === null).length
  if (isKept === false) return <NoticeBox tone="needs-work">{t('notKept')}</NoticeBox>
  return (
    <p role="status" className="text-small text-ink-soft">
      {t('waiting', { count: waiting })} {waiting > 0 && isKept && t('kept')}
    </p>
  )
}
