import type { FormState } from '#protocol/form-state.ts'

/** An agenda that a new meeting may start from, as its form shows it. */
export type StartingAgenda = {
  readonly id: string
  readonly name: string
  readonly minutes: number
  readonly items: readonly { readonly title: string; readonly returns: boolean }[]
}

export type StartChoice = {
  readonly presets: readonly StartingAgenda[]
  readonly last: (StartingAgenda & { readonly heldAt: string }) | null
  readonly emptyId: string
  /** What the last meeting did not finish. */
  readonly returning: readonly { readonly title: string; readonly plannedMinutes: number }[]
}

/** A form about day and room; what speaks against them comes back in words, to be confirmed by its keys. */
export type SlotState = FormState & {
  readonly concerns?: { readonly keys: string; readonly lines: readonly string[] }
}
