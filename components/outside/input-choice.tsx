'use client'

import { useTranslations } from 'use-intl'
import { announce } from '#components/ui/announcer.ts'
import { RadioGroup } from '#components/ui/radio-group.tsx'
import { useAct } from '#components/workspace/use-act.ts'
import { OUTSIDE_INPUTS, type OutsideInput } from '#domain/meeting/outside-input.ts'

/**
 * What may be sent from outside, each with a sentence of what it means; it holds as soon as it is chosen. It is
 * never disabled meanwhile: whoever chooses by arrow keys would lose the focus.
 */
export function InputChoice({ input }: { input: OutsideInput }) {
  const t = useTranslations('outside.desk')
  const { act } = useAct()

  const choose = async (chosen: OutsideInput) => {
    const set = await act('meeting:set-outside-input', { input: chosen })
    if (set.ok) announce(t('isSet', { input: t(`inputs.${chosen}`) }))
  }
  return (
    <RadioGroup
      label={t('input')}
      value={input}
      onChange={(id) => {
        const chosen = OUTSIDE_INPUTS.find((each) => each === id)
        if (chosen) void choose(chosen)
      }}
      items={OUTSIDE_INPUTS.map((each) => ({
        id: each,
        label: t(`inputs.${each}`),
        hint: t(`inputs.${each}Hint`),
      }))}
    />
  )
}
