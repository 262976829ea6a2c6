import type { MinutesPage } from '#protocol/pages/minutes.ts'
import { minutesDocx } from './minutes-docx.ts'
import { minutesPdf } from './minutes-pdf.ts'

export const MINUTES_FORMATS = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
} as const

export type MinutesFormat = keyof typeof MINUTES_FORMATS

export type MinutesFile = { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }

/** Minutes as a file; undefined for those that came from elsewhere as mere text. */
export async function minutesFile(
  { layout, number, version, publishedAt, isInternal }: MinutesPage,
  format: MinutesFormat,
): Promise<MinutesFile | undefined> {
  if (!layout) return undefined
  const bytes =
    format === 'docx' ? await minutesDocx(layout) : await minutesPdf(layout, new Date(publishedAt))
  const kind = NAMES[layout.lang] ?? 'minutes'
  const edition = isInternal ? '-internal' : ''
  return { name: `${kind}-${asName(number)}-v${version}${edition}.${format}`, bytes }
}

const NAMES: Readonly<Record<string, string>> = { sk: 'zapisnica', 'pt-BR': 'ata' }

/** "Z-01/2022/SEN" as a part of a file's name on every system. */
const asName = (number: string) => number.replaceAll(/[^\w-]+/g, '-')
