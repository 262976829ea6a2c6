'use client'

import { useActionState, useState } from 'react'
import { useTranslations } from 'use-intl'
import { ConcernsBox } from '#components/preparing/concerns-box.tsx'
import { lengthOf, SlotFields, type Times } from '#components/preparing/slot-fields.tsx'
import { StartField } from '#components/preparing/start-field.tsx'
import { InputField, SelectField } from '#components/ui/form-field.tsx'
import { NoticeBox } from '#components/ui/notice-box.tsx'
import { PendingSubmit } from '#components/ui/pending-submit.tsx'
import { UNTOUCHED } from '#protocol/form-state.ts'
import type { SlotState, StartChoice } from '#protocol/starting-agenda.ts'

type Group = {
  readonly id: string
  readonly name: string
  readonly processTitle: string
  readonly contact: string | null
  readonly start: StartChoice
}

type Props = {
  action: (before: SlotState, form: FormData) => Promise<SlotState>
  groups: readonly Group[]
  chosenGroup: string | undefined
  requestId: string
}

/** What a meeting needs before its agenda and its notice can be written. */
export function NewMeetingForm({ action, groups, chosenGroup, requestId }: Props) {
  const t = useTranslations('floor')
  const [{ refusal, concerns, values }, submit] = useActionState<SlotState, FormData>(action, UNTOUCHED)
  const [groupId, chooseGroup] = useState(values.groupId ?? chosenGroup ?? groups[0]?.id ?? '')
  const [times, setTimes] = useState<Times>({
    day: values.day ?? '',
    from: values.from ?? '',
    to: values.to ?? '',
  })
  const group = groups.find(({ id }) => id === groupId)
  const errorAt = (field: string) => (refusal?.field === field ? refusal.message : undefined)

  return (
    <form action={submit} className="flex flex-col gap-5">
      {refusal && refusal.field === undefined && !concerns && (
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
      <InputField
        label={t('newMeeting.name')}
        name="title"
        defaultValue={values.title}
        error={errorAt('title')}
        maxLength={200}
        required
      />
      <SlotFields
        key={groupId}
        times={times}
        onChange={setTimes}
        place={values.place}
        contact={values.contact ?? group?.contact ?? undefined}
        errorAt={errorAt}
      />
      {group && (
        <StartField
          key={`start ${groupId}`}
          start={group.start}
          chosen={values.startFrom}
          length={lengthOf(times)}
          error={errorAt('startFrom')}
        />
      )}
      {concerns && <ConcernsBox concerns={concerns} />}
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
