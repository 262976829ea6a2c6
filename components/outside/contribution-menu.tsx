'use client'

import { EyeOff } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { focusColumn } from '#components/board/focus-card.ts'
import { HideDialog } from '#components/outside/hide-dialog.tsx'
import { announce } from '#components/ui/announcer.ts'
import { MenuButton } from '#components/ui/menu.tsx'
import { useSurroundings } from '#components/workspace/surroundings.tsx'
import { useAct } from '#components/workspace/use-act.ts'
import type { FloorContribution } from '#protocol/floor.ts'

/** What a moderator may do about somebody's words. */
export function ContributionMenu({ contribution }: { contribution: FloorContribution }) {
  const t = useTranslations('outside')
  const { can } = useSurroundings()
  const { act, isPending } = useAct()
  const [isHiding, setHiding] = useState(false)
  const { id: contributionId, code } = contribution
  if (!can('moderate-contributions')) return null

  const hide = async (reason: string) => {
    const hidden = await act('contribution:hide', { contributionId, reason })
    setHiding(false)
    if (!hidden.ok) return
    announce(t('desk.hidden', { code }))
    // Not before the dialog is gone, which keeps the focus to itself; the card is gone, too.
    requestAnimationFrame(() => focusColumn('contributions'))
  }
  return (
    <>
      <MenuButton
        label={t('hidden.menu', { code })}
        items={[{ id: 'hide', label: t('hidden.hide'), icon: <EyeOff size={16} aria-hidden /> }]}
        onAction={() => setHiding(true)}
        className="-me-1.5 -mt-1 shrink-0"
      />
      {isHiding && (
        <HideDialog code={code} isPending={isPending} onHide={hide} onClose={() => setHiding(false)} />
      )}
    </>
  )
}
