'use client'

import { ChevronUp, Hand } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useServerNow } from '#components/clock/use-server-now.ts'
import { type Asking, SpeakerDialog } from '#components/queue/speaker-dialog.tsx'
import { ownPlace } from '#components/queue/speech-clock.ts'
import type { Own } from '#components/queue/use-own-turns.ts'
import type { Queue } from '#components/queue/use-queue.ts'
import { announce } from '#components/ui/announcer.ts'
import { Button } from '#components/ui/button.tsx'
import { classNames } from '#components/ui/class-names.ts'
import { IconButton } from '#components/ui/icon-button.tsx'
import { MenuButton } from '#components/ui/menu.tsx'
import { useSurroundings } from '#components/workspace/surroundings.tsx'
import { useAct } from '#components/workspace/use-act.ts'
import { useWide } from '#components/workspace/use-wide.ts'
import type { TurnKind } from '#domain/queue/turn.ts'

type Props = { readonly queue: Queue; readonly own: Own }

/** One's own way to the floor: asked with one press, withdrawn with one press, and one's place meanwhile. */
export function AskToSpeak({ queue, own }: Props) {
  const asking = useAsking(own)
  const isModerating = useSurroundings().onlooker.role === 'moderator'
  const isIdle = own.ids.size === 0 && own.passedOverId === null
  // Beside the acts of a moderator a narrow window has room for an icon.
  const isCompact = !useWide() && isModerating && isIdle

  return (
    <div
      className={classNames(
        'flex min-w-0 flex-wrap items-center gap-x-3 gap-y-1.5 lg:flex-nowrap',
        !isCompact && 'max-lg:basis-full',
      )}
    >
      <OwnState queue={queue} own={own} />
      {isCompact ? <AskIcon {...asking} /> : <AskRow queue={queue} own={own} {...asking} />}
      {asking.dialog}
    </div>
  )
}

type AskingProps = Pick<ReturnType<typeof useAsking>, 'askAs' | 'withdraw' | 'isPending'>

function AskIcon({ askAs, isPending }: AskingProps) {
  const t = useTranslations('queue')
  return (
    <IconButton
      label={t('ask')}
      icon={<Hand size={20} aria-hidden />}
      isPending={isPending}
      onPress={() => void askAs('normal')}
    />
  )
}

function AskRow({ queue, own, askAs, withdraw, isPending }: Props & AskingProps) {
  const t = useTranslations('queue')
  const isMember = useSurroundings().onlooker.role === 'member'
  const waiting = queue.waiting.find(({ id }) => own.ids.has(id))
  const isSpeaking = own.ids.has(queue.speaking?.id ?? '')
  return (
    <div className="flex items-center gap-1 max-lg:flex-1">
      {waiting ? (
        <Button isPending={isPending} className="max-lg:flex-1" onPress={() => void withdraw(waiting.id)}>
          {waiting.kind === 'normal'
            ? t('withdraw')
            : t('withdrawKind', { kind: t(`kinds.${waiting.kind}`) })}
        </Button>
      ) : (
        <Button
          variant={isMember && !isSpeaking ? 'primary' : 'secondary'}
          icon={<Hand size={16} aria-hidden />}
          isPending={isPending}
          className="max-lg:flex-1"
          onPress={() => void askAs('normal')}
        >
          {t('ask')}
        </Button>
      )}
      <OtherWays askAs={askAs} />
    </div>
  )
}

function OtherWays({ askAs }: Pick<AskingProps, 'askAs'>) {
  const t = useTranslations('queue')
  return (
    <MenuButton
      label={t('more')}
      icon={<ChevronUp size={18} aria-hidden />}
      items={[
        { id: 'reply', label: t('askReply') },
        { id: 'point_of_order', label: t('askPoint') },
        'separator',
        { id: 'other', label: t('otherName') },
      ]}
      onAction={(id) => void askAs(id === 'reply' || id === 'point_of_order' ? id : 'other')}
    />
  )
}

/** While the name is known one press suffices; else it is asked for first. */
export function useAsking(own: Own) {
  const t = useTranslations('queue')
  const { act, isPending } = useAct()
  const [asking, setAsking] = useState<Asking | null>(null)

  const send = async (asked: Asking): Promise<boolean> => {
    const answer = await act('queue:ask', asked)
    if (answer.ok) announce(t('news.asked', { name: asked.display }))
    await own.look()
    return answer.ok
  }
  const askAs = async (kind: TurnKind | 'other') => {
    // The press may be faster than the answer to the question who one is here.
    const display = own.display ?? (await own.look())?.display ?? null
    if (kind === 'other') setAsking({ kind: 'normal', display: display ?? '' })
    else if (display === null) setAsking({ kind, display: '' })
    else await send({ kind, display })
  }
  const withdraw = async (turnId: string) => {
    await act('queue:withdraw', { turnId })
    await own.look()
  }
  const dialog = asking && (
    <SpeakerDialog
      whose="own"
      initial={asking}
      isPending={isPending}
      onSend={send}
      onClose={() => setAsking(null)}
    />
  )
  return { askAs, withdraw, dialog, isPending }
}

const EVERY_MS = 10_000

/** Where one stands: on the floor, in the queue, or passed over. */
export function OwnState({ queue, own }: Props) {
  const t = useTranslations('queue')
  const { frame } = useSurroundings()
  const now = useServerNow(EVERY_MS)
  const place = ownPlace(queue, own.ids, {
    now,
    heldSince: queue.heldSince,
    speechSeconds: frame.speechSeconds,
  })
  if (own.ids.has(queue.speaking?.id ?? '')) return <p className="font-semibold">{t('yours')}</p>
  if (place) {
    const where = place.place === 1 ? t('placeNext') : t('place', { place: place.place })
    return (
      <p className="tabular min-w-0">
        <b>{where}</b>
        {(place.place > 1 || queue.speaking) && <>, {t('about', { minutes: place.minutes })}</>}
      </p>
    )
  }
  return own.passedOverId === null ? null : (
    <p role="status" className="min-w-0 text-needs-work-ink">
      {t('passedOver')}
    </p>
  )
}
