'use client'

import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { HandOverDialog } from '#components/roles/hand-over-dialog.tsx'
import { type RoleQuestion, TakeOverDialog } from '#components/roles/take-over-dialog.tsx'
import { useRoleActs } from '#components/roles/use-role-acts.ts'
import { useRolesNow } from '#components/roles/use-roles-now.ts'
import { Button } from '#components/ui/button.tsx'
import { MenuButton } from '#components/ui/menu.tsx'
import { RUNNING_ROLES, type RunningRole } from '#domain/meeting/running-roles.ts'
import type { RolesNow } from '#protocol/role-requests.ts'

/** Who moderates the meeting and who takes its notes; the first press of taking that over stands beside it. */
export function RolesLine() {
  const { roles, look } = useRolesNow()
  const [asked, setAsked] = useState<RoleQuestion | null>(null)
  if (!roles || (!roles.chair && !roles.notes && !roles.mayTake)) return null
  const close = () => setAsked(null)
  return (
    <div className="flex min-w-0 flex-wrap items-center gap-x-3 gap-y-1 text-small max-md:basis-full">
      <Holders roles={roles} />
      <span className="flex items-center gap-1">
        <TakeChair roles={roles} onAsk={setAsked} />
        <OtherActs roles={roles} onAsk={setAsked} look={look} />
      </span>
      {asked?.kind === 'take' && <TakeOverDialog role={asked.role} roles={roles} onClose={close} />}
      {asked?.kind === 'give' && <HandOverDialog role={asked.role} roles={roles} onClose={close} />}
    </div>
  )
}

function Holders({ roles }: { roles: RolesNow }) {
  const t = useTranslations('roles')
  const held = RUNNING_ROLES.flatMap((role) => {
    const holder = roles[role]
    return holder ? [{ role, text: t(holder.isMine ? `${role}You` : role, { name: holder.name }) }] : []
  })
  if (held.length === 0) return <p className="text-ink-soft">{t('nobody')}</p>
  return (
    <ul aria-label={t('title')} className="flex min-w-0 flex-wrap gap-x-3">
      {held.map(({ role, text }) => (
        <li key={role} className="min-w-0 wrap-break-word">
          {text}
        </li>
      ))}
    </ul>
  )
}

type AskProps = { roles: RolesNow; onAsk: (question: RoleQuestion) => void }

function TakeChair({ roles, onAsk }: AskProps) {
  const t = useTranslations('roles')
  if (!roles.mayTake || roles.chair?.isMine) return null
  return (
    <Button size="sm" onPress={() => onAsk({ kind: 'take', role: 'chair' })}>
      {t('takeOver')}
    </Button>
  )
}

function OtherActs({ roles, onAsk, look }: AskProps & { look: () => Promise<void> }) {
  const t = useTranslations('roles')
  const { giveBack } = useRoleActs()
  const items = RUNNING_ROLES.flatMap((role) => entriesFor(role, roles)).map(({ id, role }) => ({
    id: `${id} ${role}`,
    label: t(`acts.${id}.${role}`),
  }))
  if (items.length === 0) return null
  const run = (chosen: string) => {
    const [id, role] = chosen.split(' ')
    const known = RUNNING_ROLES.find((each) => each === role)
    if (!known) return
    if (id === 'return') return void giveBack(known, roles)
    // Who is here may have changed since.
    if (id === 'give') void look()
    onAsk({ kind: id === 'give' ? 'give' : 'take', role: known })
  }
  return <MenuButton label={t('more')} items={items} onAction={run} />
}

/** As the rules will judge: domain/meeting/running-roles.ts. */
function entriesFor(role: RunningRole, roles: RolesNow) {
  const holder = roles[role]
  const isTakenInTheMenu = roles.mayTake && role === 'notes' && !holder?.isMine
  return [
    ...(isTakenInTheMenu ? [{ id: 'take' as const, role }] : []),
    ...(roles.mayTake ? [{ id: 'give' as const, role }] : []),
    ...(holder?.isMine && holder.isLent ? [{ id: 'return' as const, role }] : []),
  ]
}
