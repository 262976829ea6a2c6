'use client'

import { type ReactNode, useId } from 'react'
import { useTranslations } from 'use-intl'
import { useFloor } from '#components/live/use-floor.ts'
import { AddTask } from '#components/tasks/add-task.tsx'
import { TaskRow } from '#components/tasks/task-row.tsx'
import { useTaskBook } from '#components/tasks/use-task-book.ts'
import { NoticeBox } from '#components/ui/notice-box.tsx'
import { SideSheet } from '#components/ui/side-sheet.tsx'
import { Spinner } from '#components/ui/spinner.tsx'
import { useFollowedRow } from '#components/ui/use-followed-row.ts'
import { useSurroundings } from '#components/workspace/surroundings.tsx'
import { isLive } from '#domain/meeting/role.ts'
import { stageOf } from '#domain/minutes/course.ts'
import type { ListedTask, TaskBook } from '#protocol/task-requests.ts'

/** What somebody takes upon themselves at this meeting, and what earlier meetings have left to it. */
export function TasksPanel() {
  const t = useTranslations('tasks')
  const reasons = useTranslations('reasons')
  const { show } = useSurroundings()
  const { book, refusal } = useTaskBook()
  return (
    <SideSheet isOpen onClose={() => show(null)} title={t('title')}>
      {refusal && (
        <NoticeBox tone="needs-work" role="alert">
          {reasons(refusal)}
        </NoticeBox>
      )}
      {!book && !refusal && <Spinner label={t('looking')} />}
      {book && <Book book={book} />}
    </SideSheet>
  )
}

function Book({ book }: { book: TaskBook }) {
  const { own, before, people } = book
  const { ref, follow } = useFollowedRow(book)
  const t = useTranslations('tasks')
  const { frame } = useSurroundings()
  const { mayKeep, mayEndEarlier } = useRights()
  const owners = { people, organisations: frame.organisations }
  const rowOf = (task: ListedTask): ReactNode => (
    <TaskRow
      key={task.id}
      {...{ task, owners }}
      onEnd={() => follow(task.id)}
      mayEnd={task.from === null ? mayKeep : mayEndEarlier}
      mayChange={task.from === null && mayKeep}
    />
  )
  const open = own.filter(isOpen)
  const left = before.filter(isOpen)
  const ended = [...own, ...before].filter((task) => !isOpen(task))
  return (
    <div ref={ref} className="space-y-6">
      {mayKeep && <AddTask owners={owners} />}
      <Tasks title={t('ownTitle')} empty={t('noneYet')}>
        {open.map(rowOf)}
      </Tasks>
      {left.length > 0 && <Tasks title={t('beforeTitle')}>{left.map(rowOf)}</Tasks>}
      {ended.length > 0 && <Tasks title={t('endedTitle')}>{ended.map(rowOf)}</Tasks>}
    </div>
  )
}

const isOpen = ({ state }: ListedTask) => state === 'open'

/** As the commands will judge: server/commands/keep-tasks.ts. */
function useRights() {
  const { can } = useSurroundings()
  const state = useFloor(({ meeting }) => meeting?.state ?? 'cancelled')
  const stage = stageOf(state)
  const isKeeper = can('keep-tasks')
  return {
    mayKeep: isKeeper && (isLive(state) || (stage !== undefined && stage !== 'published')),
    mayEndEarlier: isKeeper && state !== 'cancelled' && stage !== 'published',
  }
}

function Tasks({
  title,
  empty,
  children,
}: {
  title: string
  empty?: string
  children: readonly ReactNode[]
}) {
  const id = useId()
  return (
    <section aria-labelledby={id}>
      <h3 id={id} className="font-semibold">
        {title} <span className="tabular font-normal text-ink-soft">{children.length}</span>
      </h3>
      {children.length === 0 && empty && <p className="measure text-ink-soft">{empty}</p>}
      <ul className="divide-y divide-line">{children}</ul>
    </section>
  )
}
