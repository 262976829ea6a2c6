'use client'

import { useTranslations } from 'use-intl'
import { choicesOf, chosenOwner, type Owners, typedOwner } from '#components/tasks/owner-choices.ts'
import { ComboBox } from '#components/ui/combo-box.tsx'
import type { TaskOwner } from '#domain/task/owner.ts'

type Props = {
  owners: Owners
  value: TaskOwner
  onChange: (owner: TaskOwner) => void
  error?: string | undefined
}

/** Who answers for a task: somebody of the group, an organisation, or whoever the words name. */
export function OwnerField({ owners, value, onChange, error }: Props) {
  const t = useTranslations('tasks')
  return (
    <ComboBox
      label={t('owner')}
      isRequired
      allowsCustomValue
      error={error}
      value={value.personId ?? value.organisationId}
      onChange={(id) => {
        const chosen = chosenOwner(owners, id)
        if (chosen) onChange(chosen)
      }}
      inputValue={value.owner}
      onInputChange={(text) => onChange(typedOwner(owners, text))}
      items={choicesOf(owners)}
    />
  )
}
