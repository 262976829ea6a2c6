'use client'

import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Owners } from '#components/tasks/owner-choices.ts'
import { OwnerField } from '#components/tasks/owner-field.tsx'
import { Button } from '#components/ui/button.tsx'
import { DateField } from '#components/ui/date-field.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { useAct } from '#components/workspace/use-act.ts'
import type { TaskOwner } from '#domain/task/owner.ts'
import type { ListedTask } from '#protocol/task-requests.ts'

type Props = { task: ListedTask; owners: Owners; onClose: () => void }

export function ChangeTaskDialog({ task, owners, onClose }: Props) {
  const t = useTranslations('tasks')
  const ui = useTranslations('ui')
  const { act, isPending } = useAct()
  const [what, setWhat] = useState(task.what)
  const [owner, setOwner] = useState<TaskOwner>(task)
  const [due, setDue] = useState(task.due ?? '')

  const save = async () => {
    const { personId, organisationId } = owner
    const words = { what, owner: owner.owner, personId, organisationId, due: due || null }
    const changed = await act('task:change', { taskId: task.id, ...words })
    if (changed.ok) onClose()
  }
  return (
    <Dialog
      isOpen
      size="sm"
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={t('changeTitle')}
      footer={
        <>
          <Button onPress={onClose}>{ui('cancel')}</Button>
          <Button variant="primary" isPending={isPending} onPress={() => void save()}>
            {t('save')}
          </Button>
        </>
      }
    >
      <div className="space-y-4">
        <TextField label={t('what')} value={what} onChange={setWhat} isRequired />
        <OwnerField owners={owners} value={owner} onChange={setOwner} />
        <DateField label={t('due')} value={due} onChange={setDue} />
      </div>
    </Dialog>
  )
}
