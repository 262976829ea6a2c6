/** The moment at which a clock in `timeZone` shows this day and time, e.g. '2022-10-18' and '10:00'. */
export function localMoment({
  day,
  time,
  timeZone,
}: {
  readonly day: string
  readonly time: string
  readonly timeZone: string
}): Date {
  const shown = Date.parse(`${day}T${time}:00Z`)
  const guess = shown - offsetMs(shown, timeZone)
  // Near a change of the clocks the first guess may lie on its other side.
  return new Date(shown - offsetMs(guess, timeZone))
}

function offsetMs(moment: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-GB', { timeZone, timeZoneName: 'longOffset' }).formatToParts(
    moment,
  )
  const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? 'GMT'
  const [, sign, hours = '0', minutes = '0'] = /GMT([+-])(\d+):(\d+)/.exec(name) ?? []
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000
}
