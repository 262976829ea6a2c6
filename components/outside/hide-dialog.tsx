'use client'

import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '#components/ui/button.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import { TextArea } from '#components/ui/text-area.tsx'
import { LONGEST_HIDING_REASON } from '#domain/moderation/hiding-reason.ts'

type Props = {
  code: string
  isPending: boolean
  onHide: (reason: string) => Promise<void>
  onClose: () => void
}

/** Asks for the reason that stands in the place of the words, with the usual ones at hand. */
export function HideDialog({ code, isPending, onHide, onClose }: Props) {
  const t = useTranslations('outside.hiding')
  const ui = useTranslations('ui')
  const reasons = useTranslations('reasons')
  const [reason, setReason] = useState('')
  const [isTried, setTried] = useState(false)
  const isMissing = reason.trim() === ''

  const hide = () => {
    setTried(true)
    if (!isMissing) void onHide(reason)
  }
  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={t('title', { code })}
      footer={
        <>
          <Button onPress={onClose}>{ui('cancel')}</Button>
          <Button variant="danger" isPending={isPending} onPress={hide}>
            {t('confirm')}
          </Button>
        </>
      }
    >
      <p className="measure">{t('text')}</p>
      <p className="measure mt-2 text-ink-soft">{t('stays')}</p>
      <Phrases onChoose={setReason} />
      <TextArea
        label={t('reason')}
        hint={t('reasonHint')}
        rows={2}
        value={reason}
        onChange={setReason}
        maxLength={LONGEST_HIDING_REASON}
        isRequired
        error={isTried && isMissing ? reasons('reason-missing') : undefined}
      />
    </Dialog>
  )
}

const PHRASES = ['health', 'personal', 'insult', 'advertising', 'elsewhere', 'twice'] as const

function Phrases({ onChoose }: { onChoose: (phrase: string) => void }) {
  const t = useTranslations('outside.hiding')
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
