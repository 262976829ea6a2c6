/** What Next hands to an error page. */
export type Failure = { error: unknown; retry: () => void }

/** The short code that stands beside the failure in the server's log. */
export const digestOf = (error: unknown): string | undefined =>
  error instanceof Error && 'digest' in error ? String(error.digest) : undefined
