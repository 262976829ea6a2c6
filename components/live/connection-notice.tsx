'use client'

import { RefreshCw } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'
import { CopyText } from '#components/live/copy-text.tsx'
import { settled } from '#components/live/journals.ts'
import { useLiveMeeting } from '#components/live/meeting-session.tsx'
import { linesOf, type Refusal, takenBack } from '#components/live/refusal.ts'
import type { CloseReason, Link } from '#components/live/saving.ts'
import { useWatched } from '#components/live/use-watched.ts'
import { Button } from '#components/ui/button.tsx'
import { NoticeBox } from '#components/ui/notice-box.tsx'

/** Stands above the text when it cannot be written into: why, what is safe, what to do. */
export function ConnectionNotice() {
  const { shared } = useLiveMeeting()
  const link = useWatched(shared.link)
  const hasText = useWatched(shared.arrival) !== 'nothing'
  const isLate = useIsLate(link)
  if (link.phase === 'ended') return <Ended reason={link.reason} />
  return isLate && !hasText && <Away reason={link.reason} text="storedText" />
}

/** Stands at the foot of the text, so that nothing jumps under the hands of those who go on writing. */
export function PassingNotice() {
  const { shared } = useLiveMeeting()
  const link = useWatched(shared.link)
  const refusal = useWatched(shared.refusal)
  const keepsJournal = useWatched(shared.keepsJournal)
  const isLate = useIsLate(link)
  return (
    <div className="space-y-3 rounded-md bg-surface">
      {isLate && <Away reason={link.reason} text="keepWriting" />}
      {refusal && <TakenBack refusal={refusal} />}
      {!keepsJournal && <NoJournal />}
    </div>
  )
}

const LATE_MS = 6_000

/** A connection that comes back within a breath is not worth a word. */
function useIsLate({ phase }: Link): boolean {
  const [isLate, setLate] = useState(false)
  const isAway = phase === 'away' || phase === 'connecting'
  useEffect(() => {
    if (!isAway) return setLate(false)
    const timer = setTimeout(() => setLate(true), LATE_MS)
    return () => clearTimeout(timer)
  }, [isAway])
  return isAway && isLate
}

type AwayProps = { reason: CloseReason | null; text: 'keepWriting' | 'storedText' }

function Away({ reason, text }: AwayProps) {
  const t = useTranslations('editor')
  const { shared } = useLiveMeeting()
  const why = reason ?? 'unreachable'
  return (
    <NoticeBox
      tone="needs-work"
      role="status"
      title={t(`away.${why}`)}
      action={
        <Button size="sm" icon={<RefreshCw size={16} aria-hidden />} onPress={shared.tryNow}>
          {t('tryNow')}
        </Button>
      }
    >
      {t(`away.${text}`)}
    </NoticeBox>
  )
}

function Ended({ reason }: { reason: CloseReason | null }) {
  const t = useTranslations('editor')
  const { shared } = useLiveMeeting()
  const why = reason ?? 'malformed'
  return (
    <NoticeBox
      tone="not-adopted"
      role="alert"
      title={t(`away.${why}`)}
      action={
        <div className="flex flex-wrap items-center gap-2">
          <CopyText text={() => linesOf(shared.doc).join('\n')} />
          <StartAfresh />
        </div>
      }
    >
      {t('away.ended')}
    </NoticeBox>
  )
}

/** For a copy that the server will never take: forgets it and loads what is stored there. */
function StartAfresh() {
  const t = useTranslations('editor')
  const { shared, journal } = useLiveMeeting()
  const [isBusy, setBusy] = useState(false)
  const forget = async () => {
    setBusy(true)
    await shared.close()
    await settled(indexedDB.deleteDatabase(journal))
    location.reload()
  }
  return (
    <Button size="sm" isPending={isBusy} onPress={forget}>
      {t('startAfresh')}
    </Button>
  )
}

function TakenBack({ refusal }: { refusal: Refusal }) {
  const t = useTranslations('editor')
  const { shared } = useLiveMeeting()
  return (
    <NoticeBox
      tone="needs-work"
      role="alert"
      title={t(`refused.${refusal.reason}`)}
      action={
        <div className="flex flex-wrap items-center gap-2">
          {refusal.before && <CopyText text={() => takenBack(refusal, shared.doc)} />}
          <Button size="sm" onPress={shared.dismissRefusal}>
            {t('understood')}
          </Button>
        </div>
      }
    >
      {t(refusal.before ? 'refused.copyIt' : 'refused.fewCharacters')}
    </NoticeBox>
  )
}

function NoJournal() {
  const t = useTranslations('editor')
  const [isDismissed, setDismissed] = useState(false)
  if (isDismissed) return null
  const action = (
    <Button size="sm" onPress={() => setDismissed(true)}>
      {t('understood')}
    </Button>
  )
  return (
    <NoticeBox tone="info" title={t('noJournal.title')} action={action}>
      {t('noJournal.text')}
    </NoticeBox>
  )
}
