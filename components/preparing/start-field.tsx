'use client'

import { Undo2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { AgendaSum } from '#components/preparing/agenda-sum.tsx'
import { RadioGroup } from '#components/ui/radio-group.tsx'
import { useFormats } from '#components/words/use-formats.ts'
import { minutesPlanned } from '#domain/meeting/arranging.ts'
import type { StartChoice, StartingAgenda } from '#protocol/starting-agenda.ts'

type Props = {
  start: StartChoice
  chosen: string | undefined
  /** Of the meeting in minutes, once both its times are there. */
  length: number | undefined
  error: string | undefined
}

/** What the agenda starts from, with its items in sight and its minutes beside those of the meeting. */
export function StartField({ start, chosen, length, error }: Props) {
  const t = useTranslations('floor')
  const own = useTranslations('preparing')
  const { presets, last, emptyId, returning } = start
  const [id, choose] = useState(chosen ?? presets[0]?.id ?? last?.id ?? emptyId)
  const [takesReturning, takeReturning] = useState(true)
  const items = useOptions(start)
  const agenda = [...presets, ...(last ? [last] : [])].find((each) => each.id === id)
  const asked = returning.length > 0 && id !== last?.id
  const minutes = (agenda?.minutes ?? 0) + (asked && takesReturning ? minutesPlanned(returning) : 0)

  return (
    <div className="space-y-3">
      <RadioGroup
        label={t('newMeeting.agenda')}
        name="startFrom"
        items={items}
        value={id}
        onChange={choose}
        error={error}
        isRequired
      />
      {asked && (
        <label className="flex min-h-8 items-start gap-2.5 py-1 pointer-coarse:min-h-11">
          <input
            type="checkbox"
            name="takeReturning"
            checked={takesReturning}
            onChange={(event) => takeReturning(event.currentTarget.checked)}
            className="mt-0.5 size-5 shrink-0"
          />
          <span>{own('start.takeReturning', { count: returning.length })}</span>
        </label>
      )}
      <Preview agenda={agenda} returning={asked && takesReturning ? returning : []} />
      {length !== undefined && minutes > 0 && <AgendaSum planned={minutes} length={length} />}
    </div>
  )
}

function useOptions({ presets, last, emptyId }: StartChoice) {
  const own = useTranslations('preparing')
  const { minutes, date } = useFormats()
  const sized = ({ items, minutes: length }: StartingAgenda) =>
    own('start.size', { count: items.length, minutes: minutes(length) })
  return [
    ...presets.map((preset) => ({ id: preset.id, label: preset.name, hint: sized(preset) })),
    ...(last
      ? [
          {
            id: last.id,
            label: own('start.last', { date: date(last.heldAt) }),
            hint: `${last.name}. ${sized(last)}`,
          },
        ]
      : []),
    { id: emptyId, label: own('start.empty'), hint: own('start.emptyHint') },
  ]
}

type PreviewProps = { agenda: StartingAgenda | undefined; returning: StartChoice['returning'] }

/** What returns stands before the closing item, where it will be. */
function Preview({ agenda, returning }: PreviewProps) {
  const items = agenda?.items ?? []
  const back = returning.map(({ title }) => ({ title, returns: true }))
  const shown = items.toSpliced(Math.max(items.length - 1, 0), 0, ...back)
  const own = useTranslations('preparing')
  if (shown.length === 0) return null
  return (
    <ol className="list-decimal rounded-md bg-sunken py-3 ps-10 pe-4">
      {shown.map(({ title, returns }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two items may bear one title, and none moves here
        <li key={index}>
          {title}
          {returns && (
            <span className="ms-2 inline-flex items-center gap-1 text-accent-ink text-small">
              <Undo2 size={14} aria-hidden />
              {own('agenda.returns')}
            </span>
          )}
        </li>
      ))}
    </ol>
  )
}
