'use client'

import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { announce } from '#components/ui/announcer.ts'
import { Button } from '#components/ui/button.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import { TextArea } from '#components/ui/text-area.tsx'
import { useAct } from '#components/workspace/use-act.ts'
import type { ListedTask } from '#protocol/task-requests.ts'

const LONGEST_REASON = 500

type Props = { task: ListedTask; onEnd: () => void; onClose: () => void }

/** A task that is not done any more says why. */
export function DropTaskDialog({ task, onEnd, onClose }: Props) {
  const t = useTranslations('tasks')
  const ui = useTranslations('ui')
  const reasons = useTranslations('reasons')
  const { act, isPending } = useAct()
  const [reason, setReason] = useState('')
  const [isTried, setTried] = useState(false)

  const drop = async () => {
    setTried(true)
    if (reason.trim() === '') return
    onEnd()
    const dropped = await act('task:settle', { taskId: task.id, state: 'dropped', reason })
    if (!dropped.ok) return
    announce(t('saidDropped', { what: task.what }))
    onClose()
  }
  return (
    <Dialog
      isOpen
      size="sm"
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={t('dropTitle')}
      footer={
        <>
          <Button onPress={onClose}>{ui('cancel')}</Button>
          <Button variant="danger" isPending={isPending} onPress={() => void drop()}>
            {t('dropNow')}
          </Button>
        </>
      }
    >
      <p className="measure mb-4">{task.what}</p>
      <TextArea
        label={t('dropReason')}
        value={reason}
        onChange={setReason}
        maxLength={LONGEST_REASON}
        isRequired
        error={isTried && reason.trim() === '' ? reasons('reason-missing') : undefined}
      />
    </Dialog>
  )
}
