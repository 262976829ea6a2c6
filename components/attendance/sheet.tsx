import { classNames } from '#components/ui/class-names.ts'
import type { Formats } from '#domain/formats.ts'
import type { Translator } from '#messages/catalogue.ts'
import type { AttendanceSheet, SheetLine } from '#protocol/pages/attendance-sheet.ts'

/** One page of A4 with its head and its foot. */
const LINES_ON_BLANK = 18
/** For those whom nobody expected, at least. */
const LINES_FOR_GUESTS = 8

export type SheetSpeech = {
  readonly t: Translator<'attendance'>
  readonly states: Translator<'states'>
  readonly formats: Formats
}

type Props = { sheet: AttendanceSheet; isBlank: boolean; speech: SheetSpeech; lang: string }

/** The sheet in the language of the town, as its office has always had it: head, table, foot, signatures. */
export function Sheet({ sheet, isBlank, speech, lang }: Props) {
  const { t, formats } = speech
  const lines = isBlank ? [] : sheet.lines.toSorted((a, b) => formats.compare(a.name, b.name))
  const empty = Math.max(LINES_FOR_GUESTS, LINES_ON_BLANK - lines.length)
  return (
    <article
      lang={lang}
      className="print-sheet mx-auto max-w-[50rem] bg-surface p-[10mm] text-ink shadow-floating print:max-w-none print:p-0 print:shadow-none max-sm:p-4"
    >
      <Head sheet={sheet} speech={speech} />
      <section
        aria-label={t('sheetPage.title')}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways on a phone is scrolled by keyboard, too
        tabIndex={0}
        className="overflow-x-auto print:overflow-visible"
      >
        <table className="mt-5 w-full min-w-[38rem] border-collapse text-[10.5pt] print:min-w-0">
          <Columns t={t} />
          <tbody>
            {lines.map((line, index) => (
              <Line key={line.key} number={index + 1} line={line} speech={speech} />
            ))}
            {Array.from({ length: empty }, (_, index) => lines.length + index + 1).map((number) => (
              <Line key={number} number={number} line={null} speech={speech} />
            ))}
          </tbody>
        </table>
      </section>
      <Foot sheet={sheet} speech={speech} />
    </article>
  )
}

function Head({ sheet: { meeting }, speech: { t, formats } }: Pick<Props, 'sheet' | 'speech'>) {
  const facts = [
    ['process', meeting.process],
    ['group', meeting.group],
    ['when', formats.event(meeting.startsAt, meeting.endsAt)],
    ['place', meeting.place],
  ] as const
  return (
    <header>
      <p className="border-ink border-b pb-1.5 font-semibold tracking-wide">{meeting.town.name}</p>
      <h2 className="mt-4 text-center text-[16pt] leading-tight font-bold tracking-[0.08em] uppercase">
        {t('sheetPage.title')}
      </h2>
      <p className="mt-1.5 mb-4 text-center text-[12pt] leading-snug">{meeting.title}</p>
      <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-0.5 text-[10.5pt]">
        {facts.map(([key, value]) =>
          value === null ? null : (
            <div key={key} className="contents">
              <dt>{t(`sheetPage.${key}`)}:</dt>
              <dd className="font-semibold">{value}</dd>
            </div>
          ),
        )}
      </dl>
    </header>
  )
}

const CELL = 'border border-ink px-2 py-1 align-middle'

function Columns({ t }: Pick<SheetSpeech, 't'>) {
  const columns = [
    ['number', 'w-[11mm] text-center'],
    ['name', 'w-[30%]'],
    ['represents', ''],
    ['arrival', 'w-[17mm] text-center'],
    ['signature', 'w-[24%]'],
  ] as const
  return (
    <thead>
      <tr>
        {columns.map(([key, look]) => (
          <th
            key={key}
            scope="col"
            className={classNames(CELL, 'bg-sunken text-start text-[9pt] leading-tight', look)}
          >
            {t(`sheetPage.${key}`)}
          </th>
        ))}
      </tr>
    </thead>
  )
}

type LineProps = { number: number; line: SheetLine | null; speech: SheetSpeech }

function Line({ number, line, speech: { t, states, formats } }: LineProps) {
  const segment = line?.segment && states(`segment.${line.segment}`)
  const represents = [line?.organisation, segment].filter(Boolean)
  const isStruck = line !== null && line.removedBecause !== null
  return (
    <tr className="h-[9mm] break-inside-avoid">
      <td className={classNames(CELL, 'tabular text-center')}>{number}.</td>
      <td className={classNames(CELL, 'font-semibold wrap-break-word')}>
        {isStruck ? <s>{line.name}</s> : line?.name}
      </td>
      <td className={classNames(CELL, 'text-[9.5pt] leading-tight wrap-break-word')}>
        {represents.join(', ')}
      </td>
      <td className={classNames(CELL, 'tabular text-center')}>
        {line?.arrivedAt && !isStruck && formats.time(line.arrivedAt)}
      </td>
      <td className={classNames(CELL, 'text-[9pt] italic wrap-break-word')}>
        {line?.isExcused && t('sheetPage.excused')}
        {isStruck && t('struckBecause', { reason: line.removedBecause ?? '' })}
      </td>
    </tr>
  )
}

function Foot({ sheet: { meeting }, speech: { t } }: Pick<Props, 'sheet' | 'speech'>) {
  const contact = meeting.contact ?? t('sheetPage.contactFallback')
  return (
    <footer className="mt-5 break-inside-avoid">
      <div className="grid grid-cols-2 gap-10 text-[10pt]">
        <p className="flex items-end gap-2">
          {t('sheetPage.total')}: <span className="flex-1 border-ink border-b border-dotted" />
        </p>
        <p className="flex items-end gap-2">
          {t('sheetPage.taken')}: <span className="flex-1 border-ink border-b border-dotted" />
        </p>
      </div>
      <p className="mt-4 border-ink border-t pt-1.5 text-[8pt] leading-snug">
        {t('sheetPage.privacy', { town: meeting.town.name, contact })}
      </p>
    </footer>
  )
}
