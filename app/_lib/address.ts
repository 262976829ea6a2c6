import { config } from '#app/_lib/store.ts'

/** A path of ours as it is printed, scanned and sent. */
export const fullAddress = (path: string): string => `${config().appUrl}${path}`
