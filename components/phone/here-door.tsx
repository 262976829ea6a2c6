'use client'

import { House, MapPinCheck, Wifi } from 'lucide-react'
import { useState } from 'react'
import { Button as Door } from 'react-aria-components/Button'
import { useTranslations } from 'use-intl'
import type { useOwnAttendance } from '#components/attendance/use-own-attendance.ts'
import { Button } from '#components/ui/button.tsx'
import { classNames } from '#components/ui/class-names.ts'
import { Dialog } from '#components/ui/dialog.tsx'
import type { AttendanceMode } from '#domain/attendance/attendance.ts'
import { DOOR, DOOR_FIRST } from './phone-shell.tsx'
import { usePhoneWords } from './phone-words.tsx'

type Props = Pick<ReturnType<typeof useOwnAttendance>, 'checkIn' | 'isPending'> & {
  /** Written down as having left. */
  readonly isBack: boolean
}

/** Puts oneself on the attendance list; it stands here only until one is on it. */
export function HereDoor({ isBack, checkIn, isPending }: Props) {
  const { doors } = usePhoneWords()
  const t = useTranslations('attendance')
  const [isAsking, setAsking] = useState(false)
  const answer = (mode: AttendanceMode) => void checkIn(mode).then(() => setAsking(false))
  return (
    <>
      <Door className={classNames(DOOR, DOOR_FIRST)} onPress={() => setAsking(true)}>
        <MapPinCheck size={20} aria-hidden className="shrink-0" />
        {doors.here}
      </Door>
      {isAsking && (
        <Dialog isOpen size="sm" onOpenChange={setAsking} title={t('hereTitleAsk')}>
          <p>{t('hereAsk')}</p>
          <div className="mt-4 mb-3 flex flex-col gap-2.5">
            <Button
              size="lg"
              variant="primary"
              autoFocus
              icon={<House size={20} aria-hidden />}
              isPending={isPending}
              onPress={() => answer('room')}
            >
              {isBack ? t('backRoom') : t('inRoom')}
            </Button>
            <Button
              size="lg"
              icon={<Wifi size={20} aria-hidden />}
              isPending={isPending}
              onPress={() => answer('online')}
            >
              {isBack ? t('backOnline') : t('amOnline')}
            </Button>
          </div>
        </Dialog>
      )}
    </>
  )
}
