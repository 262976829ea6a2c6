/** The public code of the n-th question: "Q-0007". */
export const questionCode = (number: number) => `Q-${String(number).padStart(4, '0')}`

export function numberOfQuestion(code: string): number {
  const digits = /^Q-(\d+)$/.exec(code)?.[1]
  return digits === undefined ? 0 : Number(digits)
}
