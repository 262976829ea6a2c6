'use client'

import { type KeyboardEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '#components/ui/button.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import { RadioGroup } from '#components/ui/radio-group.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { parseName } from '#domain/person/name.ts'
import { TURN_KINDS, type TurnKind } from '#domain/queue/turn.ts'

const LONGEST_NAME = 80

export type Asking = { readonly display: string; readonly kind: TurnKind }

type Props = {
  /** For oneself, or for somebody in the room. */
  readonly whose: 'own' | 'guest'
  readonly initial: Asking
  readonly isPending: boolean
  /** Answers whether it is done. */
  readonly onSend: (asking: Asking) => Promise<boolean>
  readonly onClose: () => void
}

/** Asks how somebody wants to be called in public, and what for they want to speak. */
export function SpeakerDialog({ whose, initial, isPending, onSend, onClose }: Props) {
  const t = useTranslations('queue')
  const ui = useTranslations('ui')
  const reasons = useTranslations('reasons')
  const [display, setDisplay] = useState(initial.display)
  const [kind, setKind] = useState(initial.kind)
  const [isTried, setTried] = useState(false)
  const isName = parseName(display).ok
  const isOwn = whose === 'own'

  const send = async () => {
    setTried(true)
    if (isName && (await onSend({ display, kind }))) onClose()
  }
  const sendOnEnter = ({ key }: KeyboardEvent) => {
    if (key === 'Enter') void send()
  }
  return (
    <Dialog
      isOpen
      size="sm"
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={t(isOwn ? 'askTitle' : 'addTitle')}
      footer={
        <>
          <Button onPress={onClose}>{ui('cancel')}</Button>
          <Button variant="primary" isPending={isPending} onPress={() => void send()}>
            {t(isOwn ? 'send' : 'addSend')}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-5">
        <TextField
          label={t(isOwn ? 'name' : 'addName')}
          hint={t(isOwn ? 'nameHint' : 'addHint')}
          value={display}
          onChange={setDisplay}
          onKeyDown={sendOnEnter}
          maxLength={LONGEST_NAME}
          autoComplete="off"
          autoFocus
          isRequired
          error={isTried && !isName ? reasons('bad-name') : undefined}
        />
        <RadioGroup
          label={t('kind')}
          items={TURN_KINDS.map((id) => ({ id, label: t(`kinds.${id}`) }))}
          value={kind}
          onChange={(id) => setKind(TURN_KINDS.find((each) => each === id) ?? 'normal')}
        />
      </div>
    </Dialog>
  )
}
