'use client'

import { useTranslations } from 'use-intl'
import { AttendancePane } from '#components/attendance/attendance-pane.tsx'
import type { AttendanceList } from '#components/attendance/use-attendance-desk.ts'
import { JoinDesk } from '#components/floor/join-desk.tsx'
import type { useJoinDesk } from '#components/floor/use-join-desk.ts'
import { SideSheet } from '#components/ui/side-sheet.tsx'
import { Tabs } from '#components/ui/tabs.tsx'
import { useSurroundings } from '#components/workspace/surroundings.tsx'

type Props = {
  at: 'door' | 'list'
  desk: ReturnType<typeof useJoinDesk>
  attendance: AttendanceList
}

/** The desk of the meeting: who waits at the door, and who is here. */
export function MeetingDesk({ at, desk, attendance }: Props) {
  const t = useTranslations('attendance')
  const { show } = useSurroundings()
  return (
    <SideSheet isOpen onClose={() => show(null)} title={t('deskTitle')}>
      <Tabs
        label={t('panes')}
        selected={at}
        onSelect={(id) => show({ kind: 'desk', at: id === 'list' ? 'list' : 'door' })}
        className="-mt-2"
        items={[
          {
            id: 'list',
            label: t('list'),
            ...(attendance.list && { count: attendance.list.present }),
            content: <div className="pt-5">{<AttendancePane attendance={attendance} />}</div>,
          },
          {
            id: 'door',
            label: t('door'),
            ...(desk.desk && { count: desk.desk.waiting.length }),
            content: (
              <div className="pt-5">
                <JoinDesk desk={desk} />
              </div>
            ),
          },
        ]}
      />
    </SideSheet>
  )
}
