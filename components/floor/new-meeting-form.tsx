'use client'

import { useActionState, useState } from 'react'
import { useTranslations } from 'use-intl'
import { InputField, SelectField } from '#components/ui/form-field.tsx'
import { NoticeBox } from '#components/ui/notice-box.tsx'
import { PendingSubmit } from '#components/ui/pending-submit.tsx'
import { useFormats } from '#components/words/use-formats.ts'
import { type FormState, UNTOUCHED } from '#protocol/form-state.ts'

type ProcessKind = 'community_plan' | 'conference'

type Group = {
  readonly id: string
  readonly name: string
  readonly processTitle: string
  readonly processKind: ProcessKind
}

type Preset = {
  readonly id: string
  readonly processKind: ProcessKind
  readonly name: string
  readonly minutes: number
  readonly items: readonly string[]
}

type Props = {
  action: (before: FormState, form: FormData) => Promise<FormState>
  groups: readonly Group[]
  chosenGroup: string | undefined
  presets: readonly Preset[]
  requestId: string
}

/** What a meeting needs before its notice can be written. */
export function NewMeetingForm({ action, groups, chosenGroup, presets, requestId }: Props) {
  const t = useTranslations('floor')
  const [{ refusal, values }, submit] = useActionState(action, UNTOUCHED)
  const [groupId, chooseGroup] = useState(values.groupId ?? chosenGroup ?? groups[0]?.id ?? '')
  const kind = groups.find(({ id }) => id === groupId)?.processKind
  const errorAt = (field: string) => (refusal?.field === field ? refusal.message : undefined)
  const field = (name: string) => ({ name, defaultValue: values[name], error: errorAt(name), required: true })

  return (
    <form action={submit} className="flex flex-col gap-5">
      {refusal && refusal.field === undefined && (
        <NoticeBox tone="needs-work" role="alert">
          {refusal.message}
        </NoticeBox>
      )}
      <input type="hidden" name="requestId" value={requestId} />
      <SelectField
        label={t('newMeeting.group')}
        name="groupId"
        required
        value={groupId}
        error={errorAt('groupId')}
        onChange={(event) => chooseGroup(event.currentTarget.value)}
      >
        <GroupOptions groups={groups} />
      </SelectField>
      <InputField label={t('newMeeting.name')} {...field('title')} maxLength={200} />
      <div className="grid gap-5 sm:grid-cols-3">
        <InputField label={t('newMeeting.date')} type="date" {...field('day')} />
        <InputField label={t('newMeeting.from')} type="time" {...field('from')} />
        <InputField label={t('newMeeting.to')} type="time" {...field('to')} />
      </div>
      <InputField
        label={t('newMeeting.place')}
        hint={t('newMeeting.placeHint')}
        {...field('place')}
        maxLength={200}
      />
      <PresetField
        key={kind}
        presets={presets.filter(({ processKind }) => processKind === kind)}
        chosen={values.presetId}
        error={errorAt('presetId')}
      />
      <div>
        <PendingSubmit variant="primary">{t('newMeeting.create')}</PendingSubmit>
      </div>
    </form>
  )
}

function GroupOptions({ groups }: Pick<Props, 'groups'>) {
  const byProcess = Map.groupBy(groups, ({ processTitle }) => processTitle)
  return [...byProcess].map(([process, members]) => (
    <optgroup key={process} label={process}>
      {members.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </optgroup>
  ))
}

type PresetProps = {
  presets: readonly Preset[]
  chosen: string | undefined
  error: string | undefined
}

function PresetField({ presets, chosen, error }: PresetProps) {
  const t = useTranslations('floor')
  const { minutes: inWords } = useFormats()
  const [presetId, choose] = useState(chosen ?? presets[0]?.id ?? '')
  const preset = presets.find(({ id }) => id === presetId)

  return (
    <div>
      <SelectField
        label={t('newMeeting.agenda')}
        name="presetId"
        required
        value={presetId}
        error={error}
        onChange={(event) => choose(event.currentTarget.value)}
      >
        {presets.map(({ id, name, minutes }) => (
          <option key={id} value={id}>
            {t('newMeeting.agendaMinutes', { name, minutes: inWords(minutes) })}
          </option>
        ))}
      </SelectField>
      {preset && (
        <ol className="mt-2 list-inside list-decimal text-ink-soft">
          {preset.items.map((title) => (
            <li key={title}>{title}</li>
          ))}
        </ol>
      )}
    </div>
  )
}
