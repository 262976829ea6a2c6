'use client'

import { useTranslations } from 'use-intl'
import type { EntryFieldsProps } from '#components/floor/entry-form-fields.tsx'
import { ComboBox } from '#components/ui/combo-box.tsx'
import { TextArea } from '#components/ui/text-area.tsx'
import { useSurroundings } from '#components/workspace/surroundings.tsx'
import { LONGEST } from '#protocol/requests.ts'

/** Who answers for the entry: an organisation of the place, or whoever the plan shall name. */
export function ResponsibleFields({ form, onChange, errorAt }: EntryFieldsProps) {
  const t = useTranslations('floor')
  const { frame } = useSurroundings()

  const choose = (id: string | null) => {
    const organisation = frame.organisations.find((known) => known.id === id)
    if (organisation) onChange({ responsibleId: organisation.id, responsible: organisation.name })
  }
  const type = (text: string) => {
    const organisation = frame.organisations.find(({ name }) => name === text)
    onChange({ responsibleId: organisation?.id ?? null, responsible: text.slice(0, LONGEST.line) })
  }
  return (
    <div className="grid items-start gap-3 sm:grid-cols-2">
      <ComboBox
        label={t('entry.responsible')}
        hint={t('entry.responsibleHint')}
        isRequired
        allowsCustomValue
        error={errorAt('responsible')}
        value={form.responsibleId}
        onChange={choose}
        inputValue={form.responsible}
        onInputChange={type}
        items={frame.organisations.map(({ id, name }) => ({ id, label: name }))}
      />
      <TextArea
        label={t('entry.cooperation')}
        hint={t('entry.cooperationHint')}
        rows={1}
        value={form.cooperation}
        onChange={(cooperation) => onChange({ cooperation })}
      />
    </div>
  )
}
