'use client'

import { useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { type Represented, RepresentsFields } from '#components/attendance/represents-fields.tsx'
import type { ListActs } from '#components/attendance/use-list-acts.ts'
import { Button } from '#components/ui/button.tsx'
import { RadioGroup } from '#components/ui/radio-group.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { ATTENDANCE_MODES, type AttendanceMode } from '#domain/attendance/attendance.ts'
import { parseName } from '#domain/person/name.ts'

type Props = { name: string; acts: ListActs; onDone: () => void }

const NOBODY: Represented = { organisation: '', segment: null }

/** Somebody without an account, by the name that they want to have on the list. */
export function AddPerson({ name: typed, acts, onDone }: Props) {
  const t = useTranslations('attendance')
  const ui = useTranslations('ui')
  const reasons = useTranslations('reasons')
  const field = useRef<HTMLInputElement>(null)
  const [name, setName] = useState(typed)
  const [represented, setRepresented] = useState(NOBODY)
  const [mode, setMode] = useState<AttendanceMode>('room')
  const [isTried, setTried] = useState(false)
  const isNamed = parseName(name).ok
  useEffect(() => field.current?.focus(), [])

  const add = async () => {
    setTried(true)
    if (!isNamed) return field.current?.focus()
    const asked = acts.act('attendance:add', { name, ...represented, mode })
    if (await acts.done(asked, t('saidArrived', { name: name.trim() }))) onDone()
  }
  return (
    <form
      aria-label={t('addTitle')}
      onSubmit={(event) => {
        event.preventDefault()
        void add()
      }}
      className="space-y-4 rounded-md border border-line bg-surface p-4"
    >
      <p className="text-small text-ink-soft">{t('addText')}</p>
      <TextField
        inputRef={field}
        label={t('addName')}
        value={name}
        onChange={setName}
        isRequired
        autoComplete="off"
        maxLength={80}
        error={isTried && !isNamed ? reasons('bad-name') : undefined}
      />
      <RepresentsFields value={represented} onChange={setRepresented} />
      <RadioGroup
        inline
        label={t('mode')}
        items={ATTENDANCE_MODES.map((id) => ({ id, label: t(`modes.${id}`) }))}
        value={mode}
        onChange={(id) => setMode(ATTENDANCE_MODES.find((each) => each === id) ?? 'room')}
      />
      <div className="flex flex-wrap justify-end gap-2">
        <Button onPress={onDone}>{ui('cancel')}</Button>
        <Button type="submit" variant="primary" isPending={acts.isPending}>
          {t('add')}
        </Button>
      </div>
    </form>
  )
}
