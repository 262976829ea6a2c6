'use client'

import { Ellipsis, Mic, UserPlus } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { backToQueue } from '#components/queue/queue-focus.ts'
import { type Asking, SpeakerDialog } from '#components/queue/speaker-dialog.tsx'
import type { Queue } from '#components/queue/use-queue.ts'
import { useRunQueue } from '#components/queue/use-run-queue.ts'
import { Button } from '#components/ui/button.tsx'
import { MenuButton } from '#components/ui/menu.tsx'
import { useAct } from '#components/workspace/use-act.ts'
import { useWide } from '#components/workspace/use-wide.ts'

type QueueAct = {
  readonly id: string
  readonly label: string
  /** Whether it can be done now and has no button of its own here. */
  readonly isIn: unknown
  readonly run: () => unknown
}

/** What a moderator does with the queue: the act of the moment as a button, the others beside it. */
export function QueueActs({ queue }: { queue: Queue }) {
  const t = useTranslations('queue')
  const [isAdding, setAdding] = useState(false)
  const [isWide, isRoomy] = [useWide(), useWide('roomy')]
  const { speaking, waiting, heldSince } = queue
  const { end, extend, skip, hold, isPending } = useRunQueue(speaking)
  const [next] = waiting
  // Where there is room for it beside the act of the moment, or it is that act.
  const showsAdd = speaking ? false : isRoomy || (!next && heldSince === null)

  const all: readonly QueueAct[] = [
    { id: 'end', label: t('end'), isIn: speaking && !isWide, run: () => speaking && end(speaking) },
    {
      id: 'extend',
      label: t('extendSpoken'),
      isIn: speaking && !isWide,
      run: () => speaking && extend(speaking),
    },
    {
      id: 'skip',
      label: t('skip', { name: next?.display ?? '' }),
      isIn: next,
      run: () => next && skip(next),
    },
    { id: 'add', label: t('add'), isIn: !showsAdd, run: () => setAdding(true) },
    { id: 'hold', label: t('hold'), isIn: heldSince === null, run: hold },
  ]
  const items = all.filter(({ isIn }) => isIn)
  return (
    <fieldset className="flex min-w-0 items-center gap-2 max-lg:flex-1">
      <legend className="sr-only">{t('acts')}</legend>
      <MainAct queue={queue} onAdd={() => setAdding(true)} />
      {isWide && speaking && (
        <>
          <Button isPending={isPending} onPress={() => void end(speaking).then(backToQueue)}>
            {t('end')}
          </Button>
          <Button aria-label={t('extendSpoken')} isPending={isPending} onPress={() => void extend(speaking)}>
            {t('extend')}
          </Button>
        </>
      )}
      {showsAdd && (next || heldSince !== null) && (
        <Button variant="quiet" icon={<UserPlus size={16} aria-hidden />} onPress={() => setAdding(true)}>
          {t('add')}
        </Button>
      )}
      {items.length > 0 && (
        <MenuButton
          label={t('moreActs')}
          icon={<Ellipsis size={20} aria-hidden />}
          items={items}
          onAction={(id) => void items.find((each) => each.id === id)?.run()}
        />
      )}
      {isAdding && <AddSpeaker onClose={() => setAdding(false)} />}
    </fieldset>
  )
}

type MainProps = { queue: Queue; onAdd: () => void }

function MainAct({ queue: { speaking, waiting, heldSince }, onAdd }: MainProps) {
  const t = useTranslations('queue')
  const { grant, end, release, isPending } = useRunQueue(speaking)
  const isWide = useWide()
  const [next] = waiting
  const look = 'min-w-0 max-lg:flex-1 lg:max-w-72'
  if (heldSince !== null) {
    return (
      <Button className={look} isPending={isPending} onPress={() => void release()}>
        {t('release')}
      </Button>
    )
  }
  if (next) {
    return (
      <Button
        className={look}
        icon={<Mic size={16} aria-hidden className="shrink-0" />}
        isPending={isPending}
        onPress={() => void grant(next).then(() => isWide && waiting.length === 1 && backToQueue())}
      >
        <span className="min-w-0 truncate">{t('grant', { name: next.display })}</span>
      </Button>
    )
  }
  if (speaking) {
    return isWide ? null : (
      <Button className={look} isPending={isPending} onPress={() => void end(speaking)}>
        {t('end')}
      </Button>
    )
  }
  return (
    <Button className={look} icon={<UserPlus size={16} aria-hidden className="shrink-0" />} onPress={onAdd}>
      <span className="min-w-0 truncate">{t('add')}</span>
    </Button>
  )
}

function AddSpeaker({ onClose }: { onClose: () => void }) {
  const { act, isPending } = useAct()
  const send = async (asking: Asking) => (await act('queue:add', asking)).ok
  return (
    <SpeakerDialog
      whose="guest"
      initial={{ display: '', kind: 'normal' }}
      isPending={isPending}
      onSend={send}
      onClose={onClose}
    />
  )
}
