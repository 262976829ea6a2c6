import type { Reason } from '#protocol/reasons.ts'

/** What a form shows after it was sent: why it was refused, and what had been typed, so nothing is lost. */
export type FormState = {
  readonly refusal?: {
    readonly reason: Reason
    readonly message: string
    /** The field at fault, where it is one. */
    readonly field: string | undefined
  }
  /** Set by forms that stay on their page when all went well. */
  readonly done?: boolean
  readonly values: Readonly<Record<string, string>>
}

export const UNTOUCHED: FormState = { values: {} }
