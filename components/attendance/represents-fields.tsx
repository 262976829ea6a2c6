'use client'

import { useTranslations } from 'use-intl'
import { Select } from '#components/ui/select.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { SEGMENTS, type Segment } from '#domain/attendance/attendance.ts'

const NOT_SAID = 'none'

export type Represented = { readonly organisation: string; readonly segment: Segment | null }

type Props = { value: Represented; onChange: (value: Represented) => void; error?: string | undefined }

/** Whom somebody sits here for: an organisation in their own words, a segment of the five. */
export function RepresentsFields({ value, onChange, error }: Props) {
  const t = useTranslations('attendance')
  const states = useTranslations('states')
  const items = [
    { id: NOT_SAID, label: t('noSegment') },
    ...SEGMENTS.map((id) => ({ id, label: states(`segment.${id}`) })),
  ]
  return (
    <>
      <TextField
        label={t('organisation')}
        hint={t('organisationHint')}
        value={value.organisation}
        onChange={(organisation) => onChange({ ...value, organisation })}
        error={error}
        maxLength={200}
      />
      <Select
        label={t('segment')}
        items={items}
        value={value.segment ?? NOT_SAID}
        onChange={(id) => onChange({ ...value, segment: SEGMENTS.find((each) => each === id) ?? null })}
      />
    </>
  )
}
