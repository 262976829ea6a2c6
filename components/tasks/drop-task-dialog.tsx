'use client'

import { useTranslations } from 'use-intl'
import { announce } from '#components/ui/announcer.ts'
import { ReasonDialog } from '#components/workspace/reason-dialog.tsx'
import { useAct } from '#components/workspace/use-act.ts'
import type { ListedTask } from '#protocol/task-requests.ts'

const LONGEST_REASON = 500

type Props = { task: ListedTask; onEnd: () => void; onClose: () => void }

/** A task that is not done any more says why. */
export function DropTaskDialog({ task, onEnd, onClose }: Props) {
  const t = useTranslations('tasks')
  const { act, isPending } = useAct()
  const drop = async (reason: string) => {
    onEnd()
    const dropped = await act('task:settle', { taskId: task.id, state: 'dropped', reason })
    if (!dropped.ok) return
    announce(t('saidDropped', { what: task.what }))
    onClose()
  }
  return (
    <ReasonDialog
      title={t('dropTitle')}
      reason={{ label: t('dropReason'), longest: LONGEST_REASON }}
      confirm={t('dropNow')}
      isPending={isPending}
      onConfirm={(reason) => void drop(reason)}
      onClose={onClose}
    >
      <p className="measure">{task.what}</p>
    </ReasonDialog>
  )
}
