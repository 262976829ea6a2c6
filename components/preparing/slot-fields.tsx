'use client'

import { useTranslations } from 'use-intl'
import { InputField } from '#components/ui/form-field.tsx'
import { useFormats } from '#components/words/use-formats.ts'
import { formatsFor } from '#domain/formats.ts'

export type Times = { readonly day: string; readonly from: string; readonly to: string }

type Props = {
  times: Times
  onChange: (times: Times) => void
  place: string | undefined
  contact: string | undefined
  errorAt: (field: string) => string | undefined
}

/** When and where a meeting takes place, and whom to ask. */
export function SlotFields({ times, onChange, place, contact, errorAt }: Props) {
  const t = useTranslations('floor')
  const own = useTranslations('preparing')
  const field = (name: keyof Times) => ({
    name,
    value: times[name],
    error: errorAt(name),
    required: true,
    onChange: (event: { currentTarget: { value: string } }) =>
      onChange({ ...times, [name]: event.currentTarget.value }),
  })
  return (
    <>
      <div className="grid gap-5 sm:grid-cols-3">
        <div>
          <InputField label={t('newMeeting.date')} type="date" {...field('day')} />
          <WeekdayOf day={times.day} />
        </div>
        <InputField label={t('newMeeting.from')} type="time" {...field('from')} />
        <InputField label={t('newMeeting.to')} type="time" {...field('to')} />
      </div>
      <InputField
        label={t('newMeeting.place')}
        hint={t('newMeeting.placeHint')}
        name="place"
        defaultValue={place}
        error={errorAt('place')}
        maxLength={200}
        required
      />
      <InputField
        label={own('slot.contact')}
        hint={own('slot.contactHint')}
        name="contact"
        defaultValue={contact}
        error={errorAt('contact')}
        maxLength={200}
      />
    </>
  )
}

/** A date in figures hides its weekday, and that is where notices go wrong. */
function WeekdayOf({ day }: { day: string }) {
  const { locale } = useFormats()
  const isDay = /^\d{4}-\d\d-\d\d$/.test(day) && !Number.isNaN(Date.parse(day))
  return (
    <p aria-live="polite" className="mt-1 min-h-5 text-small text-ink-soft">
      {isDay && formatsFor(locale, 'UTC').dateLong(`${day}T00:00:00Z`)}
    </p>
  )
}

/** The length of a meeting in minutes, once it has one. */
export function lengthOf({ from, to }: Times): number | undefined {
  const [start, end] = [from, to].map((time) => {
    const [hours = Number.NaN, minutes = Number.NaN] = time.split(':').map(Number)
    return hours * 60 + minutes
  })
  const length = (end ?? Number.NaN) - (start ?? Number.NaN)
  return length > 0 ? length : undefined
}
