/** The public code of the n-th contribution: "K-0007". */
export const contributionCode = (number: number) => `K-${String(number).padStart(4, '0')}`

export function numberOfContribution(code: string): number {
  const digits = /^K-(\d+)$/.exec(code)?.[1]
  return digits === undefined ? 0 : Number(digits)
}
