'use client'

import { type ReactNode, useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '#components/ui/button.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import { TextArea } from '#components/ui/text-area.tsx'

type Props = {
  title: string
  /** What will happen. */
  children: ReactNode
  /** The usual reasons, at hand. */
  phrases?: { readonly title: string; readonly texts: readonly string[] }
  reason: { readonly label: string; readonly hint?: string; readonly longest: number }
  confirm: string
  /** On the button that changes nothing; "Cancel" where that could be misread. */
  goOn?: string
  variant?: 'danger' | 'primary'
  isPending: boolean
  onConfirm: (reason: string) => void
  onClose: () => void
}

/** Asks for the reason without which an act is refused. */
export function ReasonDialog(props: Props) {
  const { title, children, phrases, reason: asked, confirm, goOn, variant = 'danger', isPending } = props
  const ui = useTranslations('ui')
  const reasons = useTranslations('reasons')
  const [reason, setReason] = useState('')
  const [isTried, setTried] = useState(false)
  const isMissing = reason.trim() === ''
  const go = () => {
    setTried(true)
    if (!isMissing) props.onConfirm(reason)
  }
  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => !isOpen && props.onClose()}
      title={title}
      footer={
        <>
          <Button onPress={props.onClose}>{goOn ?? ui('cancel')}</Button>
          <Button variant={variant} isPending={isPending} onPress={go}>
            {confirm}
          </Button>
        </>
      }
    >
      <div className="mb-4">{children}</div>
      {phrases && <Phrases {...phrases} onChoose={setReason} />}
      <TextArea
        label={asked.label}
        {...(asked.hint !== undefined && { hint: asked.hint })}
        rows={2}
        value={reason}
        onChange={setReason}
        maxLength={asked.longest}
        isRequired
        error={isTried && isMissing ? reasons('reason-missing') : undefined}
      />
    </Dialog>
  )
}

type PhrasesProps = { title: string; texts: readonly string[]; onChoose: (text: string) => void }

function Phrases({ title, texts, onChoose }: PhrasesProps) {
  return (
    <fieldset className="mt-5 mb-4">
      <legend className="mb-2 font-semibold">{title}</legend>
      <div className="flex flex-wrap gap-2">
        {texts.map((text) => (
          <Button key={text} size="sm" onPress={() => onChoose(text)}>
            {text}
          </Button>
        ))}
      </div>
    </fieldset>
  )
}
