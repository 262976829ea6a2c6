import { requestLocale } from '#app/_lib/locale.ts'
import { formatsFor } from '#domain/formats.ts'
import type { MeetingDoor } from '#server/queries/meeting-door.ts'

/** Which meeting it is, so that nobody joins another one. */
export async function WhichMeeting({ door }: { door: MeetingDoor }) {
  const { title, startsAt, endsAt, municipality } = door
  const f = formatsFor(await requestLocale(), municipality.timeZone)
  return (
    <div className="border-s-4 border-accent ps-4">
      <p className="text-title-3">{title}</p>
      <p className="text-ink-soft">
        {municipality.name} · {f.event(startsAt, endsAt)}
      </p>
    </div>
  )
}
