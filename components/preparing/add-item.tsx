'use client'

import { Plus } from 'lucide-react'
import { type FormEvent, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { ItemFields } from '#components/preparing/item-fields.tsx'
import type { AgendaEdits } from '#components/preparing/use-agenda-edits.ts'
import { Button } from '#components/ui/button.tsx'
import { SectionHeading } from '#components/ui/section-heading.tsx'
import type { ItemWords } from '#domain/meeting/arranging.ts'

const BLANK: ItemWords = { title: '', purpose: 'discuss', plannedMinutes: 10 }

/** A line that stays open: an agenda is written one item after the other, with Enter. */
export function AddItem({ edits }: { edits: AgendaEdits }) {
  const t = useTranslations('preparing')
  const [words, setWords] = useState(BLANK)
  const form = useRef<HTMLFormElement>(null)
  const isReady = words.title.trim() !== '' && words.plannedMinutes >= 1

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (!isReady || !(await edits.add(words))) return
    setWords({ ...words, title: '' })
    form.current?.querySelector('input')?.focus()
  }

  return (
    <form ref={form} onSubmit={(event) => void submit(event)} className="mt-8 space-y-4">
      <SectionHeading>{t('agenda.add')}</SectionHeading>
      <ItemFields words={words} onChange={setWords} />
      <Button
        type="submit"
        icon={<Plus size={16} aria-hidden />}
        isDisabled={!isReady}
        isPending={edits.isAdding}
      >
        {t('agenda.addButton')}
      </Button>
    </form>
  )
}
