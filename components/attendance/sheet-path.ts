/** Where the attendance sheet of a meeting is printed from, pre-filled or blank. */
export const sheetPath = (code: string, form: 'filled' | 'blank' = 'filled'): string =>
  `/meetings/${encodeURIComponent(code)}/attendance-sheet${form === 'blank' ? '?form=blank' : ''}`
