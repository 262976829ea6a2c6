'use client'

import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '#components/ui/button.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import { TextArea } from '#components/ui/text-area.tsx'
import { useAct } from '#components/workspace/use-act.ts'
import { LONGEST_PAUSE_REASON } from '#domain/meeting/public-view.ts'

const PHRASES = ['personal', 'health', 'data'] as const

/** Asks for the reason that the public will read, with the usual ones at hand. */
export function PauseDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations('floor.publicView')
  const ui = useTranslations('ui')
  const reasons = useTranslations('reasons')
  const { act, isPending } = useAct()
  const [reason, setReason] = useState('')
  const [isTried, setTried] = useState(false)
  const isMissing = reason.trim() === ''

  const pause = async () => {
    setTried(true)
    if (isMissing) return
    const paused = await act('meeting:pause-public-view', { reason })
    if (paused.ok) onClose()
  }
  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={t('title')}
      footer={
        <>
          <Button onPress={onClose}>{ui('cancel')}</Button>
          <Button variant="primary" isPending={isPending} onPress={() => void pause()}>
            {t('confirm')}
          </Button>
        </>
      }
    >
      <p className="measure">{t('text')}</p>
      <p className="measure mt-2 text-ink-soft">{t('waits')}</p>
      <Phrases onChoose={setReason} />
      <TextArea
        label={t('reason')}
        hint={t('reasonHint')}
        rows={2}
        value={reason}
        onChange={setReason}
        maxLength={LONGEST_PAUSE_REASON}
        isRequired
        error={isTried && isMissing ? reasons('reason-missing') : undefined}
      />
    </Dialog>
  )
}

function Phrases({ onChoose }: { onChoose: (phrase: string) => void }) {
  const t = useTranslations('floor.publicView')
  return (
    <fieldset className="mt-5 mb-4">
      <legend className="mb-2 font-semibold">{t('phrases')}</legend>
      <div className="flex flex-wrap gap-2">
        {PHRASES.map((phrase) => (
          <Button key={phrase} size="sm" onPress={() => onChoose(t(phrase))}>
            {t(phrase)}
          </Button>
        ))}
      </div>
    </fieldset>
  )
}
