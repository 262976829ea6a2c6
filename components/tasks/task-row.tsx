'use client'

import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useFloor } from '#components/live/use-floor.ts'
import { ChangeTaskDialog } from '#components/tasks/change-task-dialog.tsx'
import { DropTaskDialog } from '#components/tasks/drop-task-dialog.tsx'
import type { Owners } from '#components/tasks/owner-choices.ts'
import { announce } from '#components/ui/announcer.ts'
import { Button } from '#components/ui/button.tsx'
import { classNames } from '#components/ui/class-names.ts'
import { MenuButton } from '#components/ui/menu.tsx'
import { TEXT_LINK } from '#components/ui/text-link.tsx'
import { ROW } from '#components/ui/use-followed-row.ts'
import { useFormats } from '#components/words/use-formats.ts'
import { useAct } from '#components/workspace/use-act.ts'
import type { ListedTask } from '#protocol/task-requests.ts'

type Props = {
  task: ListedTask
  owners: Owners
  /** Which acts are offered: none to those who read. */
  mayEnd: boolean
  mayChange: boolean
  /** Before the row moves to those that are ended. */
  onEnd: () => void
}

/** One task: what, who, until when, from where, and the one press that ends it. */
export function TaskRow(props: Props) {
  const { task, mayEnd, mayChange } = props
  const isOpen = task.state === 'open'
  return (
    <li {...{ [ROW]: task.id }} tabIndex={-1} className="flex flex-wrap items-start gap-x-3 gap-y-1.5 py-2.5">
      <div className="min-w-48 flex-1">
        <p className={classNames('wrap-break-word', isOpen ? 'font-semibold' : 'text-ink-soft')}>
          {task.what}
        </p>
        <Facts task={task} />
      </div>
      {isOpen && (mayEnd || mayChange) && <Ending {...props} />}
    </li>
  )
}

function Facts({ task }: { task: ListedTask }) {
  const t = useTranslations('tasks')
  const { calendarDate, date } = useFormats()
  const number = useFloor(({ items }) => items.find(({ id }) => id === task.itemId)?.number)
  const { owner, due, isOverdue, state, reason, from } = task
  return (
    <p className="text-small text-ink-soft wrap-break-word">
      {owner}
      {due !== null && (
        <>
          {' · '}
          <span className={classNames('tabular', isOverdue && 'font-semibold text-needs-work-ink')}>
            {t(isOverdue ? 'overdue' : 'until', { day: calendarDate(due) })}
          </span>
        </>
      )}
      {from === null && number !== undefined && ` · ${t('under', { number })}`}
      {from !== null && (
        <>
          {' · '}
          <a href={`/meetings/${encodeURIComponent(from.code)}`} className={TEXT_LINK}>
            {t('from', { date: date(from.startsAt) })}
          </a>
        </>
      )}
      {state !== 'open' && ` · ${state === 'dropped' ? t('dropped', { reason: reason ?? '' }) : t('done')}`}
    </p>
  )
}

function Ending({ task, owners, mayEnd, mayChange, onEnd }: Props) {
  const t = useTranslations('tasks')
  const { act, isPending } = useAct()
  const [asked, setAsked] = useState<'drop' | 'change' | null>(null)
  const close = () => setAsked(null)
  const { id: taskId, what } = task

  const finish = async () => {
    onEnd()
    const ended = await act('task:settle', { taskId, state: 'done', reason: null })
    if (ended.ok) announce(t('saidDone', { what }))
  }
  const items = [
    ...(mayChange ? [{ id: 'change', label: t('change') }] : []),
    ...(mayEnd ? [{ id: 'drop', label: t('drop') }] : []),
  ]
  return (
    <span className="flex items-center gap-1">
      {mayEnd && (
        <Button
          size="sm"
          isPending={isPending}
          aria-label={t('finishOf', { what })}
          onPress={() => void finish()}
        >
          {t('finish')}
        </Button>
      )}
      <MenuButton
        label={t('moreOf', { what })}
        items={items}
        onAction={(id) => setAsked(id === 'drop' ? 'drop' : 'change')}
      />
      {asked === 'drop' && <DropTaskDialog {...{ task, onEnd }} onClose={close} />}
      {asked === 'change' && <ChangeTaskDialog {...{ task, owners }} onClose={close} />}
    </span>
  )
}
