export type Series = {
  /** The language of the municipality decides how its office writes numbers. */
  readonly locale: string
  readonly year: number
  readonly sequence: number
  readonly themeCode: string | null
}

/**
 * The number of minutes: their place in the series of the process and year. It is given when they are
 * published, under the lock of the process, so that the series has no gap.
 */
export function minutesNumber({ locale, year, sequence, themeCode }: Series): string {
  const place = `${String(sequence).padStart(2, '0')}/${year}`
  if (!locale.startsWith('sk')) return place
  return `Z-${place}${themeCode ? `/${themeCode}` : ''}`
}

/** The next place of a series whose places so far are all taken from one on. */
export const nextInSeries = (last: number | null): number => (last ?? 0) + 1
