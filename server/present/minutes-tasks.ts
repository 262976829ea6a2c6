import type { EarlierTaskLine, TaskLine } from '#domain/minutes/document.ts'
import type { LayoutBlock } from '#domain/minutes/layout.ts'
import type { Speech } from './minutes-speech.ts'

const TASK_HEAD = ['task', 'what', 'owner', 'due', 'state'] as const

/** What was taken on at the meeting. */
export function tasksOf(tasks: readonly TaskLine[], speech: Speech): LayoutBlock[] {
  const { t } = speech
  const caption = t('doc.tasks')
  const head = TASK_HEAD.map((key) => t(`doc.column.${key}`))
  const rows = tasks.map((task) => [...wordsOfTask(task, speech), t(`tasks.state.${task.state}`)])
  return [
    { kind: 'heading', level: 2, text: caption },
    { kind: 'table', caption, head, rows },
  ]
}

/** What earlier meetings have left to this one, each with the meeting whose task it remains. */
export function earlierTasksOf(tasks: readonly EarlierTaskLine[], speech: Speech): LayoutBlock[] {
  const { t, f } = speech
  const caption = t('doc.earlierTasks')
  const head = (['from', ...TASK_HEAD] as const).map((key) => t(`doc.column.${key}`))
  const rows = tasks.map((task) => [
    f.date(task.from),
    ...wordsOfTask(task, speech),
    t(task.state === 'open' ? 'doc.stillOpen' : `tasks.state.${task.state}`),
  ])
  return [
    { kind: 'heading', level: 2, text: caption },
    { kind: 'table', caption, head, rows },
  ]
}

const wordsOfTask = ({ number, what, owner, due }: TaskLine, { t, f }: Speech): string[] => [
  t('doc.taskNumber', { number }),
  what,
  owner ?? t('doc.somebody'),
  due ? f.calendarDate(due) : '–',
]
