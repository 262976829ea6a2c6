'use client'

import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '#components/ui/button.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import { TextArea } from '#components/ui/text-area.tsx'
import { useAct } from '#components/workspace/use-act.ts'
import type { FloorVote } from '#protocol/floor-vote.ts'
import { LONGEST } from '#protocol/requests.ts'

export function CloseVoteDialog({ vote, onClose }: { vote: FloorVote; onClose: () => void }) {
  const t = useTranslations('ballot')
  const { act, isPending } = useAct()
  const [reason, setReason] = useState('')

  const close = async () => {
    const closed = await act('vote:close', { voteId: vote.id, reason: reason.trim() || null })
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
      <p className="measure mb-4">{t('closeText', { missing: Math.max(vote.entitled - vote.voted, 0) })}</p>
      <TextArea
        label={t('closeReason')}
        hint={t('closeReasonHint')}
        rows={2}
        maxLength={LONGEST.note}
        value={reason}
        onChange={setReason}
      />
    </Dialog>
  )
}
