'use client'

import { Plus, Trash2 } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { MoneyField } from '#components/board/money-field.tsx'
import { draftOf, type SourceRow } from '#components/floor/entry-form.ts'
import type { EntryFieldsProps } from '#components/floor/entry-form-fields.tsx'
import { newRequestId } from '#components/live/request-id.ts'
import { Button } from '#components/ui/button.tsx'
import { FIELD_ERROR } from '#components/ui/field-style.ts'
import { IconButton } from '#components/ui/icon-button.tsx'
import { Select } from '#components/ui/select.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { useFormats } from '#components/words/use-formats.ts'
import { useSurroundings } from '#components/workspace/surroundings.tsx'
import { coverageOf } from '#domain/plan/coverage.ts'
import { CERTAINTIES } from '#domain/plan/funding.ts'
import { LONGEST } from '#protocol/requests.ts'

const MOST_SOURCES = 20

/** Where the money comes from, row by row, with what is covered and what is still to find. */
export function FundingRows({ form, onChange, errorAt }: EntryFieldsProps) {
  const t = useTranslations('floor')
  const error = errorAt('sources') ?? errorAt('source_or_reason')
  const change = (sources: readonly SourceRow[]) => onChange({ sources })
  const add = () =>
    change([...form.sources, { key: newRequestId(), name: '', amount: null, certainty: 'secured' }])

  return (
    <fieldset className="flex flex-col gap-3" aria-describedby="funding-sum">
      <legend className="mb-1 font-semibold">{t('entry.sources')}</legend>
      {form.sources.map((row, index) => (
        <SourceFields
          key={row.key}
          row={row}
          number={index + 1}
          onChange={(changed) =>
            change(form.sources.map((other) => (other.key === row.key ? { ...other, ...changed } : other)))
          }
          onRemove={() => change(form.sources.filter((other) => other.key !== row.key))}
        />
      ))}
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        {form.sources.length < MOST_SOURCES && (
          <Button variant="secondary" size="sm" icon={<Plus size={16} aria-hidden />} onPress={add}>
            {t('entry.addSource')}
          </Button>
        )}
        <FundingSum form={form} />
      </div>
      {error && (
        <p role="alert" className={FIELD_ERROR}>
          {error}
        </p>
      )}
      {form.sources.length === 0 && (
        <TextField
          label={t('entry.sourceReason')}
          maxLength={LONGEST.line}
          value={form.sourceReason ?? ''}
          onChange={(sourceReason) => onChange({ sourceReason })}
        />
      )}
    </fieldset>
  )
}

function FundingSum({ form }: Pick<EntryFieldsProps, 'form'>) {
  const t = useTranslations('floor')
  const { money } = useFormats()
  const { frame } = useSurroundings()
  const currency = frame.municipality.currency
  const { cost, sources } = draftOf(form)
  const { secured, applied, uncovered } = coverageOf(cost, sources)
  return (
    <p id="funding-sum" className="tabular text-small text-ink-soft">
      {t('entry.covered', { amount: money(secured + applied, currency) })}
      {uncovered > 0 && (
        <strong className="ms-2 text-needs-work-ink">
          {t('entry.uncovered', { amount: money(uncovered, currency) })}
        </strong>
      )}
    </p>
  )
}

type SourceProps = {
  row: SourceRow
  number: number
  onChange: (changed: Partial<SourceRow>) => void
  onRemove: () => void
}

function SourceFields({ row, number, onChange, onRemove }: SourceProps) {
  const t = useTranslations('floor')
  const { frame } = useSurroundings()
  return (
    <div className="grid grid-cols-[1fr_auto] items-end gap-2 sm:grid-cols-[2fr_1.2fr_1.2fr_auto]">
      <div className="max-sm:col-span-2">
        <TextField
          label={t('entry.sourceName', { number })}
          maxLength={LONGEST.line}
          value={row.name}
          onChange={(name) => onChange({ name })}
        />
      </div>
      <MoneyField
        label={t('entry.amount')}
        currency={frame.municipality.currency}
        value={row.amount}
        onChange={(amount) => onChange({ amount })}
      />
      <Select
        label={t('entry.certainty')}
        value={row.certainty}
        onChange={(id) =>
          onChange({ certainty: CERTAINTIES.find((certainty) => certainty === id) ?? row.certainty })
        }
        items={CERTAINTIES.map((id) => ({ id, label: t(`certainty.${id}`) }))}
      />
      <IconButton
        label={t('entry.removeSource', { number })}
        icon={<Trash2 size={16} aria-hidden />}
        onPress={onRemove}
      />
    </div>
  )
}
