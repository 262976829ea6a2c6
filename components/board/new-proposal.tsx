'use client'

import { Plus } from 'lucide-react'
import { useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useThemeChoice } from '#components/board/use-theme-choice.ts'
import { announce } from '#components/ui/announcer.ts'
import { Button } from '#components/ui/button.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { useSurroundings } from '#components/workspace/surroundings.tsx'
import { useAct } from '#components/workspace/use-act.ts'
import { LONGEST } from '#protocol/requests.ts'

/** A proposal that grows from no contribution: its title first, then the card opens. */
export function NewProposal() {
  const t = useTranslations('board')
  const { show } = useSurroundings()
  const { act, isPending } = useAct()
  const { themeId } = useThemeChoice()
  const [isWriting, setWriting] = useState(false)
  const [title, setTitle] = useState('')
  const opener = useRef<HTMLButtonElement>(null)

  const stop = () => {
    setWriting(false)
    setTitle('')
  }
  const giveUp = () => {
    stop()
    requestAnimationFrame(() => opener.current?.focus())
  }
  const create = async () => {
    if (title.trim() === '' || isPending) return
    const created = await act('proposal:create', { contributionId: null, title, text: '', themeId })
    if (!created.ok) return
    stop()
    announce(t('created', { code: created.value.code }))
    show({ kind: 'card', proposalId: created.value.id })
  }

  if (!isWriting) {
    return (
      <Button
        ref={opener}
        variant="quiet"
        size="sm"
        icon={<Plus size={16} aria-hidden />}
        onPress={() => setWriting(true)}
        className="mb-2 self-start"
      >
        {t('newProposal')}
      </Button>
    )
  }
  return (
    <form
      className="mb-2 flex flex-col gap-2 rounded-md border border-line bg-surface p-2.5"
      onSubmit={(event) => {
        event.preventDefault()
        void create()
      }}
      onKeyDown={(event) => event.key === 'Escape' && giveUp()}
    >
      <TextField
        autoFocus
        label={t('newProposalTitle')}
        value={title}
        onChange={setTitle}
        maxLength={LONGEST.title}
      />
      <div className="flex gap-2">
        <Button type="submit" variant="primary" size="sm" isPending={isPending} isDisabled={!title.trim()}>
          {t('create')}
        </Button>
        <Button variant="quiet" size="sm" onPress={giveUp}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  )
}
