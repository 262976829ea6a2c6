'use client'

import {
  DoorOpen,
  Ellipsis,
  Eye,
  EyeOff,
  Inbox,
  Keyboard,
  type LucideIcon,
  MessageCircleQuestion,
  MonitorUp,
} from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { CloseMeetingDialog } from '#components/floor/close-meeting-dialog.tsx'
import { PauseDialog } from '#components/floor/pause-dialog.tsx'
import { type Act, EXTEND, useMeetingActs } from '#components/floor/use-meeting-acts.ts'
import { DelayDialog } from '#components/public-view/delay-dialog.tsx'
import { Button } from '#components/ui/button.tsx'
import type { ButtonVariant } from '#components/ui/button-style.ts'
import { LinkButton } from '#components/ui/link-button.tsx'
import { MenuButton } from '#components/ui/menu.tsx'
import { useWide } from '#components/workspace/use-wide.ts'

/** What a moderator can do for the whole meeting: the act of the moment, and the others beside it. */
export function ActBar({ waitingCount, outsideCount }: { waitingCount: number; outsideCount: number }) {
  const t = useTranslations('floor')
  const [isClosing, setClosing] = useState(false)
  const [isPausing, setPausing] = useState(false)
  const [isDelaying, setDelaying] = useState(false)
  const [isWide, isRoomy] = [useWide(), useWide('roomy')]
  const { main, running, standing, isPending } = useMeetingActs({
    waitingCount,
    outsideCount,
    onClose: () => setClosing(true),
    onPause: () => setPausing(true),
    onDelay: () => setDelaying(true),
  })

  if (!main && standing.length === 0) return null
  // Whoever stands at the door is let in with one press, and what somebody has sent is not forgotten.
  const isUrgent = ({ id }: Act) =>
    (id === 'joining' && waitingCount > 0) || (id === 'outside' && outsideCount > 0)
  const inBar = standing.filter((act) => (isRoomy && OFTEN.has(act.id)) || (isWide && isUrgent(act)))
  const inMenu = [...(isWide ? [] : running), ...standing.filter((act) => !inBar.includes(act))]

  return (
    <section
      aria-label={t('acts.title')}
      className="flex items-center gap-2 border-t border-line bg-surface px-3 py-2 max-lg:sticky max-lg:bottom-0 max-lg:z-20 lg:px-4 [@media(max-height:30rem)]:static"
    >
      {main && <ActButton act={main} variant="primary" isPending={isPending} />}
      {isWide &&
        running
          .filter(({ id }) => id !== EXTEND)
          .map((act) => <ActButton key={act.id} act={act} isPending={isPending} />)}
      <span className="flex-1" />
      {inBar.map((act) => (
        <ActButton key={act.id} act={act} variant={isUrgent(act) ? 'secondary' : 'quiet'} />
      ))}
      <OtherActs acts={inMenu} />
      {isPausing && <PauseDialog onClose={() => setPausing(false)} />}
      {isDelaying && <DelayDialog onClose={() => setDelaying(false)} />}
      <CloseMeetingDialog isOpen={isClosing} onOpenChange={setClosing} outsideCount={outsideCount} />
    </section>
  )
}

/** What is wanted more than once a meeting; the rest is one press further away. */
const OFTEN: ReadonlySet<string> = new Set(['joining', 'screen', 'close'])

const ICONS: Readonly<Partial<Record<string, LucideIcon>>> = {
  joining: DoorOpen,
  outside: Inbox,
  capture: Keyboard,
  screen: MonitorUp,
  questions: MessageCircleQuestion,
  'pause-view': EyeOff,
  'resume-view': Eye,
}

type ButtonProps = { act: Act; variant?: ButtonVariant; isPending?: boolean }

function ActButton({ act, variant = 'secondary', isPending = false }: ButtonProps) {
  const Icon = ICONS[act.id]
  const icon = Icon && <Icon size={16} aria-hidden />
  if ('href' in act) {
    return (
      <LinkButton plain href={act.href} variant={variant} icon={icon}>
        {act.label}
      </LinkButton>
    )
  }
  return (
    <Button variant={variant} icon={icon} isPending={isPending} onPress={act.run} className="min-w-0">
      <span className="min-w-0 truncate">{act.label}</span>
    </Button>
  )
}

function OtherActs({ acts }: { acts: readonly Act[] }) {
  const t = useTranslations('floor')
  if (acts.length === 0) return null
  const go = (act: Act) => ('href' in act ? location.assign(act.href) : act.run())
  return (
    <MenuButton
      label={t('acts.more')}
      icon={<Ellipsis size={20} aria-hidden />}
      items={acts.map(({ id, label }) => ({ id, label }))}
      onAction={(id) => {
        const act = acts.find((each) => each.id === id)
        if (act) go(act)
      }}
    />
  )
}
