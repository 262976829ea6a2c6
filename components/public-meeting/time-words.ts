import type { Forecast } from '#domain/meeting/forecast.ts'
import type { FloorItem } from '#protocol/floor.ts'
import type { SpokenWords } from './public-words.tsx'

/** "12", or "12 + 3": the plan stays what it was. */
export const planInWords = ({ plannedMinutes, extendedMinutes }: FloorItem): string =>
  extendedMinutes > 0 ? `${plannedMinutes}\u00a0+\u00a0${extendedMinutes}` : String(plannedMinutes)

/** "Ends about 11:12, 7 min late". */
export function endInWords(
  { endsAt, late }: Forecast,
  { say, meeting: words, formats }: SpokenWords,
): string {
  const when = { time: formats.time(endsAt), minutes: Math.abs(late) }
  if (late === 0) return say(words.endsAbout, when)
  return say(late > 0 ? words.endsLate : words.endsEarly, when)
}
