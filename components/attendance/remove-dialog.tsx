'use client'

import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { ListActs } from '#components/attendance/use-list-acts.ts'
import { Button } from '#components/ui/button.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { LONGEST_REMOVAL_REASON } from '#domain/attendance/removal.ts'
import type { DeskPerson } from '#protocol/attendance.ts'

type Props = { person: DeskPerson; acts: ListActs; onClose: () => void }

/** For a press too many: the line is struck out and says why. */
export function RemoveDialog({ person: { name, attendanceId }, acts, onClose }: Props) {
  const t = useTranslations('attendance')
  const ui = useTranslations('ui')
  const reasons = useTranslations('reasons')
  const [reason, setReason] = useState('')
  const [isTried, setTried] = useState(false)

  const remove = async () => {
    setTried(true)
    if (attendanceId === null || reason.trim() === '') return
    const asked = acts.act('attendance:remove', { attendanceId, reason })
    if (await acts.done(asked, t('removeConfirm'))) onClose()
  }
  return (
    <Dialog
      isOpen
      size="sm"
      role="alertdialog"
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={t('removeTitle', { name })}
      footer={
        <>
          <Button onPress={onClose}>{ui('cancel')}</Button>
          <Button variant="danger" isPending={acts.isPending} onPress={() => void remove()}>
            {t('removeConfirm')}
          </Button>
        </>
      }
    >
      <p className="measure mb-4">{t('removeText', { name })}</p>
      <TextField
        label={t('removeReason')}
        value={reason}
        onChange={setReason}
        maxLength={LONGEST_REMOVAL_REASON}
        isRequired
        autoFocus
        error={isTried && reason.trim() === '' ? reasons('reason-missing') : undefined}
      />
    </Dialog>
  )
}
