import type { FormAction } from '#components/people/field-form.tsx'
import { FieldForm } from '#components/people/field-form.tsx'
import type { Translator } from '#messages/catalogue.ts'
import type { WorkRemark } from '#protocol/pages/minutes.ts'

type Words = { readonly meeting: string; readonly t: Translator<'minutes'> }

type Props = Words & {
  remarks: readonly WorkRemark[]
  /** Absent for those who do not answer. */
  answer: FormAction | undefined
  when: (at: string) => string
}

/** Corrections that people propose to one part, each with its answer. */
export function RemarkList({ remarks, answer, meeting, t, when }: Props) {
  if (remarks.length === 0) return null
  return (
    <ul className="space-y-3">
      {remarks.map((remark) => (
        <li key={remark.id} className="rounded-md border border-line p-3">
          <p className="text-small text-ink-soft">
            {t('remark.by', { name: remark.by, when: when(remark.at) })}
          </p>
          <p className="mt-1 whitespace-pre-line">{remark.text}</p>
          {remark.state === 'proposed' ? (
            answer && <Answer {...{ remark, answer, meeting, t }} />
          ) : (
            <p className="mt-1 text-small font-semibold">
              {t(`remark.state.${remark.state}`, { answer: remark.answer ?? '' })}
            </p>
          )}
        </li>
      ))}
    </ul>
  )
}

function Answer({ remark, answer, meeting, t }: Words & { remark: WorkRemark; answer: FormAction }) {
  const choice = (value: 'accepted' | 'declined') => ({ value, label: t(`remark.verdict.${value}`) })
  return (
    <div className="mt-3 border-t border-line pt-3">
      <FieldForm
        action={answer}
        size="sm"
        hidden={{ meeting, requestId: crypto.randomUUID(), remarkId: remark.id }}
        fields={[
          {
            kind: 'select',
            id: `verdict-${remark.id}`,
            name: 'verdict',
            label: t('remark.what'),
            choices: [choice('accepted'), choice('declined')],
          },
          {
            kind: 'input',
            id: `answer-${remark.id}`,
            name: 'answer',
            label: t('remark.answer'),
            maxLength: 500,
          },
        ]}
        submit={t('remark.submitAnswer')}
      />
    </div>
  )
}

/** Proposes a correction to one part, for everybody who was there. */
export function ProposeRemark({ action, part, meeting, t }: Words & { action: FormAction; part: string }) {
  return (
    <details>
      <summary className="cursor-pointer text-small font-semibold">{t('remark.propose')}</summary>
      <div className="mt-2">
        <FieldForm
          action={action}
          size="sm"
          hidden={{ meeting, requestId: crypto.randomUUID(), key: part }}
          fields={[
            {
              kind: 'area',
              id: `remark-${part}`,
              name: 'text',
              label: t('remark.text'),
              hint: t('remark.textHint'),
              rows: 3,
              maxLength: 1000,
            },
          ]}
          submit={t('remark.submit')}
          done={t('remark.done')}
        />
      </div>
    </details>
  )
}
