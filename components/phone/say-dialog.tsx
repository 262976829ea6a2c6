'use client'

import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useOutbox } from '#components/capture/use-outbox.ts'
import { useFloor } from '#components/live/use-floor.ts'
import { Button } from '#components/ui/button.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import { TextArea } from '#components/ui/text-area.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { isLive } from '#domain/meeting/role.ts'
import { LONGEST } from '#protocol/requests.ts'
import { usePhoneWords } from './phone-words.tsx'
import { useDraft } from './use-draft.ts'

/** A contribution by its author. What is typed stays here until it is sent, and then in the outbox. */
export function SayDialog({ onClose }: { onClose: () => void }) {
  const { say } = usePhoneWords()
  const ui = useTranslations('ui')
  const { capture } = useOutbox()
  const isSitting = useFloor(({ meeting }) => meeting !== null && isLive(meeting.state))
  const [text, setText] = useDraft('say')
  const [display, setDisplay] = useState('')
  const isEmpty = text.trim() === ''

  const send = () => {
    if (isEmpty) return
    const channel = isSitting ? 'online_live' : 'online_before'
    capture({ text, themeId: null, territoryId: null, channel, display: display.trim() || null })
    setText('')
    onClose()
  }
  return (
    <Dialog
      isOpen
      size="sm"
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={say.title}
      footer={
        <>
          <Button size="lg" onPress={onClose}>
            {ui('cancel')}
          </Button>
          <Button size="lg" variant="primary" isDisabled={isEmpty} onPress={send}>
            {say.send}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <TextArea
          label={say.text}
          hint={`${say.hint} ${say.draft}`}
          value={text}
          onChange={setText}
          maxLength={LONGEST.contribution}
          rows={4}
          autoFocus
        />
        <TextField
          label={say.display}
          hint={say.displayHint}
          value={display}
          onChange={setDisplay}
          maxLength={LONGEST.line}
          autoComplete="off"
        />
      </div>
    </Dialog>
  )
}
