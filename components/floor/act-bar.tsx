'use client'

import { DoorOpen, MonitorUp } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { nextItem } from '#components/floor/item-time.ts'
import type { useJoinDesk } from '#components/floor/use-join-desk.ts'
import { useRunAgenda } from '#components/floor/use-run-agenda.ts'
import { useFloor } from '#components/live/use-floor.ts'
import { Button } from '#components/ui/button.tsx'
import { ConfirmDialog } from '#components/ui/confirm-dialog.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { useSurroundings } from '#components/workspace/surroundings.tsx'
import { useAct } from '#components/workspace/use-act.ts'
import { isLive, isOpenForWriting } from '#domain/meeting/role.ts'

/** What a moderator can do for the whole meeting: one obvious act of the moment, the others quieter. */
export function ActBar({ desk }: { desk: ReturnType<typeof useJoinDesk> }) {
  const t = useTranslations('floor')
  const { frame, show } = useSurroundings()
  const state = useFloor(({ meeting }) => meeting?.state ?? null)
  if (state === null) return null
  const waiting = desk.desk?.waiting.length ?? 0

  return (
    <section
      aria-label={t('acts.title')}
      className="flex flex-wrap items-center gap-2 border-t border-line bg-surface px-3 py-2 max-lg:sticky max-lg:bottom-0 max-lg:z-20 lg:px-4 [@media(max-height:30rem)]:static"
    >
      {state === 'draft' && (
        <LinkButton href={`/meetings/${frame.code}/notice`} variant="primary">
          {t('acts.publishNotice')}
        </LinkButton>
      )}
      {(state === 'convened' || state === 'check_in') && <OpenMeeting />}
      {isLive(state) && <AgendaActs />}
      <span className="flex-1" />
      {isOpenForWriting(state) && (
        <Button
          variant={waiting > 0 ? 'secondary' : 'quiet'}
          icon={<DoorOpen size={16} aria-hidden />}
          onPress={() => show({ kind: 'joining' })}
        >
          {waiting > 0 ? t('acts.joiningWaiting', { count: waiting }) : t('acts.joining')}
        </Button>
      )}
      <LinkButton
        plain
        variant="quiet"
        href={`/meetings/${frame.code}/screen`}
        icon={<MonitorUp size={16} aria-hidden />}
        className="max-sm:hidden"
      >
        {t('acts.roomScreen')}
      </LinkButton>
      {isLive(state) && <CloseMeeting />}
    </section>
  )
}

function OpenMeeting() {
  const t = useTranslations('floor')
  const { act, isPending } = useAct()
  return (
    <Button variant="primary" isPending={isPending} onPress={() => void act('meeting:open', {})}>
      {t('acts.openMeeting')}
    </Button>
  )
}

function AgendaActs() {
  const t = useTranslations('floor')
  const { open, close, isPending } = useRunAgenda()
  const items = useFloor((floor) => floor.items)
  const current = items.find(({ state }) => state === 'open')
  const next = nextItem(items)
  return (
    <>
      {next && (
        <Button
          variant="primary"
          isPending={isPending}
          onPress={() => void open(next)}
          className="max-w-full"
        >
          <span className="truncate">{t('acts.openItem', { number: next.number, title: next.title })}</span>
        </Button>
      )}
      {current && (
        <Button isPending={isPending} onPress={() => void close(current)}>
          {t('acts.closeItem', { number: current.number })}
        </Button>
      )}
    </>
  )
}

function CloseMeeting() {
  const t = useTranslations('floor')
  const { act } = useAct()
  const [isAsking, ask] = useState(false)
  const undecided = useFloor(
    ({ cards }) => cards.filter(({ state }) => state === 'ready_for_decision').length,
  )
  const hasMore = useFloor(({ items }) => nextItem(items) !== undefined)

  return (
    <>
      <Button variant={hasMore ? 'quiet' : 'primary'} onPress={() => ask(true)}>
        {t('acts.closeMeeting')}
      </Button>
      <ConfirmDialog
        isOpen={isAsking}
        onOpenChange={ask}
        title={t('acts.closeTitle')}
        confirmLabel={t('acts.closeMeeting')}
        onConfirm={async () => {
          await act('meeting:close', {})
        }}
      >
        <p className="measure">{t('acts.closeText')}</p>
        {undecided > 0 && (
          <p className="measure mt-2 font-semibold">{t('acts.undecided', { count: undecided })}</p>
        )}
      </ConfirmDialog>
    </>
  )
}
