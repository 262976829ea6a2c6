'use client'

import { useTranslations } from 'use-intl'
import type { ListActs } from '#components/attendance/use-list-acts.ts'
import { ConfirmDialog } from '#components/ui/confirm-dialog.tsx'
import type { DeskPerson } from '#protocol/attendance.ts'

type Props = { person: DeskPerson; acts: ListActs; onClose: () => void }

export function RemoveDialog({ person: { name, attendanceId }, acts, onClose }: Props) {
  const t = useTranslations('attendance')
  const remove = async () => {
    if (attendanceId === null) return
    await acts.done(acts.act('attendance:remove', { attendanceId }), t('removeConfirm'))
  }
  return (
    <ConfirmDialog
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={t('removeTitle', { name })}
      confirmLabel={t('removeConfirm')}
      tone="danger"
      onConfirm={remove}
    >
      <p className="measure">{t('removeText', { name })}</p>
    </ConfirmDialog>
  )
}
