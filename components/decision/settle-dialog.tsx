'use client'

import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '#components/ui/button.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import { TextArea } from '#components/ui/text-area.tsx'
import { useAct } from '#components/workspace/use-act.ts'
import { LONGEST_HIGHLIGHT } from '#domain/proposal/highlight.ts'
import type { FloorHighlight } from '#protocol/floor.ts'

/** A highlight that was spoken about ends with a word on how. */
export function SettleDialog({ highlight, onClose }: { highlight: FloorHighlight; onClose: () => void }) {
  const t = useTranslations('decisions')
  const own = useTranslations('floor')
  const reasons = useTranslations('reasons')
  const { act, isPending } = useAct()
  const [reason, setReason] = useState('')
  const [isTried, setTried] = useState(false)
  const isMissing = isTried && reason.trim() === ''

  const settle = async () => {
    setTried(true)
    if (reason.trim() === '') return
    await act('highlight:settle', { highlightId: highlight.id, reason })
    onClose()
  }
  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={t('highlight.settleTitle')}
      footer={
        <>
          <Button onPress={onClose}>{own('cancel')}</Button>
          <Button variant="primary" isPending={isPending} onPress={() => void settle()}>
            {t('highlight.settleNow')}
          </Button>
        </>
      }
    >
      <p className="measure mb-4">{t('highlight.settleText')}</p>
      <TextArea
        label={t('highlight.settleReason')}
        isRequired
        maxLength={LONGEST_HIGHLIGHT}
        value={reason}
        onChange={setReason}
        error={isMissing ? reasons('reason-missing') : undefined}
      />
    </Dialog>
  )
}
