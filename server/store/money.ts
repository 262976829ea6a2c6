/** Money is bigint in rows and number everywhere else: minor units stay far below 2^53. */
export const toMinor = (stored: bigint | null): number | null => (stored === null ? null : Number(stored))

export const fromMinor = (amount: number | null): bigint | null => (amount === null ? null : BigInt(amount))
