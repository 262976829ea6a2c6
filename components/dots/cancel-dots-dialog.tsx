'use client'

import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '#components/ui/button.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import { TextArea } from '#components/ui/text-area.tsx'
import { useAct } from '#components/workspace/use-act.ts'
import type { FloorDots } from '#protocol/floor-rounds.ts'
import { LONGEST } from '#protocol/requests.ts'

export function CancelDotsDialog({ round, onClose }: { round: FloorDots; onClose: () => void }) {
  const t = useTranslations('dots')
  const reasons = useTranslations('reasons')
  const { act, isPending } = useAct()
  const [reason, setReason] = useState('')
  const [isTried, setTried] = useState(false)
  const isMissing = reason.trim() === ''

  const cancel = async () => {
    setTried(true)
    if (isMissing) return
    const cancelled = await act('dots:cancel', { roundId: round.id, reason })
    if (cancelled.ok) onClose()
  }
  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={t('cancelTitle')}
      footer={
        <>
          <Button onPress={onClose}>{t('goOn')}</Button>
          <Button variant="danger" isPending={isPending} onPress={() => void cancel()}>
            {t('cancelNow')}
          </Button>
        </>
      }
    >
      <p className="measure mb-4">{t('cancelText')}</p>
      <TextArea
        label={t('cancelReason')}
        isRequired
        rows={2}
        maxLength={LONGEST.note}
        error={isTried && isMissing ? reasons('reason-missing') : undefined}
        value={reason}
        onChange={setReason}
      />
    </Dialog>
  )
}
