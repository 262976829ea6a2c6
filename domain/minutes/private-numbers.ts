/** Slovak birth number (rodné číslo): a date of the calendar, and from 1954 on a multiple of eleven. */
export function isBirthNumber(text: string): boolean {
  const digits = text.replace(/\D/g, '')
  if (!/^\d{9,10}$/.test(digits) || !hasBirthDate(digits)) return false
  if (digits.length === 9) return Number(digits.slice(0, 2)) < 54 && !digits.endsWith('000')
  const first = Number(digits.slice(0, 9))
  // Numbers of 1954 to 1985 whose remainder is ten end in a zero.
  return Number(digits) % 11 === 0 || (first % 11 === 10 && digits.endsWith('0'))
}

/** Women have 50 added to the month; 20 more where a day's numbers ran out. */
function hasBirthDate(digits: string): boolean {
  const [year = 0, coded = 0, day = 0] = [0, 2, 4].map((at) => Number(digits.slice(at, at + 2)))
  const month = [50, 20].reduce((rest, added) => (rest > added ? rest - added : rest), coded)
  const century = digits.length === 9 || year >= 54 ? 1900 : 2000
  const date = new Date(Date.UTC(century + year, month - 1, day))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

/** Brazilian CPF: eleven digits, not all the same, the last two of which check the others. */
export function isCpf(text: string): boolean {
  const digits = [...text.replace(/\D/g, '')].map(Number)
  if (digits.length !== 11 || digits.every((digit) => digit === digits[0])) return false
  return checkDigit(digits.slice(0, 9)) === digits[9] && checkDigit(digits.slice(0, 10)) === digits[10]
}

function checkDigit(digits: readonly number[]): number {
  const sum = digits.reduce((total, digit, at) => total + digit * (digits.length + 1 - at), 0)
  const rest = (sum * 10) % 11
  return rest === 10 ? 0 : rest
}
