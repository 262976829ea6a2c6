import { localMoment } from '#domain/local-moment.ts'

/** The moment at which a clock in `timeZone` shows `local`, e.g. "2022-10-18T10:00". */
export function momentAt(local: string, timeZone: string): Date {
  const [day = '', time = ''] = local.split('T')
  return localMoment({ day, time, timeZone })
}

/** "v utorok, 18. októbra 2022" or "terça-feira, 18 de outubro de 2022": as a notice says it. */
export function dayInWords(moment: Date, locale: 'sk' | 'pt-BR', timeZone: string): string {
  const long = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone } as const
  return new Intl.DateTimeFormat(locale, long).format(moment)
}

export function clockTime(moment: Date, timeZone: string): string {
  return new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone }).format(moment)
}
