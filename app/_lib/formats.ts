import { requestLocale } from '#app/_lib/locale.ts'
import { SITE_TIME_ZONE } from '#app/_lib/site.ts'
import { type Formats, formatsFor } from '#domain/formats.ts'

/** Dates, numbers and money in the language of this request and the time zone of the place. */
export async function formats(timeZone: string = SITE_TIME_ZONE): Promise<Formats> {
  return formatsFor(await requestLocale(), timeZone)
}
