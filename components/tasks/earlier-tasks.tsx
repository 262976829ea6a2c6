import { ButtonForm } from '#components/people/button-form.tsx'
import { FieldForm, type FormAction } from '#components/people/field-form.tsx'
import { classNames } from '#components/ui/class-names.ts'
import { TEXT_LINK } from '#components/ui/text-link.tsx'
import type { Formats } from '#domain/formats.ts'
import type { Translator } from '#messages/catalogue.ts'
import type { ListedTask } from '#protocol/task-requests.ts'

type Speech = { readonly t: Translator<'tasks'>; readonly f: Formats; readonly lang: string }
type Props = Speech & { tasks: readonly ListedTask[]; meeting: string; action: FormAction }

/** What earlier meetings have left to the one that is prepared: ended here, with or without a script. */
export function EarlierTasks({ tasks, ...rest }: Props) {
  const { t } = rest
  if (tasks.length === 0) return null
  return (
    <section aria-labelledby="earlier-tasks" className="mt-8 border-line border-t pt-6">
      <h2 id="earlier-tasks" className="text-title-3">
        {t('beforeTitle')}
      </h2>
      <p className="measure text-ink-soft">{t('beforeLead')}</p>
      <ul className="mt-2 divide-y divide-line">
        {tasks.map((task) => (
          <EarlierTask key={task.id} task={task} {...rest} />
        ))}
      </ul>
    </section>
  )
}

function EarlierTask({ task, t, f, lang, meeting, action }: Omit<Props, 'tasks'> & { task: ListedTask }) {
  const hidden = { meeting, taskId: task.id }
  return (
    <li className="flex flex-wrap items-start gap-x-4 gap-y-2 py-3">
      <div className="min-w-48 flex-1">
        <p lang={lang} className="font-semibold wrap-break-word">
          {task.what}
        </p>
        <Facts {...{ task, t, f, lang }} />
      </div>
      {task.state === 'open' && (
        <div className="flex flex-wrap items-start gap-2">
          <ButtonForm
            action={action}
            size="sm"
            variant="secondary"
            values={{ ...hidden, requestId: crypto.randomUUID(), state: 'done', reason: '' }}
            label={t('finishOf', { what: task.what })}
          >
            {t('finish')}
          </ButtonForm>
          <details>
            <summary className="min-h-8 cursor-pointer py-1 text-small font-semibold pointer-coarse:min-h-11">
              {t('drop')}
              <span className="sr-only">: {task.what}</span>
            </summary>
            <div className="mt-2 w-72 max-w-full">
              <FieldForm
                action={action}
                size="sm"
                variant="danger"
                hidden={{ ...hidden, requestId: crypto.randomUUID(), state: 'dropped' }}
                fields={[
                  {
                    kind: 'input',
                    id: `why-${task.id}`,
                    name: 'reason',
                    label: t('dropReason'),
                    maxLength: 500,
                    required: true,
                    defaultValue: '',
                  },
                ]}
                submit={t('dropNow')}
              />
            </div>
          </details>
        </div>
      )}
    </li>
  )
}

function Facts({
  task: { owner, due, isOverdue, from, state, reason },
  t,
  f,
  lang,
}: Speech & { task: ListedTask }) {
  return (
    <p className="text-small text-ink-soft wrap-break-word">
      <span lang={lang}>{owner}</span>
      {due !== null && (
        <>
          {' · '}
          <span className={classNames('tabular', isOverdue && 'font-semibold text-needs-work-ink')}>
            {t(isOverdue ? 'overdue' : 'until', { day: f.calendarDate(due) })}
          </span>
        </>
      )}
      {from !== null && (
        <>
          {' · '}
          <a href={`/meetings/${encodeURIComponent(from.code)}`} className={TEXT_LINK}>
            {t('from', { date: f.date(from.startsAt) })}
          </a>
        </>
      )}
      {state !== 'open' && ` · ${state === 'dropped' ? t('dropped', { reason: reason ?? '' }) : t('done')}`}
    </p>
  )
}
