'use client'

import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '#components/ui/button.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import { TextArea } from '#components/ui/text-area.tsx'
import { useAct } from '#components/workspace/use-act.ts'
import type { FloorCard } from '#protocol/floor.ts'
import { LONGEST } from '#protocol/requests.ts'

/** Nothing tabled is deleted: a proposal is taken back with a reason that its page keeps. */
export function WithdrawDialog({ card, onClose }: { card: FloorCard; onClose: () => void }) {
  const t = useTranslations('board')
  const reasons = useTranslations('reasons')
  const { act, isPending } = useAct()
  const [reason, setReason] = useState('')
  const [isTried, setTried] = useState(false)

  const withdraw = async () => {
    setTried(true)
    if (reason.trim() === '') return
    const withdrawn = await act('proposal:withdraw', { proposalId: card.id, reason })
    if (withdrawn.ok) onClose()
  }
  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={t('withdrawTitle', { code: card.code })}
      footer={
        <>
          <Button onPress={onClose}>{t('cancel')}</Button>
          <Button variant="danger" isPending={isPending} onPress={() => void withdraw()}>
            {t('withdrawNow')}
          </Button>
        </>
      }
    >
      <p className="measure mb-4">{t('withdrawText')}</p>
      <TextArea
        label={t('withdrawReason')}
        value={reason}
        onChange={setReason}
        maxLength={LONGEST.note}
        isRequired
        error={isTried && reason.trim() === '' ? reasons('reason-missing') : undefined}
      />
    </Dialog>
  )
}
