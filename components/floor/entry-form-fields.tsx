'use client'

import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { MoneyField } from '#components/board/money-field.tsx'
import type { EntryField, EntryForm } from '#components/floor/entry-form.ts'
import { FundingRows } from '#components/floor/funding-rows.tsx'
import { IndicatorFields } from '#components/floor/indicator-fields.tsx'
import { entryFieldId } from '#components/floor/missing-notice.tsx'
import { ResponsibleFields } from '#components/floor/responsible-fields.tsx'
import type { Problems } from '#components/floor/use-finalise.ts'
import { classNames } from '#components/ui/class-names.ts'
import { DateField } from '#components/ui/date-field.tsx'
import { Select } from '#components/ui/select.tsx'
import { TextArea } from '#components/ui/text-area.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { useSurroundings } from '#components/workspace/surroundings.tsx'
import { LONGEST, type PreparedEntry } from '#protocol/requests.ts'

export type EntryFieldsProps = {
  form: EntryForm
  onChange: (changed: Partial<EntryForm>) => void
  /** What to say at a field: what is wrong with it, once it is time to say so. */
  errorAt: (field: EntryField) => string | undefined
  isRequired: (field: EntryField) => boolean
}

type Props = {
  prepared: PreparedEntry
  form: EntryForm
  problems: Problems
  isTried: boolean
  onChange: (changed: Partial<EntryForm>) => void
}

export function EntryFormFields({ prepared, form, problems, isTried, onChange }: Props) {
  const t = useTranslations('floor')
  const reasons = useTranslations('reasons')
  const errorAt = (field: EntryField) => {
    const problem = problems.get(field)
    if (!problem) return undefined
    if (problem !== 'missing') return reasons(problem)
    return isTried ? t('entry.isMissing') : undefined
  }
  const isRequired = (field: EntryField) => prepared.required.some((required) => required === field)
  const isMissing = (field: EntryField) => problems.get(field) === 'missing'
  const fields = { form, onChange, errorAt, isRequired }

  return (
    <div className="flex flex-col gap-5">
      <Place field="measure" isMissing={isMissing('measure')}>
        <MeasureField {...fields} nextCode={prepared.nextCode} />
      </Place>
      <Place field="activity" isMissing={isMissing('activity')}>
        <TextArea
          label={t('entry.activity')}
          rows={2}
          maxLength={LONGEST.text}
          isRequired
          error={errorAt('activity')}
          value={form.activity}
          onChange={(activity) => onChange({ activity })}
        />
      </Place>
      <Place field="responsible" isMissing={isMissing('responsible')}>
        <ResponsibleFields {...fields} />
      </Place>
      <Place field="term" isMissing={isMissing('term')}>
        <TermFields {...fields} />
      </Place>
      <Place field="cost_or_reason" isMissing={isMissing('cost_or_reason')}>
        <CostFields {...fields} />
      </Place>
      <Place field="source_or_reason" isMissing={isMissing('source_or_reason')}>
        <FundingRows {...fields} />
      </Place>
      <Place field="indicator" isMissing={isMissing('indicator')}>
        <TextField
          label={t('entry.indicator')}
          hint={t('entry.indicatorHint')}
          maxLength={LONGEST.line}
          isRequired={isRequired('indicator')}
          error={errorAt('indicator')}
          value={form.indicator ?? ''}
          onChange={(indicator) => onChange({ indicator })}
        />
      </Place>
      <IndicatorFields
        {...fields}
        target={(field) => (
          <Place field="target" isMissing={isMissing('target')}>
            {field}
          </Place>
        )}
      />
    </div>
  )
}

/** Marks what the rulebook still misses: an edge beside the field, and its name in the list above. */
function Place({
  field,
  isMissing,
  children,
}: {
  field: EntryField
  isMissing: boolean
  children: ReactNode
}) {
  return (
    <div
      id={entryFieldId(field)}
      className={classNames(
        '-ms-3 border-s-4 ps-2',
        isMissing ? 'border-needs-work-line' : 'border-transparent',
      )}
    >
      {children}
    </div>
  )
}

type MeasureProps = EntryFieldsProps & { nextCode: string | null }

function MeasureField({ form, onChange, errorAt, nextCode }: MeasureProps) {
  const t = useTranslations('floor')
  const { frame } = useSurroundings()
  return (
    <Select
      label={t('entry.measure')}
      hint={nextCode ? t('entry.nextCode', { code: nextCode }) : undefined}
      isRequired
      error={errorAt('measure')}
      value={form.measureId}
      onChange={(measureId) => onChange({ measureId })}
      items={frame.measures.map(({ id, code, title, goalTitle }) => ({
        id,
        label: `${code} ${title}`,
        hint: goalTitle,
      }))}
    />
  )
}

function TermFields({ form, onChange, errorAt, isRequired }: EntryFieldsProps) {
  const t = useTranslations('floor')
  return (
    <div className="grid items-start gap-3 sm:grid-cols-2">
      <DateField
        label={t('entry.termFrom')}
        value={form.termFrom ?? ''}
        onChange={(day) => onChange({ termFrom: day || null })}
      />
      <DateField
        label={t('entry.termTo')}
        isRequired={isRequired('term')}
        error={errorAt('term')}
        value={form.termTo ?? ''}
        onChange={(day) => onChange({ termTo: day || null })}
      />
    </div>
  )
}

function CostFields({ form, onChange, errorAt, isRequired }: EntryFieldsProps) {
  const t = useTranslations('floor')
  const { frame } = useSurroundings()
  return (
    <div className="grid items-start gap-3 sm:grid-cols-2">
      <MoneyField
        label={t('entry.cost')}
        currency={frame.municipality.currency}
        isRequired={isRequired('cost_or_reason')}
        error={errorAt('cost_or_reason')}
        value={form.cost}
        onChange={(cost) => onChange({ cost })}
      />
      {form.cost === null && (
        <TextField
          label={t('entry.costReason')}
          maxLength={LONGEST.line}
          value={form.costReason ?? ''}
          onChange={(costReason) => onChange({ costReason })}
        />
      )}
    </div>
  )
}
