import { ShieldAlert, ShieldCheck } from 'lucide-react'
import type { FormAction } from '#components/people/field-form.tsx'
import { FieldForm } from '#components/people/field-form.tsx'
import type { Translator } from '#messages/catalogue.ts'
import type { WorkFinding } from '#protocol/pages/minutes.ts'

type Props = {
  finding: WorkFinding
  /** Absent for those who only read. */
  action: FormAction | undefined
  meeting: string
  t: Translator<'minutes'>
}

/** Something private that the check found, where it stands, and what became of it. */
export function FindingCard({ finding, action, meeting, t }: Props) {
  const { kind, words, resolution } = finding
  const Icon = resolution ? ShieldCheck : ShieldAlert
  return (
    <div className="rounded-md border border-line bg-sunken p-3">
      <p className="flex items-start gap-2">
        <Icon
          size={18}
          aria-hidden
          className={`mt-0.5 shrink-0 ${resolution ? 'text-adopted-ink' : 'text-needs-work-ink'}`}
        />
        <span className="min-w-0">
          <strong>{t(`finding.kind.${kind}`)}:</strong> <Marked {...finding} />
        </span>
      </p>
      {resolution ? (
        <p className="mt-1 ps-6 text-small text-ink-soft">
          {t(`finding.became.${resolution.verdict}`, { reason: resolution.reason })}
        </p>
      ) : (
        action && <Resolve {...{ finding, action, meeting, t }} label={words} />
      )}
    </div>
  )
}

function Marked({ around, words }: WorkFinding) {
  const at = around.indexOf(words)
  if (at === -1) return <mark className="rounded-sm px-0.5">{words}</mark>
  return (
    <>
      {around.slice(0, at)}
      <mark className="rounded-sm px-0.5">{words}</mark>
      {around.slice(at + words.length)}
    </>
  )
}

function Resolve({ finding, action, meeting, t, label }: Props & { action: FormAction; label: string }) {
  const { key, kind, words } = finding
  const place = `${key}-${kind}-${words}`.replaceAll(/[^\p{L}\d]+/gu, '-')
  const choice = (value: 'covered' | 'kept') => ({ value, label: t(`finding.verdict.${value}`) })
  return (
    <details className="mt-1 ps-6">
      <summary className="cursor-pointer text-small font-semibold">
        {t('finding.resolve')}
        <span className="sr-only">: {label}</span>
      </summary>
      <div className="mt-2">
        <FieldForm
          action={action}
          size="sm"
          hidden={{ meeting, requestId: crypto.randomUUID(), key, kind, words }}
          fields={[
            {
              kind: 'select',
              id: `verdict-${place}`,
              name: 'verdict',
              label: t('finding.what'),
              choices: [choice('covered'), choice('kept')],
            },
            {
              kind: 'input',
              id: `reason-${place}`,
              name: 'reason',
              label: t('finding.reason'),
              hint: t('finding.reasonHint'),
              maxLength: 300,
            },
          ]}
          submit={t('finding.submit')}
        />
      </div>
    </details>
  )
}
