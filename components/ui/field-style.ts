export const FIELD_LABEL = 'mb-1 block font-semibold'
export const FIELD_HINT = 'mb-1.5 text-small text-ink-soft'
export const FIELD_ERROR = 'mt-1.5 text-small font-semibold text-danger-ink'

/** The look of everything one types into or chooses from. */
export const CONTROL =
  'block w-full min-h-9 rounded-md border border-edge bg-surface px-3 py-1.5 text-base text-ink placeholder:text-ink-soft pointer-coarse:min-h-11 disabled:opacity-60 aria-invalid:border-danger data-invalid:border-danger'
