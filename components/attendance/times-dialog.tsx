'use client'

import { useState } from 'react'
import { useTimeZone, useTranslations } from 'use-intl'
import { stayFrom, type TypedStay, typedStay } from '#components/attendance/stay-times.ts'
import type { ListActs } from '#components/attendance/use-list-acts.ts'
import { Button } from '#components/ui/button.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import type { DeskPerson } from '#protocol/attendance.ts'

type Props = { person: DeskPerson; acts: ListActs; onClose: () => void }

/** All of somebody's comings and goings, to be put right. */
export function TimesDialog({ person, acts, onClose }: Props) {
  const t = useTranslations('attendance')
  const ui = useTranslations('ui')
  const timeZone = useTimeZone() ?? 'UTC'
  const [noted] = useState(person.stays)
  const [typed, setTyped] = useState(() => noted.map((stay) => typedStay(stay, timeZone)))
  const title = t('timesTitle', { name: person.name })
  const stays = noted.map((stay, index) =>
    stayFrom(typed[index] ?? typedStay(stay, timeZone), stay, timeZone),
  )
  const said = stays.filter((stay) => stay !== null)

  const save = async () => {
    const { attendanceId } = person
    if (attendanceId === null) return
    const asked = acts.act('attendance:correct', { attendanceId, stays: said })
    if (await acts.done(asked, title)) onClose()
  }
  return (
    <Dialog
      isOpen
      size="sm"
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={title}
      footer={
        <>
          <Button onPress={onClose}>{ui('cancel')}</Button>
          <Button
            variant="primary"
            isPending={acts.isPending}
            isDisabled={said.length < stays.length}
            onPress={() => void save()}
          >
            {t('save')}
          </Button>
        </>
      }
    >
      <p className="mb-3 text-small text-ink-soft">{t('timesHint')}</p>
      <div className="space-y-4 pb-2">
        {typed.map((stay, index) => (
          <StayFields
            // biome-ignore lint/suspicious/noArrayIndexKey: stays have nothing else to be known by
            key={index}
            number={typed.length > 1 ? index + 1 : null}
            value={stay}
            onChange={(changed) => setTyped(typed.with(index, changed))}
          />
        ))}
      </div>
    </Dialog>
  )
}

type StayProps = { number: number | null; value: TypedStay; onChange: (stay: TypedStay) => void }

function StayFields({ number, value, onChange }: StayProps) {
  const t = useTranslations('attendance')
  return (
    <fieldset>
      {number !== null && <legend className="mb-1.5 font-semibold">{t('stay', { number })}</legend>}
      <div className="grid grid-cols-2 gap-4">
        <TextField
          type="time"
          label={t('arrivalTime')}
          value={value.arrival}
          onChange={(arrival) => onChange({ ...value, arrival })}
          isRequired
        />
        <TextField
          type="time"
          label={t('leavingTime')}
          value={value.leaving}
          onChange={(leaving) => onChange({ ...value, leaving })}
        />
      </div>
      <p className="mt-1.5 text-small text-ink-soft">{t('leavingTimeHint')}</p>
    </fieldset>
  )
}
