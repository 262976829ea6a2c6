'use client'

import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { type Represented, RepresentsFields } from '#components/attendance/represents-fields.tsx'
import type { ListActs } from '#components/attendance/use-list-acts.ts'
import { Button } from '#components/ui/button.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import type { DeskPerson } from '#protocol/attendance.ts'

type Props = { person: DeskPerson; acts: ListActs; onClose: () => void }

export function RepresentsDialog({ person, acts, onClose }: Props) {
  const t = useTranslations('attendance')
  const ui = useTranslations('ui')
  const [value, setValue] = useState<Represented>({
    organisation: person.organisation ?? '',
    segment: person.segment,
  })
  const title = t('representsTitle', { name: person.name })

  const save = async () => {
    const { attendanceId } = person
    if (attendanceId === null) return
    const isSaved = await acts.done(acts.act('attendance:describe', { attendanceId, ...value }), title)
    if (isSaved) onClose()
  }
  return (
    <Dialog
      isOpen
      size="sm"
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={title}
      footer={
        <>
          <Button onPress={onClose}>{ui('cancel')}</Button>
          <Button variant="primary" isPending={acts.isPending} onPress={() => void save()}>
            {t('save')}
          </Button>
        </>
      }
    >
      <div className="space-y-4 pb-2">
        <RepresentsFields value={value} onChange={setValue} />
      </div>
    </Dialog>
  )
}
