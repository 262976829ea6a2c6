'use client'

import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useRoleActs } from '#components/roles/use-role-acts.ts'
import { ConfirmDialog } from '#components/ui/confirm-dialog.tsx'
import type { RunningRole } from '#domain/meeting/running-roles.ts'
import type { RolesNow } from '#protocol/role-requests.ts'

export type RoleQuestion = { readonly kind: 'take' | 'give'; readonly role: RunningRole }

type Props = { role: RunningRole; roles: RolesNow; onClose: () => void }

/** The second of two presses: nobody else is asked, and everybody is told. */
export function TakeOverDialog({ role, roles, onClose }: Props) {
  const t = useTranslations('roles')
  const { take } = useRoleActs()
  // Who stood there when it was asked: should that change meanwhile, the answer says so.
  const [asked] = useState(roles)
  const holder = asked[role]
  return (
    <ConfirmDialog
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={t(`takeTitle.${role}`)}
      confirmLabel={t(`takeNow.${role}`)}
      onConfirm={async () => {
        await take(role, asked)
      }}
    >
      <p className="measure">{holder ? t('takeText', { name: holder.name }) : t('takeFree')}</p>
    </ConfirmDialog>
  )
}
