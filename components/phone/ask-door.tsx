'use client'

import { ChevronUp, Hand, Undo2 } from 'lucide-react'
import { Button } from 'react-aria-components/Button'
import { useTranslations } from 'use-intl'
import { useAsking } from '#components/queue/ask-to-speak.tsx'
import type { Own } from '#components/queue/use-own-turns.ts'
import type { Queue } from '#components/queue/use-queue.ts'
import { classNames } from '#components/ui/class-names.ts'
import { MenuButton } from '#components/ui/menu.tsx'
import { DOOR, DOOR_FIRST, DOOR_OTHER } from './phone-shell.tsx'
import { usePhoneWords } from './phone-words.tsx'

type Props = {
  readonly queue: Queue
  readonly own: Own
  /** Nothing else is more pressing. */
  readonly isFirst: boolean
}

/** One press asks to speak, one takes it back; what else one may ask for is behind the arrow. */
export function AskDoor({ queue, own, isFirst }: Props) {
  const { doors } = usePhoneWords()
  const t = useTranslations('queue')
  const { askAs, withdraw, dialog, isPending } = useAsking(own)
  const waiting = queue.waiting.find(({ id }) => own.ids.has(id))
  const Icon = waiting ? Undo2 : Hand
  return (
    <div className="flex min-w-0 flex-[1.35] basis-28">
      <Button
        isPending={isPending}
        className={classNames(DOOR, 'rounded-e-none', waiting || !isFirst ? DOOR_OTHER : DOOR_FIRST)}
        onPress={() => void (waiting ? withdraw(waiting.id) : askAs('normal'))}
      >
        <Icon size={20} aria-hidden className="shrink-0" />
        {waiting ? doors.takeBack : doors.ask}
      </Button>
      <MenuButton
        label={t('more')}
        icon={<ChevronUp size={18} aria-hidden />}
        className="-ms-px h-auto! w-11! self-stretch rounded-s-none border border-edge bg-surface"
        items={[
          { id: 'reply', label: t('askReply') },
          { id: 'point_of_order', label: t('askPoint') },
          'separator',
          { id: 'other', label: t('otherName') },
        ]}
        onAction={(id) => void askAs(id === 'reply' || id === 'point_of_order' ? id : 'other')}
      />
      {dialog}
    </div>
  )
}
