'use client'

import { useTranslations } from 'use-intl'
import { useFloor } from '#components/live/use-floor.ts'
import { ConfirmDialog } from '#components/ui/confirm-dialog.tsx'
import { useAct } from '#components/workspace/use-act.ts'

type Props = { isOpen: boolean; onOpenChange: (isOpen: boolean) => void }

/** Says what closing does, and what still waits, before it does it. */
export function CloseMeetingDialog({ isOpen, onOpenChange }: Props) {
  const t = useTranslations('floor')
  const { act } = useAct()
  const undecided = useFloor(
    ({ cards }) => cards.filter(({ state }) => state === 'ready_for_decision').length,
  )
  const isPaused = useFloor(({ meeting }) => Boolean(meeting?.publicPause))
  return (
    <ConfirmDialog
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      title={t('acts.closeTitle')}
      confirmLabel={t('acts.closeMeeting')}
      onConfirm={async () => {
        await act('meeting:close', {})
      }}
    >
      <p className="measure">{t('acts.closeText')}</p>
      {isPaused && <p className="measure mt-2 font-semibold">{t('acts.closeEndsPause')}</p>}
      {undecided > 0 && (
        <p className="measure mt-2 font-semibold">{t('acts.undecided', { count: undecided })}</p>
      )}
    </ConfirmDialog>
  )
}
