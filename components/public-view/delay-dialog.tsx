'use client'

import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useFloor } from '#components/live/use-floor.ts'
import { Button } from '#components/ui/button.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import { RadioGroup } from '#components/ui/radio-group.tsx'
import { useAct } from '#components/workspace/use-act.ts'
import { PUBLIC_DELAYS, type PublicDelay } from '#domain/meeting/public-delay.ts'

/** How much later the public sees the meeting, all four choices in sight. */
export function DelayDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations('delay')
  const ui = useTranslations('ui')
  const { act, isPending } = useAct()
  const stands = useFloor(({ meeting }) => meeting?.publicView.delay ?? 'none')
  const [chosen, setChosen] = useState<PublicDelay>(stands)
  const hintOf = (id: PublicDelay) => (id === 'none' || id === 'until_close' ? { hint: t(`${id}Hint`) } : {})
  const choices = PUBLIC_DELAYS.map((id) => ({ id, label: t(id), ...hintOf(id) }))

  const save = async () => {
    if (chosen === stands) return onClose()
    const set = await act('meeting:set-public-delay', { delay: chosen })
    if (set.ok) onClose()
  }
  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={t('title')}
      footer={
        <>
          <Button onPress={onClose}>{ui('cancel')}</Button>
          <Button variant="primary" isPending={isPending} onPress={() => void save()}>
            {t('confirm')}
          </Button>
        </>
      }
    >
      <p className="measure mb-4">{t('text')}</p>
      <RadioGroup
        label={t('choice')}
        items={choices}
        value={chosen}
        onChange={(id) => setChosen(PUBLIC_DELAYS.find((each) => each === id) ?? stands)}
      />
    </Dialog>
  )
}
