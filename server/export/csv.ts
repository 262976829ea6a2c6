/** A cell as a spreadsheet shall show it; numbers stay numbers. */
export type Cell = string | number | null

type Dialect = {
  readonly delimiter: ',' | ';'
  readonly decimal: '.' | ','
}

/** Spreadsheets of countries with a decimal comma expect semicolons between cells. */
export const dialectFor = (locale: string): Dialect =>
  locale.startsWith('en') ? { delimiter: ',', decimal: '.' } : { delimiter: ';', decimal: ',' }

/** RFC 4180, with the mark by which spreadsheets know UTF-8. */
export function csvFile(rows: readonly (readonly Cell[])[], dialect: Dialect): string {
  const lines = rows.map((row) =>
    row.map((cell) => quoted(written(cell, dialect), dialect)).join(dialect.delimiter),
  )
  return `\uFEFF${lines.join('\r\n')}\r\n`
}

function written(cell: Cell, { decimal }: Dialect): string {
  if (cell === null) return ''
  return typeof cell === 'number' ? String(cell).replace('.', decimal) : harmless(cell)
}

/** A text that begins like a formula would be carried out by whoever opens the file. */
const harmless = (text: string) => (/^[\s]*[=+\-@\t\r]/.test(text) ? `'${text}` : text)

const quoted = (text: string, { delimiter }: Dialect) =>
  /["\r\n]/.test(text) || text.includes(delimiter) ? `"${text.replaceAll('"', '""')}"` : text
