'use client'

import { useTranslations } from 'use-intl'
import { announce } from '#components/ui/announcer.ts'
import { useAct } from '#components/workspace/use-act.ts'
import type { AttendanceMode } from '#domain/attendance/attendance.ts'
import type { DeskPerson } from '#protocol/attendance.ts'

/** What one press does to one line of the list; told to those who listen, since the line moves away. */
export function useListActs(onChanged: () => Promise<void>) {
  const t = useTranslations('attendance')
  const { act, isPending } = useAct()

  const done = async (asked: Promise<{ ok: boolean }>, words: string) => {
    const answer = await asked
    await onChanged()
    if (answer.ok) announce(words)
    return answer.ok
  }
  const arrive = ({ name, personId, attendanceId }: DeskPerson, mode: AttendanceMode = 'room') => {
    const said = t('saidArrived', { name })
    if (attendanceId !== null) return done(act('attendance:return', { attendanceId }), said)
    return personId === null
      ? Promise.resolve(false)
      : done(act('attendance:arrive', { personId, mode }), said)
  }
  const leave = ({ name, attendanceId }: DeskPerson) =>
    attendanceId === null
      ? Promise.resolve(false)
      : done(act('attendance:leave', { attendanceId }), t('saidLeft', { name }))
  const excuse = ({ name, personId }: DeskPerson, isExcused: boolean) =>
    personId === null
      ? Promise.resolve(false)
      : done(act('attendance:excuse', { personId, isExcused }), t('excusedOf', { name }))

  return { act, isPending, arrive, leave, excuse, done }
}

export type ListActs = ReturnType<typeof useListActs>
