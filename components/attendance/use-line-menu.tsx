'use client'

import { type ReactNode, useState } from 'react'
import { useTranslations } from 'use-intl'
import { RemoveDialog } from '#components/attendance/remove-dialog.tsx'
import { RepresentsDialog } from '#components/attendance/represents-dialog.tsx'
import { TimesDialog } from '#components/attendance/times-dialog.tsx'
import type { ListActs } from '#components/attendance/use-list-acts.ts'
import type { MenuEntry } from '#components/ui/menu.tsx'
import { RIGHTS } from '#domain/attendance/attendance.ts'
import type { KeepingPhase } from '#domain/attendance/keeping.ts'
import type { DeskPerson } from '#protocol/attendance.ts'

type Line = { readonly person: DeskPerson; readonly acts: ListActs; readonly phase: KeepingPhase }
type Asked = 'times' | 'represents' | 'remove' | null

/** What is needed now and then for one line: rights, times, whom somebody represents, a wrong press. */
export function useLineMenu({ person, acts, phase }: Line) {
  const t = useTranslations('attendance')
  const [asked, setAsked] = useState<Asked>(null)
  const items = useItems({ person, phase })

  const run = (id: string) => {
    if (id === 'times' || id === 'represents' || id === 'remove') return setAsked(id)
    if (id === 'online') return void acts.arrive(person, 'online')
    if (id === 'take-back') return void acts.excuse(person, false)
    const right = RIGHTS.find((each) => each === id)
    const { attendanceId, name } = person
    if (!right || attendanceId === null) return
    void acts.done(
      acts.act('attendance:set-right', { attendanceId, right }),
      `${name}: ${t(`right.${right}`)}`,
    )
  }
  const close = () => setAsked(null)
  return { items, run, dialog: dialogFor(asked, { person, acts, onClose: close }) }
}

function dialogFor(asked: Asked, props: Omit<Line, 'phase'> & { onClose: () => void }): ReactNode {
  if (asked === 'times') return <TimesDialog {...props} />
  if (asked === 'represents') return <RepresentsDialog {...props} />
  return asked === 'remove' ? <RemoveDialog {...props} /> : null
}

function useItems({ person, phase }: Pick<Line, 'person' | 'phase'>): MenuEntry[] {
  const t = useTranslations('attendance')
  if (phase === 'settled' || (person.attendanceId === null && person.personId === null)) return []
  if (person.attendanceId === null) {
    const online: MenuEntry[] = phase === 'early' ? [] : [{ id: 'online', label: t('arrivedOnline') }]
    const isExcused = person.status === 'excused'
    return isExcused ? [...online, { id: 'take-back', label: t('takeBackExcuse') }] : online
  }
  const rights = RIGHTS.filter((right) => right !== person.right).map((id) => ({
    id,
    label: t(`giveRight.${id}`),
  }))
  return [
    ...(phase === 'open' ? [...rights, 'separator' as const] : []),
    { id: 'represents', label: t('represents') },
    { id: 'times', label: t('times') },
    { id: 'remove', label: t('remove'), tone: 'danger' as const },
  ]
}
