'use client'

import { useTranslations } from 'use-intl'
import { DotItemChoice } from '#components/dots/dot-item-choice.tsx'
import { ALL_THEMES, useDotsForm } from '#components/dots/use-dots-form.ts'
import { Button } from '#components/ui/button.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import { NumberField } from '#components/ui/number-field.tsx'
import { Select } from '#components/ui/select.tsx'
import { useSurroundings } from '#components/workspace/surroundings.tsx'
import { FEWEST_ITEMS, MOST_DOTS, MOST_ITEMS } from '#domain/dots/round.ts'

/** Over what the room spreads how many dots; with the open cards of a theme it is two presses. */
export function OpenDotsDialog() {
  const t = useTranslations('dots')
  const ui = useTranslations('ui')
  const { frame, show } = useSurroundings()
  const form = useDotsForm(() => show(null))
  const { chosen, dotsEach, mostOnOne } = form
  const isEnough = chosen.length >= FEWEST_ITEMS && chosen.length <= MOST_ITEMS
  const themes = frame.themes.map(({ id, title }) => ({ id, label: title }))

  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => !isOpen && show(null)}
      title={t('startTitle')}
      size="lg"
      footer={
        <>
          <Button onPress={() => show(null)}>{ui('cancel')}</Button>
          <Button
            variant="primary"
            isPending={form.isPending}
            isDisabled={!isEnough}
            onPress={() => void form.open()}
          >
            {t('openNow')}
          </Button>
        </>
      }
    >
      <p className="measure mb-4">{t('startText')}</p>
      <Select
        label={t('theme')}
        items={[...themes, { id: ALL_THEMES, label: t('allThemes') }]}
        value={form.theme}
        onChange={form.setTheme}
      />
      <DotItemChoice form={form} />
      <div className="grid grid-cols-2 gap-4">
        <NumberField
          label={t('dotsEach')}
          steppers
          minValue={1}
          maxValue={MOST_DOTS}
          value={dotsEach}
          onChange={form.setDotsEach}
        />
        <NumberField
          label={t('mostOnOne')}
          steppers
          minValue={1}
          maxValue={dotsEach}
          value={mostOnOne}
          onChange={form.setMostOnOne}
        />
      </div>
    </Dialog>
  )
}
