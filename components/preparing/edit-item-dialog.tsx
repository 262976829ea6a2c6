'use client'

import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { ItemFields } from '#components/preparing/item-fields.tsx'
import type { AgendaEdits } from '#components/preparing/use-agenda-edits.ts'
import { Button } from '#components/ui/button.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import type { ItemWords } from '#domain/meeting/arranging.ts'
import type { FloorItem } from '#protocol/floor.ts'

type Props = { item: FloorItem; edits: AgendaEdits; onClose: () => void }

export function EditItemDialog({ item, edits, onClose }: Props) {
  const t = useTranslations('preparing')
  const ui = useTranslations('ui')
  const { title, purpose, plannedMinutes } = item
  const [words, setWords] = useState<ItemWords>({ title, purpose, plannedMinutes })
  const [isPending, setPending] = useState(false)

  const save = async () => {
    setPending(true)
    const isSaved = await edits.change(item.id, changesOf({ title, purpose, plannedMinutes }, words))
    setPending(false)
    if (isSaved) onClose()
  }

  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      title={t('agenda.editTitle', { number: item.number })}
      size="lg"
      footer={
        <>
          <Button onPress={onClose}>{ui('cancel')}</Button>
          <Button
            variant="primary"
            onPress={() => void save()}
            isPending={isPending}
            isDisabled={words.title.trim() === ''}
          >
            {t('agenda.save')}
          </Button>
        </>
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <ItemFields words={words} onChange={setWords} autoFocus />
      </form>
    </Dialog>
  )
}

/** Only what was touched is sent: what another moderator changes meanwhile stays theirs. */
const changesOf = (before: ItemWords, after: ItemWords): Partial<ItemWords> => ({
  ...(after.title !== before.title && { title: after.title }),
  ...(after.purpose !== before.purpose && { purpose: after.purpose }),
  ...(after.plannedMinutes !== before.plannedMinutes && { plannedMinutes: after.plannedMinutes }),
})
