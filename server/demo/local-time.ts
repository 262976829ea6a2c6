/** The moment at which a clock in `timeZone` shows `local`, e.g. "2022-10-18T10:00". */
export function momentAt(local: string, timeZone: string): Date {
  const asUtc = new Date(`${local}:00Z`)
  return new Date(asUtc.getTime() - offsetMs(asUtc, timeZone))
}

function offsetMs(moment: Date, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-GB', { timeZone, timeZoneName: 'longOffset' }).formatToParts(
    moment,
  )
  const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? 'GMT'
  const [, sign, hours = '0', minutes = '0'] = /GMT([+-])(\d+):(\d+)/.exec(name) ?? []
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000
}

/** "v utorok, 18. októbra 2022" or "terça-feira, 18 de outubro de 2022": as a notice says it. */
export function dayInWords(moment: Date, locale: 'sk' | 'pt-BR', timeZone: string): string {
  const long = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone } as const
  return new Intl.DateTimeFormat(locale, long).format(moment)
}

export function clockTime(moment: Date, timeZone: string): string {
  return new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone }).format(moment)
}
