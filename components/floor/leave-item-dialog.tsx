'use client'

import { useTranslations } from 'use-intl'
import { ConfirmDialog } from '#components/ui/confirm-dialog.tsx'
import { useSurroundings } from '#components/workspace/surroundings.tsx'
import { useAct } from '#components/workspace/use-act.ts'
import type { FloorItem } from '#protocol/floor.ts'

type Props = { item: FloorItem; way: 'skip' | 'move' }

/** Says what skipping or moving an item means before it is done. */
export function LeaveItemDialog({ item: { id, number, title }, way }: Props) {
  const t = useTranslations('agenda.acts')
  const { show } = useSurroundings()
  const { act } = useAct()
  return (
    <ConfirmDialog
      isOpen
      onOpenChange={(isOpen) => !isOpen && show(null)}
      title={t(`${way}Title`, { number })}
      confirmLabel={t(`${way}Do`, { number })}
      onConfirm={async () => {
        await act(`agenda:${way}`, { itemId: id })
      }}
    >
      <p className="measure">{t(`${way}Text`, { title })}</p>
    </ConfirmDialog>
  )
}
