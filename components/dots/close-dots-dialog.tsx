'use client'

import { useTranslations } from 'use-intl'
import { Button } from '#components/ui/button.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import { useAct } from '#components/workspace/use-act.ts'
import type { FloorDots } from '#protocol/floor-rounds.ts'

export function CloseDotsDialog({ round, onClose }: { round: FloorDots; onClose: () => void }) {
  const t = useTranslations('dots')
  const { act, isPending } = useAct()

  const close = async () => {
    const closed = await act('dots:close', { roundId: round.id })
    if (closed.ok) onClose()
  }
  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={t('closeTitle')}
      footer={
        <>
          <Button onPress={onClose}>{t('goOn')}</Button>
          <Button variant="primary" isPending={isPending} onPress={() => void close()}>
            {t('close')}
          </Button>
        </>
      }
    >
      <p className="measure">{t('closeText', { missing: Math.max(round.entitled - round.took, 0) })}</p>
      <p className="measure mt-2">{t('shown.noDecision')}</p>
    </Dialog>
  )
}
