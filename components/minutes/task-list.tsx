import type { FormAction } from '#components/people/field-form.tsx'
import { FieldForm } from '#components/people/field-form.tsx'
import type { Translator } from '#messages/catalogue.ts'
import type { WorkTask } from '#protocol/pages/minutes.ts'

export type TaskActions = {
  readonly add: FormAction
  readonly change: FormAction
  readonly settle: FormAction
}

type Words = { readonly meeting: string; readonly t: Translator<'minutes'>; readonly lang: string }

type Props = Words & {
  tasks: readonly WorkTask[]
  items: readonly { readonly id: string; readonly title: string }[]
  /** Absent for those who only read. */
  actions: TaskActions | undefined
  day: (due: string) => string
}

/** What somebody took upon themselves at this meeting. */
export function TaskList({ tasks, items, actions, day, ...words }: Props) {
  const { t, meeting, lang } = words
  const choices = [
    { value: '', label: t('tasks.noItem') },
    ...items.map(({ id, title }) => ({ value: id, label: title })),
  ]
  return (
    <section aria-labelledby="tasks" className="space-y-3 border-t border-line pt-6">
      <h2 id="tasks" className="text-title-3">
        {t('tasks.title')}
      </h2>
      <ul className="space-y-3">
        {tasks.map((task) => (
          <li key={task.id} className="rounded-md border border-line p-3">
            <p lang={lang}>
              <strong>{task.number}.</strong> {task.what}
            </p>
            <p className="text-small text-ink-soft">
              {[task.owner, task.due && day(task.due), t(`tasks.state.${task.state}`), task.reason]
                .filter(Boolean)
                .join(' · ')}
            </p>
            {actions && task.state === 'open' && <Settle {...{ task, actions, ...words }} />}
          </li>
        ))}
      </ul>
      {actions && (
        <details open={tasks.length === 0}>
          <summary className="cursor-pointer font-semibold">{t('tasks.add')}</summary>
          <div className="mt-3">
            <FieldForm
              action={actions.add}
              size="sm"
              hidden={{ meeting, requestId: crypto.randomUUID() }}
              fields={[
                ...taskFields('new', t),
                { kind: 'select', id: 'task-item', name: 'itemId', label: t('tasks.item'), choices },
              ]}
              submit={t('tasks.submit')}
            />
          </div>
        </details>
      )}
    </section>
  )
}

const taskFields = (id: string, t: Translator<'minutes'>, task?: WorkTask) =>
  [
    {
      kind: 'input',
      id: `what-${id}`,
      name: 'what',
      label: t('tasks.what'),
      maxLength: 500,
      defaultValue: task?.what ?? '',
    },
    {
      kind: 'input',
      id: `owner-${id}`,
      name: 'owner',
      label: t('tasks.owner'),
      hint: t('tasks.ownerHint'),
      maxLength: 200,
      defaultValue: task?.owner ?? '',
    },
    {
      kind: 'input',
      id: `due-${id}`,
      name: 'due',
      type: 'date',
      label: t('tasks.due'),
      defaultValue: task?.due ?? '',
    },
  ] as const

function Settle({ task, actions, meeting, t }: Words & { task: WorkTask; actions: TaskActions }) {
  const hidden = () => ({ meeting, requestId: crypto.randomUUID(), taskId: task.id })
  return (
    <details className="mt-1">
      <summary className="cursor-pointer text-small font-semibold">
        {t('tasks.open')}
        <span className="sr-only">: {task.what}</span>
      </summary>
      <div className="mt-3 grid gap-6 sm:grid-cols-2">
        <FieldForm
          action={actions.change}
          size="sm"
          variant="secondary"
          hidden={hidden()}
          fields={taskFields(task.id, t, task)}
          submit={t('tasks.change')}
        />
        <FieldForm
          action={actions.settle}
          size="sm"
          variant="secondary"
          hidden={hidden()}
          fields={[
            {
              kind: 'select',
              id: `state-${task.id}`,
              name: 'state',
              label: t('tasks.became'),
              choices: (['done', 'dropped'] as const).map((value) => ({
                value,
                label: t(`tasks.state.${value}`),
              })),
            },
            {
              kind: 'input',
              id: `reason-${task.id}`,
              name: 'reason',
              label: t('tasks.reason'),
              maxLength: 500,
              defaultValue: '',
            },
          ]}
          submit={t('tasks.settle')}
        />
      </div>
    </details>
  )
}
