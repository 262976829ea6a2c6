'use client'

import { useTranslations } from 'use-intl'
import { useCardsWaiting } from '#components/floor/use-run-agenda.ts'
import { useFloor } from '#components/live/use-floor.ts'
import { ConfirmDialog } from '#components/ui/confirm-dialog.tsx'
import { useAct } from '#components/workspace/use-act.ts'
import { isUndecided } from '#domain/meeting/agenda.ts'
import { ANSWER_DAYS } from '#domain/question/question.ts'

type Props = { isOpen: boolean; onOpenChange: (isOpen: boolean) => void; outsideCount: number }

/** Says what closing does, and what still waits, before it does it. */
export function CloseMeetingDialog({ isOpen, onOpenChange, outsideCount }: Props) {
  const t = useTranslations('floor')
  const { act } = useAct()
  const closing = useTranslations('agenda.closing')
  const outside = useTranslations('outside.desk')
  const asked = useTranslations('questions.panel')
  const cardsWaiting = useCardsWaiting()
  const undecided = useFloor(({ items }) => items).filter((item) => isUndecided(item, cardsWaiting))
  const count = undecided.length
  const isPaused = useFloor(({ meeting }) => Boolean(meeting?.publicPause))
  const unanswered = useFloor(({ questions }) => questions.filter(({ state }) => state === 'visible').length)
  return (
    <ConfirmDialog
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      title={t('acts.closeTitle')}
      confirmLabel={count > 0 ? closing('do', { count }) : t('acts.closeMeeting')}
      onConfirm={async () => {
        await act('meeting:close', { moves: undecided.map(({ id }) => id) })
      }}
    >
      <p className="measure">{t('acts.closeText')}</p>
      {isPaused && <p className="measure mt-2 font-semibold">{t('acts.closeEndsPause')}</p>}
      {outsideCount > 0 && (
        <p className="measure mt-2 font-semibold">{outside('closing', { count: outsideCount })}</p>
      )}
      {unanswered > 0 && (
        <p className="measure mt-2 font-semibold">
          {asked('closing', { count: unanswered, days: ANSWER_DAYS })}
        </p>
      )}
      {cardsWaiting > 0 && (
        <p className="measure mt-2 font-semibold">{t('acts.undecided', { count: cardsWaiting })}</p>
      )}
      {count > 0 && (
        <>
          <p className="measure mt-2 font-semibold">{closing('text', { count })}</p>
          <ul className="mt-1 list-disc ps-5">
            {undecided.map(({ id, number, title }) => (
              <li key={id}>{closing('item', { number, title })}</li>
            ))}
          </ul>
        </>
      )}
    </ConfirmDialog>
  )
}
