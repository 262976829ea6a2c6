import type { FormState } from '#protocol/form-state.ts'

/** What the notice's form shows after it was sent; a wrong weekday comes with both readings of it. */
export type NoticeState = FormState & { readonly readings?: readonly string[] }
