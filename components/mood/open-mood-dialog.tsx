'use client'

import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '#components/ui/button.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import { TextArea } from '#components/ui/text-area.tsx'
import { useSurroundings } from '#components/workspace/surroundings.tsx'
import { useAct } from '#components/workspace/use-act.ts'
import { LONGEST_MOOD_QUESTION } from '#domain/mood/mood.ts'

/** What the moderator wants to know how the room stands to. */
export function OpenMoodDialog() {
  const t = useTranslations('mood')
  const ui = useTranslations('ui')
  const reasons = useTranslations('reasons')
  const { show } = useSurroundings()
  const { act, isPending } = useAct()
  const [question, setQuestion] = useState('')
  const [isTried, setTried] = useState(false)
  const isMissing = question.trim() === ''

  const open = async () => {
    setTried(true)
    if (isMissing) return
    const opened = await act('mood:open', { question })
    if (opened.ok) show(null)
  }
  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => !isOpen && show(null)}
      title={t('startTitle')}
      footer={
        <>
          <Button onPress={() => show(null)}>{ui('cancel')}</Button>
          <Button variant="primary" isPending={isPending} onPress={() => void open()}>
            {t('openNow')}
          </Button>
        </>
      }
    >
      <p className="measure mb-4">{t('startText')}</p>
      <TextArea
        label={t('question')}
        hint={t('questionHint')}
        isRequired
        rows={2}
        maxLength={LONGEST_MOOD_QUESTION}
        error={isTried && isMissing ? reasons('empty') : undefined}
        value={question}
        onChange={setQuestion}
      />
    </Dialog>
  )
}
