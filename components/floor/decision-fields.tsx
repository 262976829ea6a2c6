'use client'

import { useTranslations } from 'use-intl'
import { ObjectionRows } from '#components/decision/objection-rows.tsx'
import { RuleBox } from '#components/decision/rule-box.tsx'
import type { PreparedJudging } from '#components/decision/use-judging.ts'
import {
  asksForBase,
  asksForCounts,
  asksForReason,
  type DecisionField,
  type DecisionForm,
  methodsFor,
} from '#components/floor/decision-form.ts'
import { NumberField } from '#components/ui/number-field.tsx'
import { RadioGroup } from '#components/ui/radio-group.tsx'
import { TextArea } from '#components/ui/text-area.tsx'
import { useSurroundings } from '#components/workspace/surroundings.tsx'
import { DECISION_RESULTS, type DecisionMethod } from '#domain/proposal/state.ts'
import { isVoteMethod, LONGEST_QUESTION } from '#domain/vote/vote.ts'
import { LONGEST } from '#protocol/requests.ts'

type Props = {
  form: DecisionForm
  /** Null until it is known by what this will be judged. */
  judging: PreparedJudging | null
  /** In which ways it can be decided; in all unless told. */
  methods?: readonly DecisionMethod[]
  onChange: (changed: Partial<DecisionForm>) => void
  error: { readonly field: DecisionField; readonly text: string } | undefined
}

export function DecisionFields({ form, judging, methods: some, onChange, error }: Props) {
  const t = useTranslations('floor')
  const states = useTranslations('states')
  const { frame } = useSurroundings()
  const methods = methodsFor(frame.decisionDefault).filter((method) => !some || some.includes(method))
  const errorAt = (field: DecisionField) => (error?.field === field ? error.text : undefined)

  return (
    <>
      <div className="grid gap-5 sm:grid-cols-2">
        <RadioGroup
          label={t('decision.method')}
          value={form.method}
          onChange={(id) => onChange({ method: methods.find((method) => method === id) ?? form.method })}
          items={methods.map((id) => ({ id, label: states(`method.${id}`) }))}
        />
        {isVoteMethod(form.method) ? (
          <QuestionField form={form} onChange={onChange} error={errorAt('question')} />
        ) : (
          <RadioGroup
            label={t('decision.result')}
            value={form.result}
            error={errorAt('result')}
            onChange={(id) =>
              onChange({ result: DECISION_RESULTS.find((result) => result === id) ?? form.result })
            }
            items={DECISION_RESULTS.map((id) => ({ id, label: states(`outcome.${id}`) }))}
          />
        )}
      </div>
      {!isVoteMethod(form.method) && (
        <AnnouncedFields {...{ form, judging, onChange, errorAt }} isBlock={some !== undefined} />
      )}
    </>
  )
}

type AnnouncedProps = Omit<Props, 'error' | 'methods'> & {
  errorAt: (field: DecisionField) => string | undefined
  /** Objections are about one proposal, so a block has none. */
  isBlock: boolean
}

/** What the chair announces; a vote says it by itself. */
function AnnouncedFields({ form, judging, onChange, errorAt, isBlock }: AnnouncedProps) {
  const t = useTranslations('floor')
  return (
    <>
      <CountFields {...{ form, judging, onChange, errorAt }} />
      {judging && <RuleBox {...{ judging, form, isBlock }} />}
      {form.method === 'consent' && !isBlock && (
        <ObjectionRows
          objections={form.objections}
          onChange={(objections) => onChange({ objections })}
          errorAt={errorAt}
        />
      )}
      <TextArea
        label={asksForReason(form) ? t('decision.reason') : t('decision.note')}
        isRequired={asksForReason(form)}
        error={errorAt('reason')}
        rows={2}
        maxLength={LONGEST.note}
        value={form.reason}
        onChange={(reason) => onChange({ reason })}
      />
      <TextArea
        label={t('decision.minority')}
        hint={t('decision.minorityHint')}
        rows={1}
        maxLength={LONGEST.note}
        value={form.minorityView}
        onChange={(minorityView) => onChange({ minorityView })}
      />
    </>
  )
}

type QuestionProps = Omit<Props, 'error' | 'judging' | 'methods'> & { error: string | undefined }

function QuestionField({ form, onChange, error }: QuestionProps) {
  const t = useTranslations('ballot')
  return (
    <TextArea
      label={t('question')}
      isRequired
      error={error}
      rows={2}
      maxLength={LONGEST_QUESTION}
      value={form.question}
      onChange={(question) => onChange({ question })}
    />
  )
}

const COUNTS = ['votesFor', 'votesAgainst', 'votesAbstain'] as const

function CountFields({ form, judging, onChange, errorAt }: Omit<AnnouncedProps, 'isBlock'>) {
  const t = useTranslations('floor')
  const own = useTranslations('decisions')
  const counts = asksForCounts(form) ? COUNTS : []
  const isBaseAsked = judging !== null && asksForBase(form, judging)
  const baseError = errorAt('base')
  if (counts.length === 0 && !isBaseAsked) return null
  return (
    <fieldset className="grid grid-cols-2 items-start gap-3 sm:grid-cols-4">
      <legend className="sr-only">{t('decision.counts')}</legend>
      {counts.map((count) => (
        <NumberField
          key={count}
          label={t(`decision.${count}`)}
          error={count === 'votesFor' ? (errorAt(count) ?? (isBaseAsked ? undefined : baseError)) : undefined}
          isRequired
          minValue={0}
          maxValue={100_000}
          value={form[count] ?? Number.NaN}
          onChange={(value) => onChange({ [count]: Number.isFinite(value) ? value : null })}
        />
      ))}
      {isBaseAsked && (
        <NumberField
          label={own('baseByHand')}
          hint={own('baseByHandHint')}
          error={baseError}
          isRequired={judging.rule.quorum !== null || judging.rule.approval.of === 'present'}
          minValue={0}
          maxValue={100_000}
          value={form.base ?? Number.NaN}
          onChange={(value) => onChange({ base: Number.isFinite(value) ? value : null })}
        />
      )}
    </fieldset>
  )
}
