/** The value below which the share `p` of all lies; NaN of none. */
export function percentile(values: readonly number[], p: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * p))] ?? Number.NaN
}

export const median = (values: readonly number[]) => percentile(values, 0.5)

/** `12.3 (11.8 – 14.0)`: median and spread of several runs. */
export function spread(values: readonly number[], digits = 1): string {
  const [least, most] = [Math.min(...values), Math.max(...values)]
  return values.length === 1
    ? median(values).toFixed(digits)
    : `${median(values).toFixed(digits)} (${least.toFixed(digits)} – ${most.toFixed(digits)})`
}

/** Prints one table in Markdown. */
export function printTable(
  columns: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): void {
  const line = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`
  console.log([line(columns), line(columns.map(() => '---')), ...rows.map(line)].join('\n'))
}

/** What a round prints while the others are still to come. */
export const tell = (text: string) => console.error(text)
